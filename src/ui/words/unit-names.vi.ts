// How a unit is named in letters: with its commune, without it, or by the kind of office it is.
import type { Settings } from '../../../sheets-schema/settings';
import type { Unit, UnitDirectory } from '../../core/sheet/units';
import { oneLine } from './letter';

/** Nothing in a letter needs a longer name; a cell may hold 50.000 characters. */
const LONGEST = 120;

const bare = (text: string | null, unit: Unit): string =>
  oneLine(text ?? unit.name ?? unit.code ?? '', LONGEST);

/** The name with the commune's: "Trung tâm … xã" → "Trung tâm … xã Nam Dương". */
export function withCommune(name: string, settings: Settings): string {
  const commune = oneLine(settings.commune ?? '', LONGEST);
  if (commune === '' || name.includes(commune)) return name;
  return / xã$/iu.test(name) ? `${name} ${commune}` : `${name} xã ${commune}`;
}

/** "Trung tâm Phục vụ hành chính công xã Nam Dương". */
export function fullName(unit: Unit, settings: Settings): string {
  return withCommune(bare(unit.name, unit), settings);
}

/** "Trung tâm PVHCC". */
export function shortName(unit: Unit): string {
  return bare(unit.shortName, unit);
}

/** "Phòng Văn hóa - Xã hội": the name inside the commune, where "xã" goes without saying. */
export function nameInside(unit: Unit): string {
  return bare(unit.name, unit).replace(/ xã$/iu, '');
}

/** "Trung tâm", "Văn phòng", "Phòng": how the letter speaks to a unit; "đơn vị" where its name begins otherwise. */
export function kindOfOffice(unit: Unit): string {
  return /^(Trung tâm|Văn phòng|Phòng|Trạm|Trường)(?=\s)/u.exec(bare(unit.name, unit))?.[1] ?? 'đơn vị';
}

/** Short enough for a heading and not to be mistaken: a commune has one Văn phòng, but several Phòng and Trung tâm. */
export function nameInHeading(unit: Unit): string {
  return kindOfOffice(unit) === 'Văn phòng' ? 'Văn phòng' : shortName(unit);
}

export interface StandingUnit {
  /** "Phòng Văn hóa - Xã hội". */
  readonly name: string;
  /** "Phòng VH-XH". */
  readonly shortName: string;
  readonly unit: Unit | null;
}

/** The cơ quan thường trực, in whose name mails go out. */
export function standingUnit(settings: Settings, units: UnitDirectory): StandingUnit {
  const unit = units.byCode(settings.standingUnit);
  if (unit === null) return { name: 'Cơ quan thường trực', shortName: 'Cơ quan thường trực', unit };
  return { name: nameInside(unit), shortName: shortName(unit).replace(/ xã$/iu, ''), unit };
}

// From what a cell holds to a typed value, or to the problem it has.
import { SET_ASIDE } from '../../../sheets-schema/criteria-staging';
import { type Kind, kindRecord, type LinkValue, type Reading } from '../../../sheets-schema/kinds';
import { PLAN } from '../../../sheets-schema/plan';
import {
  type Day,
  dayOfSerial,
  isAfter,
  isBefore,
  type Moment,
  momentOfSerial,
  parseDay,
  parseMoment,
} from '../base/dates';
import { parseNumber, plainNumber, toHundredths } from '../base/numbers';
import { clean, cleanLines, fold } from '../base/text';
import { parseTiers } from '../base/tiers';
import type { Problem } from './issues';
import type { UnitDirectory } from './units';

/**
 * A cell as the spreadsheet layer hands it over: blank is '', a date is a day of the workbook's own time zone, with the
 * time of it (HH:mm) where that is not midnight.
 */
export type RawCell = string | number | boolean | { readonly date: Day; readonly time?: string };

/** What can be wrong with a cell, whatever its table. */
type CellProblem = Problem<
  | 'cell_error'
  | 'date_invalid'
  | 'date_implausible'
  | 'number_invalid'
  | 'number_not_whole'
  | 'number_too_small'
  | 'number_too_large'
  | 'number_is_date'
  | 'points_invalid'
  | 'tiers_invalid'
  | 'choice_invalid'
  | 'tick_invalid'
  | 'unit_unknown'
  | 'unit_ambiguous'
  | 'email_invalid'
  | 'email_several'
  | 'entry_not_read'
>;

/** The value (null or empty where blank), or why it could not be read. */
export type CellReading = { readonly value: unknown } | { readonly problem: CellProblem };

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

export function isBlank(cell: RawCell): boolean {
  if (typeof cell !== 'string') return cell === false;
  return cell === '' || (!SAYS_SOMETHING.test(cell) && clean(cell) === '');
}

/** dd/MM/yyyy, the way a day is written back into text. */
const dayText = (day: Day): string => day.split('-').reverse().join('/');

/** What the cell says, as text: for text columns and for showing a bad value. */
export function cellText(cell: RawCell): string {
  if (typeof cell === 'string') return cleanLines(cell);
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return dayText(cell.date);
}

/** Of Google; of Excel, in a workbook that was brought from there; of LibreOffice. */
const ERROR_VALUE =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$|^Err:\d{3}$|^(?:Loading\.\.\.|Đang tải\.\.\.)$/;
/** What the mail service takes: plain letters, no dot at an end, no "mailto:" (RFC 5321 without quoted names). */
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;
const TICKED = new Set(['true', 'co', 'x', 'v', '✓', '✔', '1', 'dat', 'yes']);
const UNTICKED = new Set(['', 'false', 'khong', '0', 'chua', 'no', '-']);

const ok = (value: unknown): CellReading => ({ value });
const bad = <C extends CellProblem['code']>(
  code: C,
  params: Extract<CellProblem, { code: C }>['params'],
): CellReading => ({ problem: { code, params } as CellProblem });

/** Codes that are told without any facts. */
const wrong = (
  code: Exclude<
    CellProblem['code'],
    | 'date_implausible'
    | 'number_too_small'
    | 'number_too_large'
    | 'tiers_invalid'
    | 'choice_invalid'
    | 'unit_unknown'
    | 'unit_ambiguous'
    | 'entry_not_read'
  >,
): CellReading => bad(code, {});

function numberOf(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? parseNumber(clean(cell)) : null;
}

function readTick(cell: RawCell): CellReading {
  const word = typeof cell === 'string' ? clean(cell).toLowerCase() : cellText(cell).toLowerCase();
  if (TICKED.has(word) || TICKED.has(fold(word))) return ok(true);
  return UNTICKED.has(fold(word)) ? ok(false) : wrong('tick_invalid');
}

function readUnits(names: readonly string[], directory: UnitDirectory): CellReading {
  const codes: string[] = [];
  for (const name of names) {
    const unit = directory.resolve(name);
    if (unit === 'ambiguous') return bad('unit_ambiguous', { name });
    if (unit === null || unit.code === null) return bad('unit_unknown', { name });
    codes.push(unit.code);
  }
  return ok(codes);
}

const pieces = (cell: RawCell, separator: RegExp): string[] =>
  cellText(cell)
    .split(separator)
    .map(clean)
    .filter((piece) => piece !== '');

/** As codes are: short, with a figure. */
const isCode = (word: string): boolean => /\d/.test(word) && word.length <= 12;

/**
 * "A05 – Niêm yết …; B01" or "A05, B01" → the codes, upper case. A short name may itself hold commas; words that are no
 * codes stay together, so that a title is named as it stands. What an import has set aside names none.
 */
function readCriteria(cell: RawCell): string[] {
  return pieces(cell, /[;\n]/).flatMap((piece) => {
    if (fold(piece).startsWith(fold(SET_ASIDE))) return [];
    const chosen = /^(\S+) [–—-] /.exec(piece);
    if (chosen) return [(chosen[1] as string).toUpperCase()];
    const parts = piece.split(/[,\s]+/).filter((part) => part !== '');
    return parts.every(isCode) ? parts.map((code) => code.toUpperCase()) : [piece];
  });
}

function readEmail(cell: RawCell): CellReading {
  const text = cellText(cell);
  if ((text.match(/@/g) ?? []).length > 1) return wrong('email_several');
  return EMAIL.test(text) ? ok(text) : wrong('email_invalid');
}

/** Only http(s) addresses are links; anything else is a place of storage, so nothing odd becomes clickable. */
function readLink(text: string, link: string | null): LinkValue {
  const address = link ?? text;
  return { text, url: /^https?:\/\/\S+$/i.test(address) ? address : null };
}

/** A filled cell, with its text and what bears on how it is read. */
interface Filled {
  readonly cell: RawCell;
  readonly text: string;
  readonly kind: Kind;
  readonly directory: UnitDirectory;
  /** The address behind a linked word. */
  readonly link: string | null;
}

type Reader = (filled: Filled) => CellReading;

const readText: Reader = ({ text }) => ok(text);

/** A cell that lost its text format turns "12/10" into a date; the numbers typed cannot be told from it. */
const readEntry: Reader = ({ cell, text }) =>
  typeof cell === 'object'
    ? bad('entry_not_read', { why: 'date' })
    : ok(typeof cell === 'boolean' ? (cell ? 'Có' : 'Không') : text);

/** "2.5" or "12/13" typed into a plain cell is a day to the sheet, and so is whatever is typed over it. */
const figure =
  (read: (value: number | null, kind: Kind) => CellReading): Reader =>
  ({ cell, kind }) =>
    typeof cell === 'object' ? wrong('number_is_date') : read(numberOf(cell), kind);

const readWhole = figure((value, kind) => {
  if (value === null) return wrong('number_invalid');
  if (!Number.isInteger(value)) return wrong('number_not_whole');
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } =
    kind.type === 'integer' ? kind : {};
  if (value < min) return bad('number_too_small', { min });
  return value > max ? bad('number_too_large', { max }) : ok(value);
});

const readNumber = figure((value) => (value === null ? wrong('number_invalid') : ok(value)));

const readPoints = figure((value) => {
  const hundredths = value === null ? null : toHundredths(value);
  return hundredths === null || hundredths < 0 ? wrong('points_invalid') : ok(hundredths);
});

const readTiers: Reader = ({ text }) => {
  const tiers = parseTiers(text);
  return 'why' in tiers ? bad('tiers_invalid', tiers) : ok(tiers);
};

const readChoice: Reader = ({ text, kind }) => {
  const labels = 'labels' in kind ? kind.labels : {};
  const wanted = fold(text);
  const found =
    Object.entries(labels).find(([key, label]) => fold(label) === wanted || key === text) ??
    // "Phó Chủ tịch" for "Phó Chủ tịch (ký thay)"
    onlyOne(Object.entries(labels).filter(([, label]) => fold(label).replace(/ \(.*/, '') === wanted));
  return found ? ok(found[0]) : bad('choice_invalid', { choices: Object.values(labels) });
};

/** The one element of a list that has just one. */
const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

const readUnit: Reader = ({ text, directory }) => {
  const reading = readUnits([clean(text)], directory);
  return 'problem' in reading ? reading : ok((reading.value as string[])[0]);
};

/** A cell that lost its date format gives the day's serial number; 1 = 31/12/1899 is no date anyone typed. */
const isSerial = (value: number): boolean => value > 30_000 && value < 80_000;

function dayOf(cell: RawCell): Day | null {
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'number') return isSerial(cell) ? dayOfSerial(cell) : null;
  return typeof cell === 'string' ? parseDay(clean(cell)) : null;
}

/** "5112026" is the year 15896 to the sheet, "2026" a day of 1905: days that nobody means are named, not reckoned with. */
const readDate: Reader = ({ cell, kind }) => {
  const day = dayOf(cell);
  if (day === null) return wrong('date_invalid');
  const { from, to } = PLAN.plausible['span' in kind ? (kind.span ?? 'plan') : 'plan'];
  return isBefore(day, from) || isAfter(day, to) ? bad('date_implausible', { from, to }) : ok(day);
};

function momentOf(cell: RawCell): Moment | null {
  if (typeof cell === 'object') return cell.time === undefined ? cell.date : `${cell.date} ${cell.time}`;
  if (typeof cell === 'number') return isSerial(cell) ? momentOfSerial(cell) : null;
  return typeof cell === 'string' ? parseMoment(clean(cell)) : null;
}

const readMoment: Reader = ({ cell }) => {
  const moment = momentOf(cell);
  return moment === null ? wrong('date_invalid') : ok(moment);
};

const READERS: Readonly<Record<Reading, Reader>> = {
  text: readText,
  entry: readEntry,
  whole: readWhole,
  number: readNumber,
  points: readPoints,
  tiers: readTiers,
  day: readDate,
  moment: readMoment,
  tick: ({ cell }) => readTick(cell),
  choice: readChoice,
  unit: readUnit,
  units: ({ cell, directory }) => readUnits(pieces(cell, /[;\n]/), directory),
  criteria: ({ cell }) => ok(readCriteria(cell)),
  list: ({ cell }) => ok(pieces(cell, /[;|\n]/)),
  email: ({ cell }) => readEmail(cell),
  link: ({ text, link }) => ok(readLink(text, link)),
  nothing: () => ok(null),
};

/**
 * Reads one cell. `link` is the address behind a linked word, where the caller read it. Blank gives what the kind says;
 * points come in hundredths, units as codes.
 */
export function readCell(
  cell: RawCell,
  kind: Kind,
  directory: UnitDirectory,
  link: string | null = null,
): CellReading {
  const { read, blank } = kindRecord(kind);
  const text = cellText(cell);
  if (typeof cell === 'string' && ERROR_VALUE.test(text)) return wrong('cell_error');
  return text === '' ? ok(blank) : READERS[read]({ cell, text, kind, directory, link });
}

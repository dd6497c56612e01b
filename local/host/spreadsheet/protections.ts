// Protected ranges and sheets as scripts set and read them. They live in state.json: .xlsx knows only passwords.
import type { HostService, Json } from '../service';
import { ServiceError } from '../service';
import { type Context, read, write } from './context';
import { METADATA, STRUCTURE } from './costs';
import type { RangeRef } from './grid-ranges';
import { mayEdit } from './protection-rules';
import type { ProtectionState } from './state';

function toJson(c: Context, protection: ProtectionState): Json {
  const { id, gid, range, description, warningOnly } = protection;
  const mayBeEdited = mayEdit(c, protection);
  const unprotected = (protection.unprotected ?? []).map((free) => ({ gid, ...free }));
  // The range of a protected sheet has no A1 notation.
  const place = range ? { gid, ...range } : { ...c.wholeSheet(gid), a1: '' };
  return {
    id,
    type: range ? 'RANGE' : 'SHEET',
    range: place,
    unprotected,
    description,
    warningOnly,
    mayBeEdited,
  };
}

/** Protections of a sheet that is gone from the file wait for its return. */
const isThere = (c: Context, gid: number): boolean =>
  c.state.sheets.some((sheet) => sheet.gid === gid && !sheet.missing);

function find(c: Context, id: string): ProtectionState {
  const protection = c.state.protections.find((other) => other.id === id);
  if (!protection) throw new ServiceError('The protection no longer exists.');
  return protection;
}

/** Changing a protection takes the right to edit what it protects. */
function change(c: Context, id: string, apply: (protection: ProtectionState) => void): void {
  const protection = find(c, id);
  if (!mayEdit(c, protection))
    throw new ServiceError('You do not have permission to change this protection.');
  apply(protection);
  c.wrote(protection.gid, 0, false);
}

/** `part` null protects the whole sheet, which can be protected only once. */
function protect(c: Context, gid: number, part: ProtectionState['range']): Json {
  const whole = c.state.protections.find((protection) => protection.gid === gid && !protection.range);
  if (!part && whole) return toJson(c, whole);
  const used = c.state.protections.map((protection) => Number(protection.id));
  const id = String(Math.max(0, ...used) + 1);
  const protection = { id, gid, range: part, description: '', warningOnly: false, editors: null };
  c.state.protections.push(protection);
  c.wrote(gid, 0, false);
  return toJson(c, protection);
}

/** A warning shuts nobody out, and lists nobody. */
function editorsOf(c: Context, protection: ProtectionState): readonly string[] {
  return protection.warningOnly ? [] : (protection.editors ?? c.editors);
}

export function protectionMethods(c: Context): HostService {
  const creating = (run: (args: Json[]) => Json) => ({
    kind: 'write' as const,
    costMs: () => STRUCTURE,
    run,
  });
  return {
    protectRange: creating(([ref]) => {
      const { gid, row, column, rows, columns } = c.area(ref as unknown as RangeRef);
      return protect(c, gid, { row, column, rows, columns });
    }),
    protectSheet: creating(([gid]) => protect(c, c.info(gid as number).gid, null)),
    /** Of one sheet, or of the whole spreadsheet where gid is null. */
    protections: read(c, METADATA, (gid: number | null, type: string) =>
      c.state.protections
        .filter((protection) => gid === null || protection.gid === gid)
        .filter(({ gid: on, range }) => isThere(c, on) && (range ? 'RANGE' : 'SHEET') === type)
        .map((protection) => toJson(c, protection)),
    ),
    describeProtection: write(STRUCTURE, (id: string, description: string) =>
      change(c, id, (protection) => {
        protection.description = description;
      }),
    ),
    setWarningOnly: write(STRUCTURE, (id: string, warningOnly: boolean) =>
      change(c, id, (protection) => {
        protection.warningOnly = warningOnly;
        if (warningOnly) protection.editors = null;
      }),
    ),
    setUnprotectedRanges: write(STRUCTURE, (id: string, refs: RangeRef[]) =>
      change(c, id, (protection) => {
        if (protection.range) throw new ServiceError('Only a protected sheet has unprotected ranges.');
        if (refs.some(({ gid }) => gid !== protection.gid))
          throw new ServiceError('Unprotected ranges lie on the protected sheet.');
        protection.unprotected = refs.map(({ row, column, rows, columns }) => ({
          row,
          column,
          rows,
          columns,
        }));
      }),
    ),
    protectionEditors: read(c, METADATA, (id: string) => [...editorsOf(c, find(c, id))]),
    /** From the first change of its list on, a protection no longer mirrors the spreadsheet's editors. */
    addProtectionEditor: write(STRUCTURE, (id: string, ...emails: string[]) =>
      change(c, id, (protection) => {
        if (!protection.warningOnly)
          protection.editors = [...new Set([...editorsOf(c, protection), ...emails])];
      }),
    ),
    /** Whoever does it stays an editor: nobody can shut himself out. */
    removeProtectionEditors: write(STRUCTURE, (id: string, emails: string[]) =>
      change(c, id, (protection) => {
        const left = editorsOf(c, protection).filter((email) => !emails.includes(email));
        protection.editors = left.includes(c.user.email) ? left : [...left, c.user.email];
      }),
    ),
    removeProtection: write(STRUCTURE, (id: string) =>
      change(c, id, (protection) => {
        c.state.protections = c.state.protections.filter((other) => other !== protection);
      }),
    ),
  };
}

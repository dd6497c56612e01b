// Warnings before an edit, which stop nobody, and locks, which do. Read for the whole workbook in two calls.
import type { Area, Change } from '../core/sheet/changes';
import type { FoundProtection } from '../core/sheet/structure';
import { isSamePlace, placeOf } from './places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Warning = Extract<Change, { kind: 'warnWhenEdited' }>;

function found(protection: Protection): FoundProtection {
  const isRange = protection.getProtectionType() === SpreadsheetApp.ProtectionType.RANGE;
  return {
    description: protection.getDescription(),
    warningOnly: protection.isWarningOnly(),
    mayEdit: protection.canEdit(),
    area: isRange ? placeOf(protection.getRange()) : null,
    free: isRange ? [] : protection.getUnprotectedRanges().map(placeOf),
  };
}

/** By Google's id of the sheet. */
export function protectionsBySheet(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
): Map<number, FoundProtection[]> {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const bySheet = new Map<number, FoundProtection[]>();
  for (const protection of [...book.getProtections(SHEET), ...book.getProtections(RANGE)]) {
    const gid = protection.getRange().getSheet().getSheetId();
    bySheet.set(gid, [...(bySheet.get(gid) ?? []), found(protection)]);
  }
  return bySheet;
}

/** Whether a part of the sheet is protected against this person. */
export function isLocked(sheet: Sheet): boolean {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].some((type) =>
    sheet.getProtections(type).some((protection) => !protection.isWarningOnly() && !protection.canEdit()),
  );
}

export function warn(sheet: Sheet, { area, free, description }: Warning, isMade: boolean): void {
  const begun = isMade ? [] : ['', description ?? ''];
  // A tab has one protection as a whole: with words of somebody else's it is theirs, and stays.
  if (area === null && description !== null && !isMade) {
    const present = wholeOf(sheet)?.getDescription() ?? '';
    if (present !== '' && present !== description) return;
  }
  const protection = area === null ? sheet.protect() : protectionOf(sheet, area, begun);
  protection.setWarningOnly(true);
  if (description !== null) protection.setDescription(description);
  if (free !== null)
    protection.setUnprotectedRanges([sheet.getRange(free.row, free.column, free.rows, free.columns)]);
}

/**
 * A new protection, or one that stops being a warning, mirrors the file's editors until its list is changed: a run that is
 * stopped before shuts nobody out. The owner, and whoever does it, cannot be taken off the list.
 */
export function lock(sheet: Sheet, { area, description, editors }: Extract<Change, { kind: 'lock' }>): void {
  const protection = protectionOf(sheet, area, ['', description]);
  if (protection.getDescription() !== description) protection.setDescription(description);
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
  const wanted = new Set(editors.map((address) => address.toLowerCase()));
  // Before the others go: who edits through a group could not be taken off else.
  protection.addEditors([...editors]);
  const others = protection.getEditors().filter((user) => !wanted.has(user.getEmail().toLowerCase()));
  if (others.length > 0) protection.removeEditors(others);
  // Of an office's own domain all may edit unless that is said too.
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

const wholeOf = (sheet: Sheet): Protection | undefined =>
  sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];

export function dropWarning(
  sheet: Sheet,
  { area, description }: Extract<Change, { kind: 'dropWarning' }>,
): void {
  if (area !== null) warningAt(sheet, area, [description])?.remove();
  else if (wholeOf(sheet)?.getDescription() === description) wholeOf(sheet)?.remove();
}

export function unlock(sheet: Sheet, { area }: Extract<Change, { kind: 'unlock' }>): void {
  sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find((protection) => !protection.isWarningOnly() && isSamePlace(placeOf(protection.getRange()), area))
    ?.setWarningOnly(true);
}

/** A range is protected as often as it is asked for: what a stopped run began is taken up, known by having no words yet. */
function protectionOf(sheet: Sheet, area: Area, begun: readonly string[]): Protection {
  const left = begun.length > 0 ? warningAt(sheet, area, begun) : undefined;
  return left ?? sheet.getRange(area.row, area.column, area.rows, area.columns).protect();
}

function warningAt(sheet: Sheet, area: Area, descriptions: readonly string[]): Protection | undefined {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find(
      (protection) =>
        isSamePlace(placeOf(protection.getRange()), area) &&
        descriptions.includes(protection.getDescription()),
    );
}

// Number formats that a file names by number only (ECMA-376 18.8.30).

const BUILTIN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Excel shows these two in the reader's own order of day and month; this product's readers are Vietnamese. */
const LOCAL: Record<number, string> = { 14: 'dd/mm/yyyy', 22: 'dd/mm/yyyy h:mm' };

/**
 * LibreOffice shows a truth value under General as 1 or 0 when a number stands right of it; so it is written under
 * the pattern that LibreOffice itself uses, in any language, and read back as General.
 */
export const TRUTH_FORMAT = '"TRUE";"TRUE";"FALSE"';

/**
 * The formulas =TRUE and =FALSE look to LibreOffice like those values: under this pattern, which shows the same, they come
 * back as formulas.
 */
export const TRUTH_FORMULA_FORMAT = `${TRUTH_FORMAT};@`;

export function isTruthFormat(pattern: string): boolean {
  return /^"([^"]+)";"\1";"[^"]+"$/.test(pattern);
}

/** 1904-01-01 in days since 1899-12-30. */
export const DAYS_1904 = 1462;

/** What of a pattern is shown as it stands, or says colour and language. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/gs;

/** Whether numbers under the pattern are days, and not times, durations or plain numbers. */
export function namesDay(pattern: string): boolean {
  if (pattern === 'General') return false;
  const [letters = ''] = pattern.replace(LITERAL, '').split(';');
  // Beside hours or seconds "m" means minutes.
  return (
    /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters) && !/\[[hms]+\]/i.test(pattern))
  );
}

export const FIRST_CUSTOM_ID = 164;

export function builtinFormat(id: number): string {
  return BUILTIN[id] ?? LOCAL[id] ?? 'General';
}

/** The fixed number of a pattern, if it has one that means the same everywhere. */
export function builtinId(pattern: string): number | undefined {
  const found = Object.entries(BUILTIN).find(([, known]) => known === pattern);
  return found && Number(found[0]);
}

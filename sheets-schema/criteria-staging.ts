// The tab into which a table of criteria is pasted as it is; it is there only while a set is imported, and has no columns of
// its own but two that the program writes beside the table.

export const CRITERIA_STAGING = 'Nhập bộ tiêu chí';

/** Headers of the two columns: what each row was read as, what is to be looked at. */
export const STAGING_COLUMNS = ['Chương trình hiểu là', 'Cần xem'] as const;

/** Widths of the two columns (px). */
export const STAGING_WIDTH = 260;

/** Before a code that an import sent nowhere on purpose: the row names no criterion with it. */
export const SET_ASIDE = 'Không chuyển:';
/** Before a code of the former set that the new one has given to another criterion: somebody has to choose. */
export const FORMER_CODE = 'Mã cũ';

const ARCHIVED = { criteria: 'Tiêu chí', checklist: 'Danh mục' } as const;

/** Names of the tabs that keep what was replaced, short enough for Excel. `day` yyyy-MM-dd, `time` from 1. */
export const archiveTitle = (of: keyof typeof ARCHIVED, day: string, time: number): string =>
  `${ARCHIVED[of]} (lưu ${day.split('-').reverse().join('-')}${time > 1 ? ` lần ${time}` : ''})`;

/** A tab that an import has made or will take away: it is none of the schema's that somebody renamed. */
export const isOfImport = (name: string): boolean =>
  name === CRITERIA_STAGING || /\(lưu \d\d-\d\d-\d{4}(?: lần \d+)?\)$/.test(name.normalize('NFC'));

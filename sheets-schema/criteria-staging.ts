// The tab into which a table of criteria is pasted as it is; it is there only while a set is imported, and has no columns of
// its own but two that the program writes beside the table.

export const CRITERIA_STAGING = 'Nhập bộ tiêu chí';

/** Headers of the two columns: what each row was read as, what is to be looked at. */
export const STAGING_COLUMNS = ['Chương trình hiểu là', 'Cần xem'] as const;

/** Widths of the two columns (px). */
export const STAGING_WIDTH = 260;

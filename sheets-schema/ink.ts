// The three colours of tabs, and what each says to the person who opens it.
import type { Ink } from './define';
import { PLAN } from './plan';
import { PALETTE } from './style';

export const INK_COLOR: Readonly<Record<Ink, string>> = {
  input: PALETTE.input,
  output: PALETTE.output,
  setup: PALETTE.setup,
};

/** Stands in the note of cell A1. */
export const INK_NOTE: Readonly<Record<Ink, string>> = {
  input: 'Bảng xanh: người nhập.',
  output: 'Bảng xám: chương trình tính, đề nghị không gõ vào.',
  setup: 'Bảng cam: thiết lập.',
};

/** Description of the warning on a journal; set-up knows its own protections by it. */
export const JOURNAL_WARNING = 'Nhật ký do chương trình ghi: đề nghị không sửa';
/** Description of the warning on the tabs of a freezing that is locked. */
export const LOCK_WARNING = 'Số liệu đã chốt: sửa thì nội dung sửa được nêu ở Cần bổ sung, chỉnh sửa';

/** Description of a lock that the settings ask for; set-up knows its own locks by it. */
export const HARD_LOCK = 'Khóa cứng theo Thông tin chung: chỉ người được ghi ở đó sửa được';

/** Those of earlier versions, which give way. */
export const FORMER_WARNINGS = [
  'Máy tính ra: nội dung gõ vào sẽ bị ghi đè',
  'Nhật ký do máy ghi: đề nghị không sửa',
] as const;

/** A day as people are shown how to type one. */
export const EXAMPLE_DAY = `30/9/${PLAN.years.first}`;

/** Shown where a date column has no note of its own. */
export const DATE_HINT = `Ghi ngày dạng ${EXAMPLE_DAY}.`;

/** Follows the header of the score while the criteria set is a draft. */
const DRAFT_MARK = ' – DỰ THẢO';

export const markedAsDraft = (header: string): string => `${header}${DRAFT_MARK}`;

/** A header as the schema has it, with or without the mark. */
export function withoutDraftMark(header: string): string {
  const text = header.normalize('NFC').trim();
  const mark = DRAFT_MARK.trim();
  return text.endsWith(mark) ? text.slice(0, -mark.length).trim() : header;
}

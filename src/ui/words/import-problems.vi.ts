// What is wrong with a pasted table of criteria: what, where, and what to do.

import type { ImportCode, ImportProblem } from '../../core/criteria-import/problems';
import type { Proposal, RowReading } from '../../core/criteria-import/propose';
import { num, points } from './format.vi';

type ParamsOf<C extends ImportCode> = Extract<ImportProblem, { readonly code: C }>['params'];

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name);

const UNREAD = {
  text: 'ghi số điểm, ví dụ 2,5',
  date: 'ô đã bị đổi thành ngày, ghi lại số điểm, ví dụ 2,5',
  negative: 'điểm trừ chưa nhập được bằng lệnh này, đề nghị để ra ngoài bảng',
} as const;

const WORDS: { readonly [C in ImportCode]: (params: ParamsOf<C>) => string } = {
  header_not_found: () =>
    'Không thấy dòng tiêu đề có cột nội dung (Tiêu chí, Nội dung…) và cột điểm (Điểm tối đa, Điểm chuẩn…). Đề nghị dán cả dòng tiêu đề của bảng.',
  no_criteria: () => 'Không đọc được tiêu chí nào có điểm. Đề nghị kiểm tra cột điểm của bảng đã dán.',
  cell_error: ({ value }) => `Ô ghi lỗi "${value}": đề nghị dán lại nội dung ô này.`,
  old_letters: ({ reading }) => `Chữ theo phông cũ, có lẽ là "${short(reading)}": đề nghị gõ lại.`,
  code_doubled: ({ code, firstRow }) =>
    `Mã ${code} đã có ở dòng ${num(firstRow)}: đề nghị sửa để mỗi tiêu chí một mã.`,
  code_invalid: ({ code }) => `Mã "${short(code)}" chưa đúng: mã viết liền, không quá 12 ký tự, ví dụ 1.10.`,
  code_skipped: ({ code, before, after }) =>
    `Giữa ${before} và ${after} không có ${code}: đề nghị đối chiếu với văn bản.`,
  code_restored: ({ code, shown }) => `Ô mã đang ghi ${shown}, hiểu là mã ${code}: đề nghị đối chiếu.`,
  codes_made: ({ count, why }) =>
    why === 'none'
      ? `Bảng không ghi đủ mã: chương trình đặt mã cho ${num(count)} tiêu chí theo thứ tự.`
      : `Mỗi nhóm đánh số lại từ đầu: chương trình ghi thêm số của nhóm vào mã của ${num(count)} tiêu chí.`,
  maximum_unread: ({ value, why }) => `Điểm tối đa "${short(value)}" chưa đọc được: ${UNREAD[why]}.`,
  maximum_missing: ({ name }) =>
    `"${short(name)}" chưa có điểm tối đa: đề nghị ghi điểm, hoặc dấu gạch ngang (-) nếu không chấm điểm.`,
  maximum_zero: ({ name }) =>
    `"${short(name)}" có điểm tối đa 0: không cộng điểm nhưng vẫn tính vào tỷ lệ tiêu chí đạt. Đề nghị kiểm tra; nếu không chấm điểm thì ghi dấu gạch ngang (-).`,
  maximum_shared: ({ name }) =>
    `"${short(name)}" gộp ô điểm với dòng trên: được tính là một phần của tiêu chí ở dòng trên.`,
  no_points: ({ name }) => `"${short(name)}" không chấm điểm: không nhập làm tiêu chí.`,
  group_sum: ({ name, declared, sum }) =>
    `Nhóm "${short(name)}" ghi ${points(declared)} điểm, cộng các tiêu chí được ${points(sum)}.`,
  part_sum: ({ name, declared, sum }) =>
    `"${short(name)}" ghi ${points(declared)} điểm, cộng các tiêu chí được ${points(sum)}.`,
  total_sum: ({ declared, sum, scores }) =>
    `Tổng ghi ${points(declared)}, cộng điểm tối đa của các tiêu chí được ${points(sum)}${
      scores === null ? '' : `, cộng điểm đã chấm được ${points(scores)}`
    }.`,
  total_not_hundred: ({ total }) =>
    `Tổng điểm tối đa là ${points(total)}, không phải 100: đề nghị kiểm tra điều kiện tổng điểm ở bảng Điều kiện.`,
  second_table: () => 'Từ dòng này là bảng khác hoặc nội dung ngoài bảng: không đọc.',
};

/** One problem as a sentence, without its place. */
function importProblemText<C extends ImportCode>(
  problem: Extract<ImportProblem, { readonly code: C }>,
): string {
  const words = WORDS[problem.code as C] as (params: ParamsOf<C>) => string;
  return words(problem.params as ParamsOf<C>);
}

/** With its row, as a dialog lists it. */
export const importProblemLine = (problem: ImportProblem): string =>
  problem.row === null
    ? importProblemText(problem)
    : `Dòng ${num(problem.row)}: ${importProblemText(problem)}`;

const READINGS: Readonly<Record<Exclude<RowReading['kind'], 'criterion' | 'group'>, string>> = {
  part: 'phần của tiêu chí hoặc nhóm ở trên',
  header: 'tiêu đề',
  numbers: 'số thứ tự cột',
  remark: 'ghi chú, không nhập',
  total: 'dòng cộng, không nhập',
  second_table: 'bảng khác, không đọc',
  unused: 'không nhập',
};

/** What a row of the pasted table was read as. */
function readingText(reading: RowReading): string {
  if (reading.kind === 'criterion') return `Tiêu chí ${reading.code}: ${points(reading.maxScore)} điểm`;
  return reading.kind === 'group' ? `Nhóm, cộng ${points(reading.sum)} điểm` : READINGS[reading.kind];
}

/** Beside the table, by sheet row; what is wrong with the whole table stands beside its header. */
export function importNotes({ readings, problems }: Proposal): {
  readonly headerRow: number;
  readonly notes: ReadonlyMap<number, readonly [readAs: string, lookAt: string]>;
} {
  const headers = [...readings].flatMap(([row, { kind }]) => (kind === 'header' ? [row] : []));
  const headerRow = headers.length === 0 ? 1 : Math.min(...headers);
  const rows = new Set([...readings.keys(), ...problems.map(({ row }) => row ?? headerRow + 1)]);
  const notes = [...rows].map((row): [number, readonly [string, string]] => {
    const reading = readings.get(row);
    const found = problems.filter((problem) => (problem.row ?? headerRow + 1) === row);
    return [
      row,
      [
        reading === undefined ? '' : readingText(reading),
        found.map((problem) => importProblemText(problem)).join('\n'),
      ],
    ];
  });
  return { headerRow, notes: new Map(notes) };
}

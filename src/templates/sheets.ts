// The tables: three of the Báo cáo, the Bảng tự chấm điểm and the Danh mục tài liệu minh chứng.
import { AlignmentType, type FileChild, type Table } from 'docx';
import { PLAN } from '../../sheets-schema/plan';
import { line, textWidth, unless, when } from './page';
import { borderless, fieldRow, ruled, type TableColumn } from './tables';

const GOALS: readonly TableColumn[] = [
  { header: 'STT', width: 11, field: 'no', align: 'centre' },
  {
    header: `Mục tiêu (mục ${PLAN.sections.goals} Kế hoạch số {{plan}})`,
    width: 71,
    field: 'name',
  },
  { header: 'Chỉ tiêu', width: 25, field: 'target', align: 'centre' },
  { header: 'Kết quả', width: 33, field: 'result', align: 'centre' },
  { header: 'Đánh giá', width: 25, field: 'assessment', align: 'centre' },
];

const GROUPS: readonly TableColumn[] = [
  { header: 'STT', width: 11, field: 'no', align: 'centre' },
  { header: 'Nhóm tiêu chí', width: 62, field: 'name' },
  { header: 'Số tiêu chí áp dụng', width: 23, field: 'applicable', align: 'centre' },
  { header: 'Số tiêu chí đạt', width: 23, field: 'met', align: 'centre' },
  { header: 'Điểm tối đa', width: 23, field: 'maximum', align: 'centre' },
  { header: 'Điểm tự chấm', width: 23, field: 'score', align: 'centre' },
];

const REMEDY: readonly TableColumn[] = [
  { header: 'Tiêu chí', width: 43, field: 'name' },
  { header: 'Nội dung còn thiếu', width: 37, field: 'missing' },
  { header: 'Giải pháp', width: 35, field: 'solution' },
  { header: 'Đơn vị chủ trì', width: 28, field: 'unit' },
  { header: 'Thời hạn', width: 22, field: 'deadline' },
];

const SCORES: readonly TableColumn[] = [
  { header: 'STT', width: 11, field: 'no', align: 'centre' },
  { header: 'Mã', width: 13, field: 'code', align: 'centre' },
  { header: 'Nội dung tiêu chí', width: 76, field: 'name' },
  { header: 'Điểm tối đa', width: 15, field: 'maximum', align: 'centre' },
  { header: 'Điểm tự chấm', width: 16, field: 'score', align: 'centre' },
  { header: 'Điểm rà soát của {{standingUnit}}', width: 20, field: 'reviewed', align: 'centre' },
  { header: 'Điểm thống nhất của {{steering}}', width: 21, field: 'agreed', align: 'centre' },
  { header: 'Kết quả', width: 20, field: 'result', align: 'centre' },
  { header: 'Mã minh chứng', width: 22, field: 'evidence', align: 'centre' },
  { header: 'Giải trình', width: 38, field: 'explanation' },
];

/** Once the province has given its scores they have a column; the long texts are narrower for it. */
const SCORES_WITH_PROVINCE: readonly TableColumn[] = SCORES.flatMap((column) => {
  if (column.field === 'name') return { ...column, width: column.width - 14 };
  if (column.field === 'explanation') return { ...column, width: column.width - 6 };
  return column.field === 'result'
    ? [{ header: 'Điểm thẩm định của cấp tỉnh', width: 20, field: 'provincial', align: 'centre' }, column]
    : column;
});

const EVIDENCE: readonly TableColumn[] = [
  { header: 'STT', width: 12, field: 'no', align: 'centre' },
  { header: 'Mã minh chứng', width: 22, field: 'code', align: 'centre' },
  { header: 'Tên tài liệu', width: 99, field: 'name' },
  { header: 'Số, ký hiệu', width: 29, field: 'number' },
  { header: 'Ngày', width: 21, field: 'date', align: 'centre' },
  { header: 'Cơ quan ban hành', width: 40, field: 'issuer' },
  { header: 'Số trang', width: 14, field: 'pages', align: 'centre' },
  { header: 'Mở, nơi lưu', width: 15, field: 'place', align: 'centre', isLink: true },
];

const PORTAL: readonly TableColumn[] = [
  { header: 'Mục số', width: 16, field: 'no', align: 'centre' },
  { header: 'Nhóm nội dung', width: 99, field: 'name' },
  { header: 'Điểm tối đa', width: 20, field: 'maximum', align: 'centre' },
  { header: 'Điểm nhập', width: 20, field: 'typed', align: 'centre' },
  { header: 'Điểm theo các tiêu chí', width: 26, field: 'ours', align: 'centre' },
  { header: 'Chênh lệch', width: 22, field: 'difference', align: 'centre' },
  { header: 'Giải trình', width: 56, field: 'explanation' },
];

/** Points, in a table that stands between paragraphs of 14. */
const IN_TEXT = 12;

export const goalsTable = (): Table => ruled(GOALS, [fieldRow(GOALS, 'rows')], IN_TEXT);

export const groupsTable = (): Table =>
  ruled(
    GROUPS,
    [
      fieldRow(GROUPS, 'rows'),
      {
        bold: true,
        cells: [
          { text: 'Tổng cộng', span: 2, align: 'centre' },
          { text: '{{sumApplicable}}', align: 'centre' },
          { text: '{{sumMet}}', align: 'centre' },
          { text: '{{sumMaximum}}', align: 'centre' },
          { text: '{{sumScore}}', align: 'centre' },
        ],
      },
    ],
    IN_TEXT,
  );

export const remedyTable = (): Table => ruled(REMEDY, [fieldRow(REMEDY, 'rows')], IN_TEXT);

/** The step's own cells in the rows of sums. */
const centred = (...fields: readonly string[]) =>
  fields.map((field) => ({ text: `{{${field}}}`, align: 'centre' as const }));

/** A bold row a group with its subtotal, a row a criterion, the total at the end. */
const scoresBy = (columns: readonly TableColumn[], steps: readonly string[]): Table =>
  ruled(columns, [
    {
      opens: 'groups',
      bold: true,
      cells: [
        ...centred('no'),
        { text: '{{name}}', span: 2 },
        ...centred('maximum', 'score', ...steps, 'result'),
        { text: '', span: 2 },
      ],
    },
    { ...fieldRow(columns, 'rows'), closes: ['groups'] },
    {
      bold: true,
      cells: [
        { text: 'TỔNG CỘNG', span: 3, align: 'centre' },
        ...centred('sumMaximum', 'sumScore', ...steps.map((step) => `sum${capital(step)}`), 'sumResult'),
        { text: '', span: 2 },
      ],
    },
  ]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One of the two stays: with the province's column where it has given its scores, else without. */
export const scoresTable = (): FileChild[] => [
  ...when<FileChild>('byProvince', scoresBy(SCORES_WITH_PROVINCE, ['reviewed', 'agreed', 'provincial'])),
  ...unless<FileChild>('byProvince', scoresBy(SCORES, ['reviewed', 'agreed'])),
];

/** The groups of the province's portal, where the commune has typed their scores: the second set on the same sheet. */
export const portalTable = (): FileChild[] =>
  when<FileChild>(
    'portal',
    line('Điểm nhập trên Hệ thống quản trị thông tin quy chế dân chủ', {
      bold: true,
      before: 10,
      after: 6,
      keepNext: true,
    }),
    ruled(PORTAL, [
      fieldRow(PORTAL, 'rows'),
      {
        bold: true,
        cells: [
          { text: 'TỔNG CỘNG', span: 2, align: 'centre' },
          { text: '{{allMaximum}}', align: 'centre' },
          { text: '{{allTyped}}', align: 'centre' },
          { text: '{{allOurs}}', align: 'centre' },
          { text: '{{allDifference}}', align: 'centre' },
          { text: '' },
        ],
      },
    ]),
  );

/** A bold row a group, a bold row a criterion, then its documents, or the word that there is none. */
export const evidenceTable = (): Table =>
  ruled(EVIDENCE, [
    { opens: 'groups', bold: true, cells: [{ text: '{{name}}', span: EVIDENCE.length }] },
    { opens: 'criteria', bold: true, cells: [{ text: '{{title}}', span: EVIDENCE.length }] },
    { ...fieldRow(EVIDENCE, 'rows'), closes: ['criteria', 'groups'] },
  ]);

export function twoSignatures(): FileChild[] {
  const half = textWidth('landscape') / 2;
  return [
    // Goes with the signatures, which never stand alone on a page.
    line('{{summary}}', { align: AlignmentType.LEFT, before: 6, after: 12, keepNext: true }),
    borderless(
      [half, half],
      [
        [
          [
            line('NGƯỜI TỔNG HỢP', { size: 13, bold: true, keepNext: true }),
            line('', { size: 13, keepNext: true }),
            line('', { size: 13, before: 55 }),
            line('{{compiler}}', { bold: true }),
          ],
          [
            line('TM. BAN CHỈ ĐẠO', { size: 13, bold: true, keepNext: true }),
            line('TRƯỞNG BAN', { size: 13, bold: true, keepNext: true }),
            // Whoever uses the seal of an office signs with the office held there, between signature and name.
            line('{{steeringOffice}}', { size: 13, bold: true, before: 55 }),
            line('{{steeringHead}}', { bold: true }),
          ],
        ],
      ],
    ),
  ];
}

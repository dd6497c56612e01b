// Where things stand on the pages and how they look. Rows whose place varies are known by what they say.
import { dashboard, start, unitWork } from './pages';
import { PLAN } from './plan';
import { type ConditionalStyle, NEW_SHEET, PALETTE, type TextStyle } from './style';

export { tableStyles } from './table-styles';

/** A rectangle of a page, 1-based. */
export interface PageArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PageStyles {
  /** Given once, when the page is made. */
  readonly fixed: readonly { readonly area: PageArea; readonly style: TextStyle }[];
  readonly live: readonly ConditionalStyle[];
  /** Texts longer than one line of a phone; only their first cell is ever filled. */
  readonly merges: readonly PageArea[];
  readonly frozenRows: number;
}

/**
 * Sheet rows of Tổng quan's phone part (A:B), first row of each block: constant, so that formats, the box and its
 * edit handler stay where they are whatever the data says.
 */
export const DASHBOARD_ROWS = {
  commune: 1,
  title: 2,
  copy: 3,
  start: 4,
  estimate: 5,
  verdict: 7,
  sentence: 10,
  met: 12,
  metBar: 13,
  points: 14,
  pointsBar: 15,
  deadline: 16,
  milestone: 19,
  questions: 20,
  priorities: 24,
  overdue: 25,
  asOf: 30,
  box: 31,
  automatic: 32,
  runsBy: 33,
} as const;

/** Below it there is room for lists of any length. */
export const DASHBOARD_LAST_ROW = DASHBOARD_ROWS.runsBy;

/** Lines kept for blocks that vary: the last says how many more there are. */
export const DASHBOARD_LINES = { questions: 3, overdue: 4 } as const;

/** "Tính lại ngay": the one cell of the pages that a person touches. */
export const DASHBOARD_BOX = { row: DASHBOARD_ROWS.box, column: 2 } as const;

/** Sheet row of a page's box, in column B, by page id. */
export const BOX_ROWS: Readonly<Record<string, number | undefined>> = { [dashboard.id]: DASHBOARD_BOX.row };

/** Words by which a page's rows are known, to the colours and to the links that jump there. */
export const MARKS = {
  verdict: {
    estimate: 'ƯỚC TÍNH: ',
    eligible: 'ĐỦ ĐIỀU KIỆN',
    short: 'CHƯA ĐỦ ĐIỀU KIỆN',
    nothingEntered: 'CHƯA TÍNH ĐƯỢC',
  },
  phone: {
    waiting: 'VIỆC CHƯA ĐẾN LƯỢT',
    priorities: 'TIÊU CHÍ CẦN ƯU TIÊN',
    changes: 'THAY ĐỔI TRONG 7 NGÀY',
  },
  desk: {
    units: 'THEO ĐƠN VỊ',
    groups: 'THEO NHÓM TIÊU CHÍ',
    goals: `MỤC TIÊU KẾ HOẠCH (mục ${PLAN.sections.goals})`,
    answers: 'KẾT LUẬN THEO TỪNG PHƯƠNG ÁN',
    steps: 'ĐIỂM QUA CÁC BƯỚC RÀ SOÁT',
  },
  followed: '  theo dõi: ',
  unitBlock: '▌ ',
  followedWork: 'VIỆC CỦA ',
  sections: {
    overdue: 'QUÁ HẠN',
    awaited: 'ĐẾN NAY CHƯA CÓ KẾT QUẢ',
    dueSoon: 'SẮP ĐẾN HẠN',
    coordinated: 'VIỆC PHỐI HỢP',
    withoutResult: 'TIÊU CHÍ THIẾU KẾT QUẢ',
    withoutEvidence: 'TIÊU CHÍ THIẾU MINH CHỨNG',
    toReview: 'CẦN KIỂM TRA LẠI',
    requests: 'ĐỀ NGHỊ BỔ SUNG',
  },
  nothingLeft: 'Không còn việc tồn đọng',
  done: '☑',
  open: '☐',
} as const;

const PAGE_ROWS = NEW_SHEET.rows;

const area = (row: number, column: number, rows: number, columns: number): PageArea => ({
  row,
  column,
  rows,
  columns,
});

/** Formula: the cell begins with one of the words. */
const beginsWith = (cell: string, words: readonly string[]): string => {
  const tests = words.map((word) => `LEFT(${cell},${word.length})="${word}"`);
  return tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(',')})`;
};

/** The colour of links, which only Sheets gives by itself. */
const LINK: TextStyle = { color: '#1155cc' };
const HEADING: TextStyle = { bold: true, background: PALETTE.grey };
const NOTICE: TextStyle = { color: PALETTE.amberText, bold: true, wrap: true };

const row = DASHBOARD_ROWS;
const verdictCell = `$A$${row.verdict}`;
const verdictIs = (heading: string): string =>
  `=OR(${verdictCell}="${heading}",${verdictCell}="${MARKS.verdict.estimate}${heading}")`;
/** The day stands first, dd/MM/yyyy, as text. Nothing of the program need run for it to pass, in a copy either. */
const runsBy = `$B$${row.runsBy}`;
const isSilent = `=IFERROR(AND(LEN(${runsBy})>9,DATE(VALUE(MID(${runsBy},7,4)),VALUE(MID(${runsBy},4,2)),VALUE(LEFT(${runsBy},2)))<TODAY()),1=0)`;
const verdictRange = `A${row.verdict}:B${row.sentence + 1}`;

const dashboardStyles: PageStyles = {
  frozenRows: 1,
  merges: [area(row.estimate, 1, 2, 2), area(row.verdict, 1, 3, 2), area(row.sentence, 1, 2, 2)],
  fixed: [
    { area: area(1, 1, DASHBOARD_LAST_ROW, 2), style: { vertical: 'middle' } },
    { area: area(row.commune, 1, 1, 2), style: { bold: true, size: 12 } },
    { area: area(row.title, 1, 1, 2), style: { color: PALETTE.greyText } },
    { area: area(row.copy, 1, row.verdict - row.copy, 2), style: NOTICE },
    {
      area: area(row.verdict, 1, row.sentence + 2 - row.verdict, 2),
      style: { background: PALETTE.amber, color: PALETTE.amberText, wrap: true },
    },
    { area: area(row.verdict, 1, 3, 2), style: { bold: true, size: 18 } },
    { area: area(row.met, 1, row.milestone + 1 - row.met, 1), style: { wrap: true } },
    { area: area(row.met, 2, row.milestone + 1 - row.met, 1), style: { wrap: true } },
    ...[row.questions, row.priorities].map((at) => ({
      area: area(at, 1, 1, 2),
      style: { ...HEADING, wrap: true },
    })),
    { area: area(row.overdue, 1, 1, 2), style: HEADING },
    ...[row.start, row.questions, row.priorities, row.overdue].map((at) => ({
      area: area(at, 2, 1, 1),
      style: LINK,
    })),
    { area: area(row.asOf, 1, 4, 2), style: { color: PALETTE.greyText } },
    { area: area(row.automatic, 2, 2, 1), style: { wrap: true } },
    { area: area(row.box, 2, 1, 1), style: { align: 'left' } },
    { area: area(1, 4, PAGE_ROWS, 1), style: { vertical: 'middle' } },
    { area: area(1, 5, PAGE_ROWS, 5), style: { vertical: 'middle', align: 'center' } },
    { area: area(1, 4, 1, 6), style: { bold: true, wrap: true } },
  ],
  live: [
    // Amber, never red: the page is for leaders, and nobody is to be shown up on it.
    {
      range: `H1:H${PAGE_ROWS}`,
      formula: '=AND(ISNUMBER($H1),$H1>0)',
      background: PALETTE.amber,
      color: PALETTE.amberText,
    },
    {
      range: verdictRange,
      formula: verdictIs(MARKS.verdict.eligible),
      background: PALETTE.green,
      color: PALETTE.greenText,
    },
    {
      range: verdictRange,
      formula: verdictIs(MARKS.verdict.nothingEntered),
      background: PALETTE.grey,
      color: PALETTE.greyText,
    },
    {
      range: `D1:I${PAGE_ROWS}`,
      formula: beginsWith('$D1', Object.values(MARKS.desk)),
      bold: true,
      background: PALETTE.grey,
    },
    { range: `D1:I${PAGE_ROWS}`, formula: beginsWith('$D1', [MARKS.followed]), color: PALETTE.greyText },
    {
      range: `A${DASHBOARD_LAST_ROW + 1}:B${PAGE_ROWS}`,
      formula: beginsWith(`$A${DASHBOARD_LAST_ROW + 1}`, Object.values(MARKS.phone)),
      bold: true,
      background: PALETTE.grey,
    },
    {
      range: `A${row.automatic}:B${row.runsBy}`,
      formula: isSilent,
      bold: true,
      background: PALETTE.red,
      color: PALETTE.redText,
    },
  ],
};

const unitWorkStyles: PageStyles = {
  frozenRows: 1,
  merges: [],
  fixed: [
    { area: area(1, 1, 1, 4), style: { background: PALETTE.grey } },
    { area: area(1, 3, PAGE_ROWS, 2), style: { align: 'center' } },
    { area: area(2, 4, PAGE_ROWS - 1, 1), style: LINK },
  ],
  live: [
    {
      range: `A2:D${PAGE_ROWS}`,
      formula: beginsWith('$A2', [MARKS.unitBlock]),
      bold: true,
      background: PALETTE.input,
      color: PALETTE.headerText,
    },
    {
      range: `A2:D${PAGE_ROWS}`,
      formula: beginsWith('$A2', [MARKS.followedWork]),
      bold: true,
      background: PALETTE.grey,
    },
    {
      range: `A2:D${PAGE_ROWS}`,
      formula: beginsWith('$A2', Object.values(MARKS.sections)),
      bold: true,
      color: PALETTE.amberText,
    },
    {
      range: `A2:D${PAGE_ROWS}`,
      formula: `=OR($A2="${MARKS.nothingLeft}",$B2="${MARKS.nothingLeft}")`,
      color: PALETTE.greyText,
    },
  ],
};

const startStyles: PageStyles = {
  frozenRows: 1,
  merges: [],
  fixed: [
    { area: area(1, 1, 1, 3), style: { ...HEADING, size: 12, wrap: false } },
    { area: area(2, 1, 6, 1), style: { size: 14, align: 'center' } },
    { area: area(2, 2, 6, 1), style: { wrap: true } },
    { area: area(2, 3, 6, 1), style: { ...LINK, align: 'center' } },
    { area: area(8, 1, 1, 3), style: { italic: true, color: PALETTE.greyText, wrap: false } },
  ],
  live: [
    {
      range: 'A2:C7',
      formula: `=$A2="${MARKS.done}"`,
      background: PALETTE.green,
      color: PALETTE.greenText,
    },
  ],
};

const STYLES: Readonly<Record<string, PageStyles>> = {
  [start.id]: startStyles,
  [dashboard.id]: dashboardStyles,
  [unitWork.id]: unitWorkStyles,
};

/** Looks of a page by its id; nothing for an id that is no page. */
export function pageStyles(pageId: string): PageStyles {
  return STYLES[pageId] ?? { fixed: [], live: [], merges: [], frozenRows: 0 };
}

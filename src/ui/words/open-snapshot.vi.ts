// Opening a frozen scoresheet with its tabs: which one is asked for, what stands above each tab, and how it ended.
import { REVIEW_STEP, type ReviewStep } from '../../../sheets-schema/enums';
import {
  checklist,
  conditions,
  criteria,
  evidence,
  goals,
  scoreHistory,
  scores,
  snapshotTabs,
  tasks,
} from '../../../sheets-schema/index';
import type { GroupFigures } from '../../core/scoring/groups';
import type { Kept } from '../../core/scoring/kept-tabs';
import type { ViewId } from '../../core/scoring/snapshot-tab';
import { moment, num, numbered, points } from './format.vi';
import { menuPath } from './menu.vi';
import type { OutcomeText, Question } from './outcomes.vi';

interface Choice {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly setVersion: string;
  readonly step: ReviewStep;
  readonly figures: GroupFigures;
}

const TITLE = 'Mở bản chốt';

export const SNAPSHOT_WARNING = 'Bản chốt chỉ để xem: sửa ở đây không đổi lần chốt';

/** Excel warns of names longer than 31 characters. */
export const VIEW_TITLES: Readonly<Record<ViewId, string>> = {
  scoresheet: `Bản chốt – ${scores.title}`,
  tasks: `Bản chốt – ${tasks.title}`,
  criteria: `Bản chốt – ${criteria.title}`,
  checklist: `Bản chốt – ${checklist.title}`,
  evidence: `Bản chốt – ${evidence.title}`,
  reviews: 'Bản chốt – Rà soát',
  portalGroups: 'Bản chốt – Điểm QCDC',
  goals: `Bản chốt – ${goals.title}`,
  conditions: `Bản chốt – ${conditions.title}`,
};

const figuresOf = ({ step, figures: { met, applicable, score } }: Choice): string =>
  `${step === 'self' ? '' : `${REVIEW_STEP[step]}, `}đạt ${met}/${applicable} tiêu chí, ${points(score)} điểm`;

/** A dialog on an old screen holds no more. */
const MOST = 12;

export function snapshotQuestion(
  choices: readonly Choice[],
  damaged: readonly { readonly id: string }[],
  isOpen: boolean,
): Question {
  const left = choices.length - MOST;
  return {
    title: TITLE,
    text: [
      'Các lần chốt, mới nhất trước:',
      ...choices
        .slice(0, MOST)
        .map((choice, index) => `${index + 1}. Lần chốt ${numbered(choice.id)}: ${figuresOf(choice)}`),
      ...(left > 0 ? [`… và ${left} lần chốt cũ hơn, đánh số tiếp đến ${choices.length}.`] : []),
      ...(damaged.length > 0
        ? [
            `Không mở được: ${damaged.map(({ id }) => `lần chốt ${numbered(id)}`).join('; ')} (đã bị sửa hoặc mất dòng).`,
          ]
        : []),
      '',
      'Gõ số thứ tự của lần chốt cần mở; để trống là lần mới nhất.',
      ...(isOpen ? ['Gõ 0: đóng các bảng "Bản chốt – …" đang mở.'] : []),
    ].join('\n'),
  };
}

const NOT_KEPT = `Lần chốt này có từ trước khi chương trình lưu kèm các bảng khác: chỉ còn ${scores.title}`;

/** What can be said of a tab instead of its rows; '' where these stand there. */
function insteadOfRows(id: ViewId, kept: Kept): string {
  if (id === 'scoresheet') return '';
  switch (kept.state) {
    case 'kept':
      return kept.content.rows.length > 0 ? '' : 'Lúc chốt, bảng này chưa có dòng nào.';
    case 'too_large':
      return `Lúc chốt, bảng này có ${num(kept.rows)} dòng, quá nhiều để lưu kèm. Xem Tệp → Lịch sử phiên bản vào lúc chốt, hoặc bản lưu của năm.`;
    case 'damaged':
      return `Không mở được: số liệu lưu kèm ở bảng ${snapshotTabs.title} đã bị sửa hoặc mất dòng. Điểm ở bảng ${VIEW_TITLES.scoresheet} vẫn đúng như khi chốt.`;
    case 'none':
      return 'Lần chốt này không lưu kèm bảng này.';
  }
}

/** Above the rows of each tab; always as many lines. */
export const snapshotHead = (choice: Choice, id: ViewId, kept: Kept): string[] => [
  id === 'scoresheet'
    ? `BẢN CHỐT ${numbered(choice.id)}: ${figuresOf(choice)}`
    : `BẢN CHỐT ${numbered(choice.id)}: ${VIEW_TITLES[id].replace('Bản chốt – ', '')}, chỉ để xem`,
  `Chốt lúc ${moment(choice.at)}${choice.by === '' ? '' : `, ${choice.by}`}${choice.setVersion === '' ? '' : `; bộ tiêu chí: ${choice.setVersion}`}`,
  insteadOfRows(id, kept) ||
    `${SNAPSHOT_WARNING}. Mở lần chốt khác thì bảng này được ghi lại; đóng: ${menuPath('openSnapshot')}, gõ 0.`,
];

export const noSnapshot = (): OutcomeText => ({
  title: TITLE,
  done: [`Chưa có lần chốt nào dùng được. Chốt bằng ${menuPath('freezeScores')}.`],
  look: [],
  entriesUntouched: true,
});

export const snapshotNotOpened = (): OutcomeText => ({
  title: TITLE,
  done: ['Không mở bản chốt nào.'],
  look: [],
  entriesUntouched: true,
});

export const choiceNotRead = (last: number): OutcomeText => ({
  title: TITLE,
  done: [`Chưa mở được: đề nghị gõ một số từ 1 đến ${last}.`],
  look: [],
  entriesUntouched: true,
});

/** `titles`: the scoresheet's first; `isKept`: any of the other tabs is there. */
export const snapshotOpened = (
  { id }: Pick<Choice, 'id'>,
  titles: readonly string[],
  isKept: boolean,
): OutcomeText => ({
  title: 'Đã mở bản chốt',
  done: [
    `Lần chốt ${numbered(id)}: ${titles.map((title) => `"${title}"`).join(', ')}.`,
    ...(!isKept ? [`${NOT_KEPT}.`] : []),
  ],
  look: [
    'Các bảng này chỉ để xem; so sánh với số liệu hiện nay: chọn So sánh với lần chốt trước.',
    'Mở lần chốt khác thì các bảng này được ghi lại; gõ 0 thì đóng.',
  ],
  entriesUntouched: true,
});

export const snapshotsClosed = (hidden: readonly string[]): OutcomeText => ({
  title: TITLE,
  done: [
    `Đã đóng các bảng của bản chốt; lần chốt vẫn còn ở bảng ${scoreHistory.title}.`,
    ...(hidden.length === 0
      ? []
      : [
          `Chỉ ẩn, không xóa, vì có nội dung ghi thêm bên phải: ${hidden.map((title) => `"${title}"`).join(', ')}.`,
        ]),
  ],
  look: [],
  entriesUntouched: true,
});

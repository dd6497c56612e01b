// Opening a frozen scoresheet: which one is asked for, what stands above it, and how it ended.
import { REVIEW_STEP, type ReviewStep } from '../../../sheets-schema/enums';
import { scoreHistory } from '../../../sheets-schema/index';
import type { GroupFigures } from '../../core/scoring/groups';
import { moment, numbered, points } from './format.vi';
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

/** Excel takes no "/" in the name of a tab: "Bản chốt 20.10.2026 (01)". */
export function snapshotTitle({ id }: Pick<Choice, 'id'>): string {
  const [day = '', number = ''] = id.split('_');
  return `Bản chốt ${day.split('-').reverse().join('.')} (${number})`;
}

const figuresOf = ({ step, figures: { met, applicable, score } }: Choice): string =>
  `${step === 'self' ? '' : `${REVIEW_STEP[step]}, `}đạt ${met}/${applicable} tiêu chí, ${points(score)} điểm`;

/** A dialog on an old screen holds no more. */
const MOST = 12;

export function snapshotQuestion(
  choices: readonly Choice[],
  damaged: readonly { readonly id: string }[],
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
    ].join('\n'),
  };
}

/** Above the rows. */
export const snapshotHead = (choice: Choice): string[] => [
  `BẢN CHỐT ${numbered(choice.id)}: ${figuresOf(choice)}`,
  `Chốt lúc ${moment(choice.at)}${choice.by === '' ? '' : `, ${choice.by}`}${choice.setVersion === '' ? '' : `; bộ tiêu chí: ${choice.setVersion}`}`,
  `${SNAPSHOT_WARNING}. Không cần nữa thì xóa bảng này; lần chốt vẫn còn ở bảng ${scoreHistory.title}.`,
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

export const snapshotOpened = (title: string): OutcomeText => ({
  title: 'Đã mở bản chốt',
  done: [`Bảng "${title}".`],
  look: ['Bản chốt chỉ để xem; so sánh với số liệu hiện nay: chọn So sánh với lần chốt trước.'],
  entriesUntouched: true,
});

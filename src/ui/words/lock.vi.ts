// Locking and unlocking a freezing: what is asked, and how it ended.
import { checklist, criteria, dataIssues, evidence, goals } from '../../../sheets-schema/index';
import { moment, numbered } from './format.vi';
import { menuPath } from './menu.vi';
import type { OutcomeText, Question } from './outcomes.vi';

const TABS = [criteria, checklist, evidence, goals].map(({ title }) => title).join(', ');

export const lockQuestion = ({ id }: { readonly id: string }): Question => ({
  title: 'Khóa số liệu đã chốt',
  text: [
    `Khóa số liệu của lần chốt ${numbered(id)}?`,
    '',
    `Các bảng ${TABS} sẽ hiện cảnh báo trước khi sửa. Vẫn sửa được; nội dung nào sửa sau khi khóa được nêu ở bảng ${dataIssues.title}, kèm nội dung khi chốt.`,
  ].join('\n'),
});

export const unlockQuestion = ({
  snapshot,
  at,
  by,
}: {
  readonly snapshot: string;
  readonly at: string;
  readonly by: string;
}): Question => ({
  title: 'Mở khóa số liệu đã chốt',
  text: [
    `Số liệu của lần chốt ${numbered(snapshot)} đang khóa (${by}, ${moment(at)}).`,
    `Mở khóa thì không còn cảnh báo trước khi sửa, và bảng ${dataIssues.title} không nêu chỗ khác với lần chốt nữa. Lần chốt vẫn giữ nguyên.`,
    '',
    'Mở khóa?',
  ].join('\n'),
});

const TITLE = 'Khóa, mở khóa số liệu đã chốt';

export const notFrozenYet = (): OutcomeText => ({
  title: TITLE,
  done: [
    `Số liệu hiện nay chưa chốt nên chưa khóa. Đề nghị chọn ${menuPath('freezeScores')} trước, rồi bấm lại.`,
  ],
  look: [],
  entriesUntouched: true,
});

export const nothingLocked = (): OutcomeText => ({
  title: TITLE,
  done: ['Không có gì thay đổi.'],
  look: [],
  entriesUntouched: true,
});

export const locked = ({ id }: { readonly id: string }): OutcomeText => ({
  title: 'Đã khóa số liệu',
  done: [`Đã khóa số liệu của lần chốt ${numbered(id)}: các bảng ${TABS} hiện cảnh báo trước khi sửa.`],
  look: [`Bảng ${dataIssues.title}: sau mỗi lần tính điểm, nêu mọi chỗ khác với lần chốt.`],
  entriesUntouched: true,
});

export const unlocked = ({ snapshot }: { readonly snapshot: string }): OutcomeText => ({
  title: 'Đã mở khóa số liệu',
  done: [`Đã mở khóa số liệu của lần chốt ${numbered(snapshot)}.`],
  look: [],
  entriesUntouched: true,
});

// The tab of the papers' sentences: what is asked before rows are added, and how it ended.
import { dataIssues, documentTexts } from '../../../sheets-schema/index';
import type { NewText } from '../../core/dossier/texts';
import type { Issue } from '../../core/sheet/issues';
import { num } from '../words/format.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';

const { text, typed, order } = documentTexts.columns;

export function textsQuestion({
  isNew,
  lacking,
}: {
  readonly isNew: boolean;
  readonly lacking: readonly NewText[];
}): Question {
  const repeated = lacking.filter(({ of }) => of !== undefined).length;
  const sentences = lacking.length - repeated;
  const will = [
    ...(isNew
      ? [`- Tạo bảng ${documentTexts.title}, mỗi câu trong các văn bản một dòng, theo câu mẫu.`]
      : sentences > 0
        ? [`- Thêm ${num(sentences)} dòng câu mẫu của văn bản chưa có dòng nào.`]
        : []),
    ...(repeated > 0
      ? [`- Thêm ${num(repeated)} dòng Cần nhập cho từng nhóm tiêu chí, từng tiêu chí chưa đạt.`]
      : []),
  ];
  return {
    title: documentTexts.title,
    text: ['Chương trình sẽ:', ...will, '', 'Dòng đã có được giữ nguyên. Thực hiện?'].join('\n'),
  };
}

export function textsOpened({
  isNew,
  added,
  issues,
}: {
  readonly isNew: boolean;
  readonly added: number;
  readonly issues: readonly Issue[];
}): OutcomeText {
  const open = issues.filter(({ code }) => code === 'fact_open').length;
  return {
    title: documentTexts.title,
    done: [
      isNew ? 'Đã tạo bảng theo câu mẫu.' : added > 0 ? `Đã thêm ${num(added)} dòng.` : 'Bảng đã đủ dòng.',
      ...(open > 0 ? [`Còn ${num(open)} điều chưa nhập.`] : []),
    ],
    look: [
      `Bảng ${documentTexts.title}: sửa câu ở cột ${text.header} theo cách viết của cơ quan; dòng Cần nhập thì gõ ở cột ${typed.header}. Chữ trong dấu {{ }} được thay bằng số liệu, không sửa.`,
      `Thêm câu: chèn dòng, chọn Văn bản và Loại dòng; cột ${order.header} để trống thì câu đứng sau dòng ở trên nó. Bỏ câu: xóa dòng.`,
      ...(open > 0 ? [`Bảng ${dataIssues.title} có đường liên kết đến từng điều chưa nhập.`] : []),
    ],
    entriesUntouched: true,
  };
}

export function textsNotOpened(): OutcomeText {
  return {
    title: 'Chưa thực hiện',
    done: ['Chưa tạo bảng, chưa thêm dòng nào.'],
    look: [],
    entriesUntouched: true,
  };
}

// Problems of the papers' sentences, in words.
import type { IssueCode } from '../../../core/sheet/issues';
import { always, say, type Texts } from './issue-text';

const NOT_PRINTED = 'khi chưa sửa, câu này không in.';

export const TEXTS_OF_PAPERS = {
  text_broken: say(
    always('dấu {{ }} chưa đóng'),
    always(`Sửa lại: mỗi {{ có một }}, mỗi {{#…}} có một {{/…}}; ${NOT_PRINTED}`),
  ),
  text_field_unknown: say(
    ({ params }) => `không có nội dung nào tên ${params.fields.map((name) => `"${name}"`).join(', ')}`,
    always(`Sửa tên trong dấu {{ }} theo câu mẫu, hoặc thêm dòng Cần nhập mang tên ấy; ${NOT_PRINTED}`),
  ),
  fact_open: say(
    ({ params }) => `chưa nhập: ${params.field}${params.of === '' ? '' : ` (${params.of})`}`,
    ({ here }) => `Gõ vào cột ${here} điều cần in trong văn bản; để trống thì phần có nội dung này không in.`,
  ),
  fact_unused: say(
    ({ issue }) => `không câu nào dùng {{${issue.value}}}`,
    always('Thêm {{tên}} vào câu cần in, hoặc xóa dòng này.'),
  ),
} satisfies Partial<Texts<IssueCode>>;

// Where the workbook differs from what was agreed on, in words.
import { CONDITION_KIND, type SetPart } from '../../../../sheets-schema/enums';
import { EXAMPLE_DAY } from '../../../../sheets-schema/ink';
import { type Asked, PLAN } from '../../../../sheets-schema/plan';
import type { IssueCode } from '../../../core/sheet/issues';
import { brief } from '../brief';
import { numbered, points } from '../format.vi';
import { menuPath } from '../menu.vi';
import { changedText } from '../set.vi';
import { always, say, type Texts } from './issue-text';

/** Characters of the name of a group. */
const GROUP_NAME = 40;

const IF_MEANT = `nếu đã thay đổi theo văn bản, người vận hành chọn ${menuPath('confirmSet')}.`;

const GONE: Readonly<Record<Exclude<SetPart, 'condition'>, (code: string, name: string) => string>> = {
  criterion: (code) => `thiếu tiêu chí ${code} của bộ đang áp dụng`,
  unit: (_code, name) => `thiếu đơn vị "${name}" của Kế hoạch`,
  task: (code, name) => `thiếu dòng ${code} của Kế hoạch: "${name}"`,
};

/** What an answer in words of one's own has to name. */
const NAMED: Readonly<Record<Asked, { readonly what: string; readonly example: string }>> = {
  time: { what: 'thời gian', example: EXAMPLE_DAY },
  year: { what: 'năm', example: String(PLAN.years.last) },
  place: { what: 'nơi lưu', example: 'Tủ hồ sơ số 2' },
};

export const SET = {
  agreed_row_gone: say(
    ({ params }) => GONE[params.part](params.code, params.name),
    always(`Khôi phục dòng bị xóa (Tệp → Nhật ký phiên bản); ${IF_MEANT}`),
  ),
  agreed_switched_off: say(
    ({ criterion }) => `${criterion}đã xác nhận áp dụng, nay lại đánh dấu Không áp dụng nên không được tính`,
    always(
      `Bỏ đánh dấu Không áp dụng; nếu không áp dụng nữa, người vận hành chọn ${menuPath('confirmSet')}.`,
    ),
  ),
  row_not_agreed: say(
    ({ params }) => `tiêu chí ${params.criterion ?? ''} không có trong bộ tiêu chí đang áp dụng`,
    always(`Xóa dòng thừa hoặc sửa lại mã; ${IF_MEANT}`),
  ),
  condition_not_agreed: say(
    ({ params }) => `điều kiện "${params.name}" chưa được xác nhận`,
    always(`Xóa dòng này; ${IF_MEANT}`),
  ),
  condition_gone: say(
    ({ params }) => `không còn điều kiện "${params.name}"`,
    ({ params }) =>
      params.isOfPlan
        ? `Đang tính theo mức đã xác nhận gần nhất, hoặc theo Kế hoạch: khôi phục dòng bị xóa (Tệp → Nhật ký phiên bản), hoặc ghi lại một dòng loại "${params.name}".`
        : `Vẫn đang tính. Khôi phục dòng bị xóa (Tệp → Nhật ký phiên bản); ${IF_MEANT}`,
  ),
  not_for_condition: say(
    ({ here, params }) => `nội dung cột ${here} không dùng với loại "${CONDITION_KIND[params.kind]}"`,
    always('Để trống ô này, hoặc chọn lại loại; đang tính như để trống.'),
  ),
  scale_empty: say(
    always('mức sao kết thúc trước khi bắt đầu'),
    ({ here }) => `Ghi ở cột ${here} một số điểm lớn hơn cột Mức, hoặc để trống.`,
  ),
  scale_overlap: say(
    ({ params: { from, below } }) =>
      `từ ${points(from)}${below === null ? '' : ` đến dưới ${points(below)}`} điểm thuộc hai mức sao, đang tính mức ít sao hơn`,
    always('Sửa cột Mức hoặc cột Đến dưới để mỗi số điểm chỉ thuộc một mức.'),
  ),
  scale_order: say(
    ({ params }) => `từ ${points(params.from)} điểm không được nhiều sao hơn mức điểm thấp hơn`,
    always('Sửa cột Mức sao hoặc cột Mức theo văn bản.'),
  ),
  scale_gap: say(
    ({ params: { from, below } }) =>
      `từ ${points(from)} đến dưới ${points(below)} điểm không thuộc mức sao nào`,
    ({ here }) => `Nếu văn bản không ghi như vậy, sửa cột ${here} để mức này nối với mức tiếp theo.`,
  ),
  minimum_without_effect: say(
    ({ params }) =>
      `mức ${points(params.own)}% của nhóm "${brief(params.group, GROUP_NAME)}" không có tác dụng: mức chung của mọi nhóm là ${points(params.general)}%`,
    always('Nếu nhóm này được mức riêng: thay dòng chung bằng một dòng cho mỗi nhóm.'),
  ),
  criteria_group_unknown: say(
    ({ issue }) => `chưa có nhóm tiêu chí "${issue.value}"`,
    always('Ghi tên nhóm đúng như ở cột Nhóm của bảng Tiêu chí.'),
  ),
  differs_from_agreed: say(
    ({ params }) => changedText(params.code, params.field, params.present, params.agreed),
    always(`Sửa lại như bộ đang áp dụng; ${IF_MEANT}`),
  ),
  confirmation_damaged: say(
    ({ params }) =>
      `lần xác nhận ${numbered(params.confirmation)} đã bị sửa hoặc mất dòng, không còn dùng được`,
    always(
      `Khôi phục các dòng (Tệp → Nhật ký phiên bản), hoặc người vận hành chọn ${menuPath('confirmSet')}.`,
    ),
  ),
  answer_unknown: say(
    ({ issue }) => `"${issue.value}" không phải phương án có sẵn, chưa được tính`,
    ({ params }) => `Chọn: ${params.choices.join(' / ')}; đang tính như chưa có ý kiến.`,
  ),
  answer_needs_value: say(
    ({ issue, params }) => `"${issue.value}" chưa ghi rõ ${NAMED[params.asks].what}, chưa được tính`,
    ({ params }) => `Ghi sau dấu hai chấm, ví dụ "${params.called}: ${NAMED[params.asks].example}".`,
  ),
  required_not_found: say(
    ({ criterion }) => `${criterion}không có tiêu chí này, phương án chọn chưa có tác dụng`,
    always('Đặt lại mã của tiêu chí về kỷ luật ở bảng Tiêu chí, hoặc chọn lại phương án.'),
  ),
  decision_missing: say(
    always('ghi "Chính thức" nhưng chưa có văn bản ban hành'),
    always('Ghi số, ngày, cơ quan ban hành; nếu chưa có thì chọn lại "Dự thảo".'),
  ),
} satisfies Partial<Texts<IssueCode>>;

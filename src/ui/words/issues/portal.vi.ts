// Problems of the portal's groups, in words.
import type { IssueCode } from '../../../core/sheet/issues';
import { num, points } from '../format.vi';
import { menuPath } from '../menu.vi';
import { always, say, type Texts } from './issue-text';

export const PORTAL = {
  portal_score_refused: say(
    ({ issue, params }) => `Điểm tự chấm mục số ${params.group} không đúng: "${issue.value}"`,
    ({ params }) => `Gõ số điểm từ 0 đến ${points(params.maximum)}; ngoài khoảng này Hệ thống không nhận.`,
  ),
  portal_differs: say(
    ({ params }) =>
      `mục số ${params.group}: điểm nhập ${points(params.typed)}, điểm theo các tiêu chí ${points(params.ours)}`,
    ({ here }) => `Kiểm tra lại điểm nhập; nếu đúng, ghi lý do ở cột ${here}.`,
  ),
  portal_group_unknown: say(
    ({ issue, criterion }) => `${criterion}không có mục số "${issue.value}" ở bảng Điểm nhập Hệ thống QCDC`,
    always('Ghi lại mục số; tạm thời tiêu chí này không tính vào nhóm nào của Hệ thống.'),
  ),
  portal_group_missing: say(
    ({ params }) => `còn ${num(params.count)} tiêu chí chưa ghi mục số, chưa tính vào nhóm nào của Hệ thống`,
    always(`Ghi mục số của nhóm, hoặc chọn ${menuPath('openPortalGroups')} để điền theo đề xuất.`),
  ),
} satisfies Partial<Texts<IssueCode>>;

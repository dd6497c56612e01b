// Problems of Tiến độ thực hiện, in words.
import type { TimeUnread } from '../../../core/schedule/time-text';
import type { IssueCode } from '../../../core/sheet/issues';
import { date } from '../format.vi';
import { menuPath } from '../menu.vi';
import { always, say, type Texts } from './issue-text';

const WHY_UNREAD: Readonly<Record<TimeUnread, string>> = {
  unknown: '',
  recurring: ' (lặp lại, không ghi năm)',
  several: ' (nhiều đợt)',
};

export const SCHEDULE = {
  due_before_start: say(
    ({ params }) => `hạn ${date(params.dueDate)} trước ngày bắt đầu ${date(params.startDate)}`,
    always('Sửa lại hạn hoặc ngày bắt đầu; việc này tạm thời chưa nhắc.'),
  ),
  dropped_without_reason: say(
    always('chọn Không thực hiện nhưng chưa ghi lý do'),
    ({ here }) => `Ghi lý do ở cột ${here}.`,
  ),
  due_missing: say(always('chưa có hạn'), always('Gõ ngày đến hạn; việc chưa có hạn thì chưa nhắc.')),
  time_unread: say(
    ({ issue, params }) => `chưa có hạn; chưa tính được hạn từ "${issue.value}"${WHY_UNREAD[params.why]}`,
    ({ params }) =>
      params.why === 'several'
        ? 'Tách mỗi đợt thành một dòng và gõ hạn của từng dòng; việc chưa có hạn thì chưa nhắc.'
        : 'Gõ ngày đến hạn; việc chưa có hạn thì chưa nhắc.',
  ),
  done_in_future: say(
    ({ issue }) => `ngày hoàn thành ${issue.value} chưa đến`,
    ({ here }) =>
      `Sửa cột ${here}, đang tính là đã hoàn thành; ngày dự kiến xong thì ghi ở cột "Đề nghị gia hạn đến".`,
  ),
  done_but_not_begun: say(
    always('chọn Chưa thực hiện nhưng đã ghi ngày hoàn thành'),
    always('Chọn Đã hoàn thành, hoặc xóa ngày hoàn thành; đang tính là đã hoàn thành.'),
  ),
  done_not_coordinating: say(
    ({ issue }) => `${issue.value} không phối hợp việc này`,
    ({ here }) =>
      `Cột ${here} chỉ ghi đơn vị có tên ở cột Phối hợp; việc của đơn vị chủ trì xong thì chọn Đã hoàn thành.`,
  ),
  gate_misplaced: say(({ issue, params }) => {
    if (params.why === 'year') return `mốc ${issue.value} không thuộc năm đánh giá ${params.year}`;
    return params.why === 'dossier'
      ? `mốc ${issue.value} sau ngày cuối nhập hồ sơ (${date(params.day)})`
      : `mốc ${issue.value} trước "${params.before}" (${date(params.day)})`;
  }, always(
    'Sửa ngày cho đúng thứ tự trong năm đánh giá, trước ngày cuối nhập hồ sơ; hoặc để trống nếu không dùng mốc này.',
  )),
  recognition_pending: say(
    ({ issue, params }) =>
      params.isThere
        ? `hạn công bố, gắn sao đang ghi ${issue.value}; theo Quyết định công nhận có hiệu lực ngày ${date(params.effective)} thì hạn là ${date(params.dueDate)}`
        : `Quyết định công nhận có hiệu lực ngày ${issue.value}, chưa có việc công bố, gắn sao (hạn ${date(params.dueDate)}) ở Tiến độ thực hiện`,
    always(`Chọn ${menuPath('setUpWorkbook')} và trả lời Có.`),
  ),
  answer_used: say(
    ({ params }) =>
      `đang tính theo ý kiến đã có (${params.question}: ${params.answer})${params.day === null ? '' : `: ${date(params.day)}`}`,
    always('Sửa ô này theo ý kiến đã có; sửa xong thì dòng này không còn.'),
  ),
  answer_contradicted: say(
    ({ issue, params }) =>
      `ô này ghi ${issue.value === '' ? 'khác' : `"${issue.value}"`}, ý kiến đã chọn (${params.question}) là "${params.answer}"`,
    always('Sửa ô này, hoặc chọn lại phương án ở bảng Nội dung xin ý kiến; đang tính theo ô này.'),
  ),
  survey_after_dossier: say(
    ({ issue, params }) =>
      `khảo sát đến ${issue.value}, sau ngày cuối nhập hồ sơ (${date(params.last)}): kết quả đợt này chưa kịp vào hồ sơ`,
    always('Muốn dùng cho hồ sơ thì sửa hạn để khảo sát xong trước ngày đó; nếu không thì không cần làm gì.'),
  ),
  survey_after_answer: say(
    ({ issue, params }) =>
      `kết quả khảo sát tính đến ${issue.value}, ý kiến đã chọn (${params.question}) là "${params.answer}": đến hết ngày ${date(params.until)}`,
    always(
      'Nhập kết quả của đợt khảo sát dùng cho hồ sơ, hoặc chọn lại phương án ở bảng Nội dung xin ý kiến.',
    ),
  ),
} satisfies Partial<Texts<IssueCode>>;

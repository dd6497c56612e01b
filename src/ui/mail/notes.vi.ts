// Why a row of the journal of mails stands as it does.
import { SETTINGS } from '../../../sheets-schema/settings';
import type { JournalNote } from '../../core/mail/journal';
import { oneLine } from '../words/letter';
import { menuPath } from '../words/menu.vi';

export function noteText(note: JournalNote): string {
  switch (note) {
    case 'not_sent':
      return 'Chưa gửi: lần chạy dừng trước khi đến thư này.';
    case 'interrupted':
      return 'Lần chạy dừng đúng lúc gửi thư này: đề nghị hỏi đơn vị.';
    case 'over_quota':
      return 'Chưa gửi: tài khoản hết lượt gửi, được gửi trước ở lần sau.';
    case 'over_limit':
      return `Chưa gửi: đủ số ghi ở "${SETTINGS.recipientsPerDay.label}", được gửi trước ở lần sau.`;
    case 'not_agreed':
      return `Giữ lại: địa chỉ mới. Người vận hành chọn ${menuPath('sendOverdueReminders')} để xem và đồng ý.`;
    case 'out_of_time':
      return 'Chưa gửi: hết thời gian của một lần chạy; lần sau gửi tiếp.';
    case 'no_longer_due':
      return 'Không gửi nữa: không còn việc cần nêu.';
    default:
      return 'refused' in note
        ? `Chưa gửi: Google không nhận: ${oneLine(note.refused)}`
        : `Dịch vụ thư báo: ${oneLine(note.thrown)}`;
  }
}

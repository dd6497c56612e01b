// Why a row of the journal of mails stands as it does.
import type { JournalNote } from '../../core/mail/journal';
import { oneLine } from '../words/letter';

export function noteText(note: JournalNote): string {
  switch (note) {
    case 'not_sent':
      return 'Chưa gửi: lần chạy dừng trước khi đến thư này.';
    case 'interrupted':
      return 'Lần chạy dừng đúng lúc gửi thư này: đề nghị hỏi đơn vị.';
    case 'over_quota':
      return 'Chưa gửi: tài khoản hết lượt gửi, được gửi trước ở lần sau.';
    case 'no_longer_due':
      return 'Không gửi nữa: không còn việc cần nêu.';
    default:
      return `Dịch vụ thư báo: ${oneLine(note.thrown)}`;
  }
}

// How much time is left for the dossier.
import type { DossierDeadline } from '../../core/schedule/dossier-deadline';
import { num, shortDate } from './format.vi';

/** "còn 18 ngày làm việc". */
export function timeLeft({ standing, daysPast, last, workingDaysLeft }: DossierDeadline): string {
  switch (standing) {
    case 'over':
      return `đã qua hạn (${shortDate(last)}) ${num(daysPast)} ngày`;
    case 'last_days':
      return `đã qua ngày làm việc cuối, còn đến hết ngày ${shortDate(last)}`;
    case 'last_working_day':
      return 'hôm nay là ngày làm việc cuối';
    case 'ahead':
      return `còn ${num(workingDaysLeft)} ngày làm việc`;
    case 'entered':
      return 'đã nhập hồ sơ';
  }
}

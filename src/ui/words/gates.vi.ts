// The office's own days on the way to the dossier.
import type { GateId } from '../../core/schedule/gates';

/** What is to be done by a gate, and by whom. */
export const GATE: Readonly<Record<GateId, (who: string) => string>> = {
  units: () => 'đơn vị tự chấm xong',
  review: (who) => `${who} rà soát xong`,
  completion: () => 'đơn vị bổ sung kết quả, minh chứng',
  steering: (who) => `${who} thống nhất điểm`,
  signature: () => 'ký Tờ trình, Báo cáo',
  portal: () => 'nhập xong hồ sơ trên Hệ thống QCDC',
};

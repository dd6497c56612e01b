// First rows of the tab of conditions: the two of the plan, and another province's scale of stars as an example.
import { PLAN } from './facts';

const BASIS = `Mục ${PLAN.sections.conditions} Kế hoạch ${PLAN.number}`;

/** Quyết định 54/2025/QĐ-UBND of Đồng Nai, 10/11/2025: from, below, stars. It is nobody's here and never counts. */
const ELSEWHERE = [
  ['95', '', '4'],
  ['90', '95', '3'],
  ['80', '90', '2'],
  ['', '80', '1'],
] as const;

export const CONDITION_ROWS: Readonly<Record<string, string>>[] = [
  {
    id: 'DK1',
    kind: 'share',
    comparison: 'above',
    value: String(PLAN.conditions.metAbovePercent),
    basis: BASIS,
  },
  { id: 'DK2', kind: 'points', comparison: 'from', value: String(PLAN.conditions.pointsFrom), basis: BASIS },
  ...ELSEWHERE.map(([value, below, level], index) => ({
    id: `VD${index + 1}`,
    kind: 'example',
    value,
    below,
    level,
    basis: 'Quyết định 54/2025/QĐ-UBND của tỉnh Đồng Nai',
    note: 'Thang điểm xếp sao của tỉnh Đồng Nai, không áp dụng cho xã. Khi cấp tỉnh ban hành thang điểm thì ghi theo mẫu này, chọn loại Xếp sao.',
  })),
];

// The portal's groups: what is asked before their tab is made, and how it ended.
import { criteria, portalGroups } from '../../../sheets-schema/index';
import type { PortalSet } from '../../core/scoring/portal';
import { num, points } from './format.vi';
import type { OutcomeText, Question } from './outcomes.vi';

const { portalGroup } = criteria.columns;

export function portalQuestion({ isNew, proposed }: { isNew: boolean; proposed: number }): Question {
  const will = [
    ...(isNew
      ? [
          `- Tạo bảng ${portalGroups.title}: năm nhóm theo biểu nhập năm 2023 của Hệ thống (20, 25, 20, 15, 20 điểm); biểu hiện nay có thể khác, xã sửa được.`,
        ]
      : []),
    ...(proposed > 0
      ? [
          `- Điền cột ${portalGroup.header} ở bảng ${criteria.title} cho ${num(proposed)} tiêu chí còn để trống. Đây là ĐỀ XUẤT: Hệ thống không quy định tiêu chí nào thuộc nhóm nào; đề nghị xã xem lại.`,
        ]
      : []),
  ];
  return {
    title: 'Điểm nhập Hệ thống QCDC',
    text: ['Chương trình sẽ:', ...will, '', 'Ô đã có nội dung được giữ nguyên. Thực hiện?'].join('\n'),
  };
}

const shown = (value: number | null): string =>
  value === null ? 'chưa đủ số liệu' : `${points(value)} điểm`;

export function portalOpened({
  portal: { total },
  proposed,
}: {
  readonly portal: PortalSet;
  readonly proposed: number;
}): OutcomeText {
  return {
    title: 'Điểm nhập Hệ thống QCDC',
    done: [
      ...(proposed > 0 ? [`Đã điền nhóm đề xuất cho ${num(proposed)} tiêu chí.`] : []),
      `Tổng điểm theo các tiêu chí: ${shown(total.ours)}; tổng điểm nhập: ${shown(total.typed)} (tối đa ${points(total.maximum)}).`,
    ],
    look: [
      `Bảng ${portalGroups.title}: gõ điểm của từng nhóm ở cột ${portalGroups.columns.typed.header}, rồi bấm Tính điểm. Chỗ khác với điểm theo các tiêu chí được nêu ở Cần bổ sung, chỉnh sửa.`,
      ...(proposed > 0
        ? [`Bảng ${criteria.title}, cột ${portalGroup.header}: xem lại các nhóm đề xuất.`]
        : []),
    ],
    entriesUntouched: proposed === 0,
  };
}

export function portalNotOpened(): OutcomeText {
  return {
    title: 'Chưa thực hiện',
    done: ['Chưa tạo bảng, chưa điền nhóm nào.'],
    look: [],
    entriesUntouched: true,
  };
}

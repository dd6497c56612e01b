// Turning the year: what is asked before, with what is kept and what is blanked, and how it ended.
import {
  criteria,
  dashboard,
  documents,
  evidence,
  goals,
  portalGroups,
  portalSlots,
  reviews,
  settings,
  tasks,
  yearArchives,
} from '../../../sheets-schema/index';
import type { Due, MovedTask, YearPlan } from '../../core/year/next-year';
import type { Part } from '../../core/year/parts';
import type { Remaining, Rolling } from '../../core/year/rolling';
import { capitals, fullDate, moment } from '../words/format.vi';
import { menuPath } from '../words/menu.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';
import { placeNames } from '../words/tables.vi';

const TITLE = 'Chuyển sang năm sau';

/** "Sổ theo dõi chính quyền thân thiện xã Nam Dương – năm 2026 (lưu 04/01/2027 08:00)". */
export function archiveName(year: number, at: string, commune: string | null): string {
  const [day = '', time = ''] = at.split(' ');
  const place = commune === null ? '' : ` xã ${commune}`;
  return `Sổ theo dõi chính quyền thân thiện${place} – năm ${year} (lưu ${fullDate(day)} ${time})`;
}

export function notYetDue(due: Exclude<Due, { kind: 'due' | 'unknown' }>): OutcomeText {
  const { year } = due;
  return {
    title: TITLE,
    done: [
      due.kind === 'last'
        ? `Sổ theo dõi đang ở năm ${year}, năm cuối của Kế hoạch: không có năm sau để chuyển.`
        : `Sổ theo dõi đang ở năm ${year}. Hạn nhập hồ sơ năm ${year} là ${fullDate(due.until)}: sau ngày đó mới chuyển sang năm ${year + 1}. Không có gì thay đổi.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function yearNotTurned(): OutcomeText {
  return { title: 'Chưa chuyển năm', done: ['Chưa chuyển năm.'], look: [], entriesUntouched: true };
}

export function archiveNotRead(): OutcomeText {
  return {
    title: 'Chưa chuyển năm',
    done: [
      'Chưa đọc được đường liên kết vừa dán. Đề nghị mở bản lưu, chép đường liên kết ở thanh địa chỉ của trình duyệt rồi bấm lại.',
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function evidenceMerged(): OutcomeText {
  return {
    title: 'Chưa chuyển năm',
    done: [
      `Bảng "${evidence.title}" có ô gộp nhiều dòng. Đề nghị bỏ gộp (Định dạng → Hợp nhất các ô → Bỏ hợp nhất), ghi lại nội dung cho từng dòng, rồi bấm lại.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

/** A dialog on an old screen holds no more. */
const MOST_LINES = 6;

function listed(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `… và ${left} việc khác`] : [...lines];
}

const count = (parts: readonly Part[], table: string): number =>
  parts.filter((part) => part.table === table).reduce((sum, part) => sum + part.count, 0);

const movedLine = ({ title, startDate, dueDate, toConfirm }: MovedTask): string =>
  `  ${title}: ${[startDate, dueDate].flatMap((day) => (day === null ? [] : fullDate(day))).join(' – ')}${
    toConfirm ? ' (chờ xác nhận)' : ''
  }`;

export function nextYearQuestion(
  plan: YearPlan,
  { isFrozen, isScored }: { readonly isFrozen: boolean; readonly isScored: boolean },
): Question {
  const { from, to, parts, moved, open, evidenceKept } = plan;
  const cells = (...tables: readonly { readonly id: string }[]) =>
    tables.reduce((sum, { id }) => sum + count(parts, id), 0);
  const leaving = count(parts, evidence.id);
  return {
    title: `Chuyển sang năm ${to}`,
    text: [
      `Lưu một bản sao của cả sổ theo dõi năm ${from} vào Drive của anh/chị, rồi chuẩn bị sổ này cho năm ${to}.`,
      '',
      'Giữ nguyên: bộ tiêu chí, đơn vị, câu chữ, thông tin chung khác, nội dung xin ý kiến, nhật ký, các lần chốt, văn bản đã lập.',
      '',
      'Để trống hoặc chuyển sang năm mới:',
      `- ${cells(criteria)} ô kết quả, giải trình ở ${criteria.title}; ${cells({ id: 'checklist' })} ô ở Danh mục kiểm tra; ${cells(goals)} ô ở ${goals.title}`,
      ...[reviews, portalGroups, portalSlots].flatMap((tab) =>
        cells(tab) === 0
          ? []
          : [
              `- ${tab.title}: ${cells(tab)} ô${tab === reviews ? ' (đợt rà soát đang mở thì dừng ở đó)' : ''}`,
            ],
      ),
      `- ${evidence.title}: giữ ${[
        `${evidenceKept.inForce} dòng còn hiệu lực`,
        ...(evidenceKept.ofNewYear === 0 ? [] : [`${evidenceKept.ofNewYear} dòng của năm ${to}`]),
        ...(evidenceKept.faulty === 0
          ? []
          : [
              `${evidenceKept.faulty} dòng đang có lỗi (mã tiêu chí không có trong bộ, ngày chưa đúng…) để xem lại`,
            ]),
      ].join(', ')}; ${leaving} dòng chỉ còn trong bản lưu`,
      ...(moved.length === 0
        ? [`- ${tasks.title}: việc lặp lại của năm ${to} đã có dòng riêng, giữ nguyên`]
        : [
            `- ${tasks.title}: ${moved.length} việc lặp lại hằng năm, thời gian mới:`,
            ...listed(moved.map(movedLine)),
          ]),
      `- ${settings.title}: năm, kỳ đánh giá, ngày cuối nhập hồ sơ, các mốc đến ngày đó chuyển theo năm mới; Quyết định công nhận để trống`,
      ...(open.length === 0
        ? []
        : [
            '',
            `Còn ${open.length} việc của năm ${from} chưa xong, vẫn theo dõi và nhắc đến khi chọn "Đã hoàn thành" hoặc "Không thực hiện":`,
            ...listed(open.map(({ title }) => `  ${title ?? ''}`)),
          ]),
      ...(isFrozen
        ? []
        : isScored
          ? ['', 'Số liệu hiện nay chưa chốt: chương trình chốt trước khi lưu bản sao.']
          : ['', 'Chưa có số liệu để chốt.']),
      '',
      `Chuyển sang năm ${to}?`,
    ].join('\n'),
  };
}

const partName = ({ table, column }: Part): string => {
  const { tab, column: header } = placeNames(table, column);
  return header === '' ? tab : `${tab}, cột ${header}`;
};

const changedLines = (changed: readonly Part[]): string[] =>
  changed.length === 0
    ? []
    : [
        'Có người đã sửa sau khi lưu bản sao, nên chương trình không đụng đến; đề nghị xem lại bằng tay:',
        ...[...new Set(changed.map(partName))].map((name) => `- ${name}`),
      ];

export function goOnQuestion({ from, at, name }: Rolling, { left, changed }: Remaining): Question {
  return {
    title: `Làm tiếp việc chuyển sang năm ${from + 1}`,
    text: [
      `Lần chuyển năm lúc ${moment(at)} bị dừng giữa chừng. Bản lưu đã có: "${name}".`,
      `Còn ${left.length} phần chưa chuyển.`,
      ...changedLines(changed),
      '',
      'Làm tiếp?',
    ].join('\n'),
  };
}

export function lostArchiveQuestion({ at, name }: Rolling): Question {
  return {
    title: 'Lần lưu bản sao trước bị dừng giữa chừng',
    text: [
      `Lúc ${moment(at)} chương trình dừng đúng khi đang lưu bản sao, chưa rõ bản sao đã có hay chưa. Chưa có gì bị xóa.`,
      '',
      `Đề nghị mở Google Drive, tìm tệp "${name}" (Drive có khi hiện tệp mới chậm vài phút).`,
      'Thấy tệp: dán đường liên kết của tệp vào đây rồi bấm OK. Không thấy: để trống rồi bấm OK, chương trình lưu một bản sao mới.',
    ].join('\n'),
  };
}

export function yearTurned(plan: YearPlan, { archive, name }: Rolling, { changed }: Remaining): OutcomeText {
  const { from, to, open } = plan;
  return {
    title: `Đã chuyển sang năm ${to}`,
    done: [
      `Sổ theo dõi đang ở năm ${to}.`,
      `Bản lưu năm ${from}: "${name}": https://docs.google.com/spreadsheets/d/${archive}/edit`,
      'Bản lưu chỉ để xem: không chọn "Có" khi chương trình hỏi dùng bản đó làm sổ chính thức.',
    ],
    look: [
      ...changedLines(changed),
      `Bảng ${dashboard.title}: phải ghi năm ${to} và ${capitals('chưa tính được')}.`,
      `Bảng ${tasks.title}: thời gian mới của các việc lặp lại${open.length > 0 ? `; ${open.length} việc năm ${from} chưa xong` : ''}.`,
      `Bảng ${documents.title}: ghi đường liên kết bản đã ký của văn bản năm ${from}, nếu chưa ghi.`,
      `Bảng ${yearArchives.title} (menu ${menuPath('toggleSetupTabs')}): bản lưu của từng năm.`,
    ],
    entriesUntouched: false,
  };
}

// How the everyday actions ended, and what set-up asks: short, polite, with what to look at next.
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { tables } from '../../../sheets-schema/index';
import { PLAN } from '../../../sheets-schema/plan';
import type { RecognitionTask } from '../../core/schedule/recognition';
import type { Verdict } from '../../core/scoring/verdict';
import type { HeaderNotice, Renamed } from '../../core/set-up';
import type { HardLockDone } from '../../core/set-up/hard-locks';
import type { Issue } from '../../core/sheet/issues';
import { codeLines } from './evidence-codes.vi';
import { fullDate, num } from './format.vi';
import { menuPath } from './menu.vi';
import { placeNames } from './tables.vi';
import { estimateLines, verdictText } from './verdict.vi';

/** The end message of an action, in its three parts. */
export interface OutcomeText {
  readonly title: string;
  readonly done: readonly string[];
  readonly look: readonly string[];
  readonly entriesUntouched: boolean;
}

export interface Question {
  readonly title: string;
  readonly text: string;
}

export const count = (issues: readonly Issue[], severity: Issue['severity']): number =>
  issues.filter((problem) => problem.severity === severity).length;

export function recomputed(computed: {
  readonly verdict: Verdict;
  readonly issues: readonly Issue[];
  readonly unconfirmedCopy: boolean;
  readonly coded: Parameters<typeof codeLines>[0];
}): OutcomeText {
  const { heading, sentence } = verdictText(computed.verdict);
  const { issues } = computed;
  return {
    title: 'Đã tính điểm',
    done: [heading, sentence, ...estimateLines(computed.verdict), ...codeLines(computed.coded).done],
    look: [
      ...codeLines(computed.coded).look,
      ...missingTabs(issues),
      ...missingColumns(issues),
      ...untitledOutputs(issues),
      'Bảng Tổng quan: kết quả chung; Bảng tự chấm điểm: lý do của từng tiêu chí.',
      ...(issues.length > 0
        ? [
            `Bảng Cần bổ sung, chỉnh sửa: ${count(issues, 'error')} lỗi, ${count(issues, 'missing')} nội dung thiếu, ${count(issues, 'note')} lưu ý.`,
          ]
        : []),
      ...(computed.unconfirmedCopy ? [COPY_NOTICE] : []),
    ],
    entriesUntouched: true,
  };
}

/** Said beside the list of problems, which may itself be missing. */
function missingTabs(issues: readonly Issue[]): string[] {
  const titles = issues
    .filter(({ code }) => code === 'tab_missing')
    .map(({ table }) => `"${placeNames(table, null).tab}"`);
  return titles.length === 0
    ? []
    : [`Không tìm thấy bảng ${titles.join(', ')}: bấm ${menuPath('setUpWorkbook')}.`];
}

/** Columns that people fill in, with what it costs; a tab without any header is named as one. */
function missingColumns(issues: readonly Issue[]): string[] {
  const missing = issues.filter(({ code }) => code === 'header_missing');
  return tables
    .filter(({ ink }) => ink !== 'output')
    .flatMap((table) => {
      const columns = missing.filter((found) => found.table === table.id).map(({ column }) => column);
      if (columns.length === 0) return [];
      if (columns.length === columnsOf(table).length)
        return [
          `Bảng "${table.title}" mất dòng tiêu đề nên không dòng nào được tính: bấm ${menuPath('setUpWorkbook')}.`,
        ];
      const names = columns.map((column) => `"${placeNames(table.id, column).column}"`);
      return [
        `Bảng "${table.title}" không còn cột ${names.join(', ')}, nên nội dung ở đó không được tính: đặt lại tiêu đề cột, hoặc bấm ${menuPath('setUpWorkbook')}.`,
      ];
    });
}

/** Outputs without their header row keep the figures of an earlier run, the list of problems too. */
function untitledOutputs(issues: readonly Issue[]): string[] {
  const missing = issues.filter(({ code }) => code === 'header_missing').map(({ table }) => table);
  return tables
    .filter(({ ink }) => ink === 'output')
    .filter((table) => missing.filter((id) => id === table.id).length === columnsOf(table).length)
    .map(
      ({ title }) =>
        `Bảng "${title}" mất dòng tiêu đề nên chưa ghi được số liệu mới: bấm ${menuPath('setUpWorkbook')}.`,
    );
}

export const COPY_NOTICE = `Đây là bản sao chưa xác nhận: tự động không chạy, thư chỉ gửi thử đến người vận hành. Nếu dùng chính thức, chọn ${menuPath('setUpWorkbook')} và trả lời "Có".`;

/** Rules of entry that kept the program from writing; the first cell of each tab is enough to find them. */
export const liftedRules = (lifted: readonly { readonly title: string; readonly cell: string }[]): string[] =>
  lifted.map(
    ({ title, cell }) =>
      `Bảng "${title}": đã gỡ quy tắc xác thực dữ liệu (từ ô ${cell}) vì quy tắc đó không cho chương trình ghi.`,
  );

export function adoptCopyQuestion(): Question {
  return {
    title: 'Đây là bản sao',
    text: 'Sổ theo dõi này được sao từ một sổ khác, hoặc ô "Mã sổ" ở Thông tin chung đã bị xóa. Dùng sổ này làm sổ theo dõi chính thức của xã?\n\nChọn "Có": từ nay sổ này được gửi thư, lập hồ sơ. Chọn "Không": bảng này vẫn là bản sao, thư chỉ gửi thử đến người vận hành.',
  };
}

export function renamedQuestion({ name, tab, isThere }: Renamed): Question {
  const { title } = tab;
  return {
    title: 'Bảng đã đổi tên?',
    text: isThere
      ? `Bảng "${title}" chưa có nội dung nào được nhập, còn bảng "${name}" giống bảng đó và đã có nội dung. Bảng "${name}" có phải là bảng "${title}" đã đổi tên không?\n\nChọn "Có": bảng "${name}" được đặt lại tên "${title}", nội dung giữ nguyên; bảng "${title}" chưa nhập gì được xóa. Chọn "Không": giữ nguyên cả hai bảng.`
      : `Không còn bảng "${title}", nhưng bảng "${name}" giống bảng đó. Có phải là bảng "${title}" đã đổi tên không?\n\nChọn "Có": bảng được đặt lại tên "${title}", nội dung giữ nguyên. Chọn "Không": bảng "${name}" là bảng riêng của xã, chương trình tạo bảng "${title}" mới.`,
  };
}

/** The way back for somebody who did not mean that "Không". */
function leftLine({ name, tab: { title }, isAskedAgain }: Renamed): string {
  const again = `chọn ${menuPath('setUpWorkbook')} lần nữa và trả lời "Có"`;
  return `Bảng "${name}" được giữ là bảng riêng của xã. Nếu đó chính là bảng "${title}": ${
    isAskedAgain
      ? `khi chưa nhập gì vào bảng "${title}" mới, ${again}.`
      : `xóa bảng "${title}" mới khi chưa ghi gì vào đó, rồi ${again}.`
  }`;
}

export function recognitionQuestion({ startDate, dueDate, earlier }: RecognitionTask): Question {
  if (earlier !== null)
    return {
      title: 'Dời hạn công bố, gắn sao',
      text: `Ngày Quyết định công nhận ở Thông tin chung đã thay đổi. Dời hạn việc "Công bố đạt chuẩn và gắn sao" (mục ${PLAN.sections.starFixing}) theo ngày mới: từ ${fullDate(startDate)}, hạn ${fullDate(dueDate)} (trước đây từ ${fullDate(earlier.startDate)})?`,
    };
  return {
    title: 'Thêm việc công bố, gắn sao',
    text: `Thông tin chung đã có ngày Quyết định công nhận. Thêm việc "Công bố đạt chuẩn và gắn sao" (mục ${PLAN.sections.starFixing}), hạn ${fullDate(dueDate)}, vào bảng Tiến độ thực hiện?`,
  };
}

export const proposedQuestion = (count: number): Question => ({
  title: 'Thêm nhóm tiêu chí đề xuất',
  text: `Thêm ${num(count)} tiêu chí nhóm "Đề xuất bổ sung" (tuyên truyền, niêm yết tại nhà văn hóa thôn, sự hài lòng, khiếu nại, tố cáo) vào cuối bảng Tiêu chí? Các dòng này để sẵn Không áp dụng, chưa tính vào số tiêu chí và điểm; xã bỏ đánh dấu khi muốn áp dụng.`,
});

/** What became of a header, and what is left to a person: always the tab, the column, and what to do. */
function headerLine({ kind, table, column, at, ...notice }: HeaderNotice): string {
  const tab = `Bảng "${table.title}"`;
  const header = `"${notice.header}"`;
  const place = at.join(', ');
  switch (kind) {
    case 'back':
      return column === null
        ? `${tab}: đã đặt lại dòng tiêu đề theo thứ tự cột ban đầu. Đề nghị xem mỗi cột có đúng tiêu đề không.`
        : `${tab}: đã đặt lại tiêu đề ${header} ở cột ${place}. Đề nghị xem cột có đúng tiêu đề không.`;
    case 'anew':
      return `${tab}: đã thêm cột ${header} ở cột ${place}. Nếu cột cũ chỉ đổi tên: xóa cột ${place}, rồi đặt lại tiêu đề ${header} cho cột cũ.`;
    case 'doubled':
      return `${tab} có các cột cùng tiêu đề ${header} (${place}): đổi tiêu đề của cột không dùng, rồi bấm lại.`;
    case 'taken':
      return `${tab}: cột ${header} chưa đổi tiêu đề thành "${column?.header}" được vì cột ${place} đã có tiêu đề đó. Chương trình vẫn dùng cột ${header}. Đề nghị đổi tiêu đề của cột ${place}, rồi đặt tiêu đề "${column?.header}" cho cột ${header}.`;
    case 'unplaced':
      return `${tab} mất dòng tiêu đề; nội dung cột ${place} không giống cột ${header} nên chương trình không tự đặt lại. ${
        table.ink === 'output'
          ? 'Bảng này do chương trình tính: chép riêng cột của xã (nếu có), xóa cả bảng, rồi bấm lại.'
          : `Chèn một dòng trên cùng, ghi tiêu đề của từng cột (${headersOf(table)}), rồi bấm lại.`
      }`;
  }
}

const headersOf = (table: Table): string =>
  columnsOf(table)
    .map(({ header }) => header)
    .join(', ');

const isLeft = ({ kind }: HeaderNotice): boolean => ['doubled', 'taken', 'unplaced'].includes(kind);

const LOCKS: Readonly<Record<Exclude<HardLockDone, 'none'>, string>> = {
  closed: 'Đã khóa cứng các bảng thiết lập theo Thông tin chung.',
  opened: 'Đã bỏ khóa cứng các bảng.',
  left: 'Khóa cứng các bảng: chưa thực hiện, vì tài khoản này không phải người vận hành. Đề nghị người vận hành chọn lệnh này.',
};

export function setUpDone(result: {
  readonly made: readonly string[];
  readonly repaired: boolean;
  /** Tabs of an older version were brought up to date. */
  readonly migrated: boolean;
  readonly headers: readonly HeaderNotice[];
  readonly adopted: boolean;
  /** Tabs that have their names again. */
  readonly taken: readonly Renamed[];
  /** Tabs that look like the schema's, about which somebody said no. */
  readonly left: readonly Renamed[];
  readonly unconfirmed: boolean;
  /** The task of section III.4 that was added. */
  readonly announced: RecognitionTask | null;
  /** How many proposed criteria were added. */
  readonly proposed: number;
  /** What became of the locks that the settings ask for. */
  readonly locks: HardLockDone;
}): OutcomeText {
  const { made, repaired, headers, announced } = result;
  const left = headers.filter(isLeft);
  const work =
    made.length > 0
      ? [`Đã tạo ${made.length} bảng.`]
      : repaired
        ? ['Đã khôi phục phần còn thiếu của các bảng.']
        : left.length === 0 && !result.migrated && result.taken.length === 0
          ? ['Các bảng đã đủ, không phải sửa gì.']
          : [];
  return {
    title: 'Tạo, khôi phục các bảng',
    done: [
      ...(result.migrated ? ['Đã cập nhật các bảng theo phiên bản mới của chương trình.'] : []),
      ...work,
      ...(left.length > 0
        ? ['Còn tiêu đề cột mà chương trình không tự sửa được, đề nghị sửa như dưới đây.']
        : []),
      ...result.taken.map(({ name, tab }) => `Bảng "${name}" đã được đặt lại tên "${tab.title}".`),
      ...(result.locks === 'none' || result.locks === 'left' ? [] : [LOCKS[result.locks]]),
      ...(result.adopted ? ['Sổ này là sổ theo dõi chính thức của xã.'] : []),
      ...(announced === null
        ? []
        : [
            announced.earlier === null
              ? `Đã thêm việc công bố, gắn sao, hạn ${fullDate(announced.dueDate)}, vào bảng Tiến độ thực hiện.`
              : `Đã dời hạn việc công bố, gắn sao sang ${fullDate(announced.dueDate)} ở bảng Tiến độ thực hiện.`,
          ]),
    ],
    look: [
      ...(result.proposed === 0
        ? []
        : [`Bảng Tiêu chí: đã thêm ${num(result.proposed)} tiêu chí đề xuất ở cuối bảng, để Không áp dụng.`]),
      ...[...left, ...headers.filter((notice) => !isLeft(notice))].map(headerLine),
      ...result.left.map(leftLine),
      ...(result.locks === 'left' ? [LOCKS.left] : []),
      'Bảng Bắt đầu: các việc cần làm tiếp theo.',
      ...(result.unconfirmed ? [COPY_NOTICE] : []),
    ],
    entriesUntouched: made.length === 0 && result.proposed === 0,
  };
}

export const GUIDE_TITLE = 'Hướng dẫn';

export function tabsToggled(shown: boolean, titles: readonly string[]): OutcomeText {
  return {
    title: 'Hiện/Ẩn các bảng thiết lập',
    done: [shown ? 'Đã hiện các bảng thiết lập và nhật ký.' : 'Đã ẩn các bảng thiết lập và nhật ký.'],
    look: shown ? [`Các bảng: ${titles.join(', ')}.`] : [],
    entriesUntouched: true,
  };
}

export function dailyOn(real: boolean): OutcomeText {
  return {
    title: 'Đã bật tự động 7 giờ sáng',
    done: [
      'Từ nay mỗi sáng, khoảng 7 giờ, chương trình tính điểm; ngày làm việc thì gửi thư nhắc việc quá hạn.',
      ...(real ? [] : ['Đang ở chế độ "Gửi thử": tự động chỉ tính điểm, chưa gửi thư cho đơn vị.']),
      'Ô "Tính lại ngay" ở bảng Tổng quan dùng được trên điện thoại.',
      'Từ nay bảng Nhật ký thay đổi ghi ai sửa ô nào, trước và sau.',
    ],
    look: ['Bảng Tổng quan, dòng "Tự động".'],
    entriesUntouched: true,
  };
}

export function dailyNotOn(): OutcomeText {
  return {
    title: 'Chưa bật tự động',
    done: ['Chưa bật tự động, chưa gửi thư nào.'],
    look: ['Bảng Đơn vị, đầu mối: sửa các địa chỉ chưa đúng; hoặc chọn "Gửi thử" ở bảng Thông tin chung.'],
    entriesUntouched: true,
  };
}

export function dailyOff(removed: number): OutcomeText {
  return {
    title: 'Tắt tự động',
    done: [removed > 0 ? 'Đã tắt tự động.' : 'Tài khoản này không bật tự động; không có gì phải tắt.'],
    look: ['Bảng Tổng quan, dòng "Tự động".'],
    entriesUntouched: true,
  };
}

/** `ownRemoved`: triggers that this account had left from before are gone. */
export function dailyOffElsewhere(by: string, ownRemoved: boolean): OutcomeText {
  return {
    title: 'Chưa tắt được',
    done: [
      ...(ownRemoved ? ['Đã gỡ phần tự động cũ của tài khoản này.'] : []),
      `Tự động do ${by} bật; chỉ tài khoản đó tắt được. Đề nghị báo ${by} chọn ${menuPath('disableDailyRun')}.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function dailyRan(sent: number): OutcomeText {
  return { title: 'Tự động', done: [`Đã tính điểm; đã gửi ${sent} thư.`], look: [], entriesUntouched: true };
}

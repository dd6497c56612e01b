// The pack for the province's portal in words: what is asked, what each row says, the receipts, how it ended.
import { documents, portalGroups, portalSlots } from '../../../sheets-schema/index';
import type { Settings } from '../../../sheets-schema/settings';
import type { Day } from '../../core/base/dates';
import type { PackLine, PortalSlot, SlotNeed } from '../../core/dossier/portal-pack';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { date, moment, num } from '../words/format.vi';
import { menuPath } from '../words/menu.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';
import { evidenceTable } from './tables.vi';
import { curly } from './words.vi';

const TITLE = 'Bộ tệp nhập Hệ thống QCDC';

const { columns } = portalSlots;

export const packQuestion = ({ isNew, indexes }: { isNew: boolean; indexes: number }): Question => ({
  title: TITLE,
  text: [
    'Chương trình sẽ:',
    ...(isNew
      ? [
          `- Tạo bảng ${portalSlots.title} theo biểu nhập năm 2023 của Hệ thống; biểu hiện nay có thể khác, xã sửa được.`,
        ]
      : []),
    `- Lập ${isNew ? 'mỗi nhóm một' : num(indexes)} mục lục tài liệu (PDF) trong một thư mục ở Drive; mục lục không đổi thì giữ nguyên tệp đã lập.`,
    `- Ghi biên nhận cho tệp đã chọn "${columns.done.header}" và có ngày.`,
    '',
    'Chương trình không tải gì lên Hệ thống. Thực hiện?',
  ].join('\n'),
});

export const lostIndexQuestion = (at: string): Question => ({
  title: TITLE,
  text: `Lần lập trước (${moment(at)}) bị ngắt; Drive không có tệp tạm của lần ấy. Lập tệp tạm khác?`,
});

export const packFolderName = ({ year, commune }: Pick<Settings, 'year' | 'commune'>): string =>
  `Nhập Hệ thống QCDC năm ${year ?? ''}, xã ${commune ?? ''}`;

/** The Doc of which the PDFs are made. */
export const SCRATCH_NAME = 'Tệp tạm của chương trình, không tải lên';

export const indexFileName = (
  { slot }: Pick<PortalSlot, 'slot'>,
  { year, commune }: Pick<Settings, 'year' | 'commune'>,
): string => `Mục ${slot ?? ''}, mục lục tài liệu, xã ${commune ?? ''} năm ${year ?? ''}`;

/** The index of a group, as the layout of the Danh mục tài liệu minh chứng takes it. */
export const indexFields = (
  { slot }: Pick<PortalSlot, 'slot'>,
  { group, evidence }: Extract<SlotNeed, { kind: 'index' | 'evidence' }>,
  { commune, year }: Pick<Settings, 'commune' | 'year'>,
): TemplateFields | null =>
  evidence === null
    ? null
    : {
        annexNumber: 'MỤC LỤC TÀI LIỆU MINH CHỨNG',
        title: `Mục ${slot ?? ''}. ${curly(group)}`,
        subject: `Xã ${commune ?? ''}, năm ${year ?? ''}`,
        annexLine: '(Nhập trên Hệ thống quản trị thông tin quy chế dân chủ)',
        draftMark: '',
        footer: '',
        ...evidenceTable({ evidence }),
      };

/** The file of an index, where one was made. */
export interface IndexFile {
  readonly sha256: string;
  readonly isPdf: boolean;
  /** Made after the day of uploading. */
  readonly isLater: boolean;
}

/** The line of a receipt that is of this day; null where there is none. */
export const receiptOf = (receipt: string | null, day: Day): string | null =>
  receipt?.split('\n').find((line) => line.startsWith(uploaded(day))) ?? null;

const uploaded = (day: Day): string => `Tải lên ${date(day)}:`;

/** `at` and `by`: when the program wrote it, for whom. */
export const receiptLine = (
  day: Day,
  { name, size, sha256 }: { readonly name: string; readonly size: number; readonly sha256: string },
  { at, by }: { readonly at: string; readonly by: string },
): string => `${uploaded(day)} ${name}; ${num(size)} byte; SHA-256 ${sha256}; ghi lúc ${moment(at)}, ${by}`;

const REMEDIES = {
  own: 'Chương trình không lập văn bản này: xã tự chuẩn bị một tệp PDF.',
  not_made: `Chưa lập văn bản này: chọn ${menuPath('buildDossier')} hoặc ${menuPath('buildPapers')}.`,
  not_signed: `Chưa có bản đã ký: ghi đường liên kết bản PDF đã ký ở bảng ${documents.title}. Không tải lên bản chưa ký.`,
  no_group: `Bảng ${portalGroups.title} không có mục số này.`,
} as const;

function needText(slot: PortalSlot, need: SlotNeed, file: IndexFile | null): string {
  switch (need.kind) {
    case 'signed': {
      const { number, signedDate } = need.paper;
      const said = [
        ...(number === null ? [] : [`số ${number}`]),
        ...(signedDate === null ? [] : [`ngày ${date(signedDate)}`]),
      ].join(' ');
      const where = need.copy.url === null ? ` Bản đã ký: ${need.copy.text}; quét thành một tệp PDF.` : '';
      return `Tải lên bản PDF đã ký${said === '' ? '' : `, ${said}`}.${where}`;
    }
    case 'index': {
      if (need.evidence === null) return NO_CRITERION;
      const gap = need.evidence.count === 0 ? ' Nhóm chưa có tài liệu nào được tính.' : '';
      if (file !== null && !file.isPdf)
        return `Chưa chuyển được sang PDF: mở tệp .docx, lưu dạng PDF rồi tải lên.${gap}`;
      return `Tải lên mục lục này (PDF).${gap}`;
    }
    case 'evidence': {
      if (need.evidence === null) return NO_CRITERION;
      const { count } = need.evidence;
      return count === 0
        ? 'Nhóm chưa có tài liệu nào được tính.'
        : `Ghép ${num(count)} tài liệu theo thứ tự của mục lục thành MỘT tệp PDF, rồi tải lên. Chương trình không ghép; cách ghép có ở Hướng dẫn.`;
    }
    default:
      return [REMEDIES[need.kind], slot.note ?? ''].join(' ').trim();
  }
}

const NO_CRITERION = 'Chưa tiêu chí nào ghi mục số này ở bảng Tiêu chí: chưa lập được mục lục.';

/** What the row says: what to upload, what is missing, and whether the receipt is of the file as it is now. */
export function stateText({ slot, need, score }: PackLine, file: IndexFile | null): string {
  const lacking = score === null ? ` Chưa có điểm hợp lệ ở bảng ${portalGroups.title}.` : '';
  return `${needText(slot, need, file)}${lacking}${uploadText(slot, file)}`;
}

function uploadText({ done, doneDate, receipt, fileNote }: PortalSlot, file: IndexFile | null): string {
  if (!done) return '';
  if (doneDate === null) return ` Đã tải lên nhưng chưa ghi ngày: ghi ngày để có biên nhận.`;
  const line = receiptOf(receipt, doneDate);
  if (line === null && file?.isLater)
    return ` Mục lục này lập sau ngày ${date(doneDate)}, có thể khác tệp đã tải lên, nên không ghi biên nhận: tải lên lại, ghi ngày mới.`;
  if (line === null)
    return fileNote === null
      ? ` Chương trình không đọc được tệp đã tải lên: ghi tên tệp, dung lượng, mã SHA-256 ở cột ${columns.fileNote.header}.`
      : '';
  return file === null || line.includes(file.sha256)
    ? ''
    : ` Mục lục đã lập lại sau lần tải lên ${date(doneDate)}: cần tải lên lại, ghi ngày mới.`;
}

export interface PackDone {
  readonly folder: string;
  /** Files made or made anew; those that stand as they were. */
  readonly made: number;
  readonly kept: number;
  /** Receipts that were written. */
  readonly receipts: number;
  readonly lacking: readonly PackLine[];
  /** Groups without a row. */
  readonly unlisted: readonly string[];
  /** Files that are no PDF. */
  readonly unconverted: number;
}

const READY = ['signed', 'index', 'evidence'];

export const isLacking = ({ need, score }: PackLine): boolean =>
  !READY.includes(need.kind) || score === null || ('evidence' in need && (need.evidence?.count ?? 0) === 0);

export function packBuilt(done: PackDone): OutcomeText {
  const { folder, made, kept, receipts, lacking, unlisted, unconverted } = done;
  const places = lacking.map(({ slot }) => slot.slot ?? '');
  return {
    title: TITLE,
    done: [
      `Mục lục tài liệu: lập ${num(made)} tệp, giữ nguyên ${num(kept)} tệp: ${folder}`,
      ...(receipts > 0 ? [`Đã ghi ${num(receipts)} biên nhận.`] : []),
      'Chương trình không tải gì lên Hệ thống.',
    ],
    look: [
      `Bảng ${portalSlots.title}: mỗi dòng một tệp cần tải lên, kèm điểm cần nhập.`,
      ...(lacking.length > 0
        ? [`Còn thiếu ở mục ${[...new Set(places)].join(', ')}: xem cột ${columns.state.header}.`]
        : []),
      ...(unlisted.length > 0
        ? [`Chưa có dòng cho mục ${unlisted.join(', ')} của bảng ${portalGroups.title}: thêm hai dòng.`]
        : []),
      ...(unconverted > 0
        ? [`${num(unconverted)} tệp chưa chuyển được sang PDF: mở tệp .docx, lưu dạng PDF.`]
        : []),
      `Tải lên xong: chụp màn hình, chọn "${columns.done.header}", ghi ngày, rồi chọn lại ${menuPath('buildPortalPack')} để ghi biên nhận. Hệ thống không cấp biên nhận; tệp tải sau thay tệp trước.`,
    ],
    entriesUntouched: true,
  };
}

export const packWaits = (minutes: number): OutcomeText => ({
  title: TITLE,
  done: ['Chưa lập: lần trước bị ngắt khi đang lập, Drive chưa cho biết tệp của lần ấy có hay chưa.'],
  look: [`Chờ ${num(minutes)} phút, rồi chọn lại ${menuPath('buildPortalPack')}.`],
  entriesUntouched: true,
});

export const packNotBuilt = (): OutcomeText => ({
  title: TITLE,
  done: ['Chưa lập tệp nào.'],
  look: [],
  entriesUntouched: true,
});

/** Without the tab of the groups nobody knows what they are. */
export const packLacksGroups = (): OutcomeText => ({
  title: TITLE,
  done: [`Chưa lập: chưa có bảng ${portalGroups.title}.`],
  look: [`Chọn ${menuPath('openPortalGroups')}, rồi chọn lại ${menuPath('buildPortalPack')}.`],
  entriesUntouched: true,
});

// Bàn giao người vận hành: what hangs on the operator's account, what happens, and what is left to each of the two.
import { SENDING } from '../../../sheets-schema/enums';
import { documents, settings } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { Circumstances } from '../../core/set-up/hand-over';
import { date, num } from './format.vi';
import { menuPath } from './menu.vi';
import type { OutcomeText, Question } from './outcomes.vi';

export interface HandOverState extends Circumstances {
  /** Of the file; null in a shared drive, or where Google does not tell. */
  readonly owner: string | null;
  readonly editors: readonly string[];
  readonly isReal: boolean;
  /** Wherever mail may go, and to how many of these the operator said yes. */
  readonly addresses: number;
  readonly agreed: number;
  /** That the operator has made, and that lie in that account's Drive. */
  readonly papers: number;
}

const TITLE = 'Bàn giao người vận hành';
const EDITORS_SHOWN = 8;

const outcome = (
  title: string,
  done: readonly string[],
  look: readonly string[] = [],
  entriesUntouched = true,
): OutcomeText => ({ title, done, look, entriesUntouched });

/** The list: a line a thing. */
function stateLines(state: HandOverState): string[] {
  const { operator, owner, editors, isReal, addresses, agreed, papers } = state;
  const more = editors.length - EDITORS_SHOWN;
  const shown = editors.slice(0, EDITORS_SHOWN).join(', ');
  return [
    'Hiện nay:',
    `- Người vận hành: ${operator ?? 'chưa ghi'}.`,
    `- Tự động 7 giờ sáng: ${automaticText(state)}.`,
    isReal
      ? `- Thư: "${SENDING.real}"; người vận hành đã đồng ý ${num(agreed)} trong ${num(addresses)} địa chỉ.`
      : `- Thư: "${SENDING.test}".`,
    `- Tệp: chủ sở hữu ${owner ?? 'không rõ (bộ nhớ dùng chung)'}; người có quyền sửa: ${shown || 'không rõ'}${more > 0 ? ` và ${num(more)} người khác` : ''}.`,
    `- Văn bản do người vận hành lập, nằm trong Drive của tài khoản đó: ${num(papers)}.`,
  ];
}

function automaticText({ automatic, isAliveElsewhere, me }: HandOverState): string {
  if (automatic === null) return 'chưa bật lần nào';
  const by = automatic.by ?? 'không rõ ai';
  if (!automatic.on) return `đang tắt (bật lần trước: ${by})`;
  const last = automatic.lastRun === null ? 'chưa chạy lần nào' : `chạy gần nhất ${date(automatic.lastRun)}`;
  const dead = isAliveElsewhere || by.toLowerCase() === me.toLowerCase() ? '' : ', nay đã ngừng';
  return `${by} bật, ${last}${dead}`;
}

export const newOperatorPrompt = (state: HandOverState): Question => ({
  title: TITLE,
  text: [
    ...stateLines(state),
    '',
    ...(state.automatic?.on === false
      ? [`Nếu chỉ cần bật tự động ở tài khoản này: chọn Hủy, rồi ${menuPath('enableDailyRun')}.`, '']
      : []),
    'Ghi địa chỉ e-mail (tài khoản Google) của người vận hành mới. Chưa có gì thay đổi; còn hỏi lại một lần.',
  ].join('\n'),
});

export const giveQuestion = ({ automatic, isReal }: HandOverState, to: string): Question => ({
  title: TITLE,
  text: [
    `Bàn giao cho ${to}?`,
    '',
    'Chọn "Có":',
    ...(automatic?.on ? ['- tắt tự động 7 giờ sáng của tài khoản này;'] : []),
    ...(isReal ? ['- bỏ đồng ý gửi thật: người mới xem lại các địa chỉ;'] : []),
    `- ghi ${to} vào "${SETTINGS.operatorEmail.label}" (bảng ${settings.title}).`,
    'Không gửi thư nào. Từ đó đến khi người mới nhận, không có gì tự chạy.',
  ].join('\n'),
});

export const takeQuestion = (state: HandOverState): Question => ({
  title: TITLE,
  text: [
    ...stateLines(state),
    '',
    `Tài khoản này (${state.me}) nhận làm người vận hành?`,
    '',
    'Chọn "Có": địa chỉ này được ghi ở Thông tin chung, tự động 7 giờ sáng được bật ở tài khoản này; khi đang gửi thật thì xem và đồng ý các địa chỉ trước. Không gửi thư nào.',
  ].join('\n'),
});

export const notHandedOver = (): OutcomeText => outcome(TITLE, ['Chưa bàn giao, chưa thay đổi gì.']);

export const wrongAddress = (typed: string): OutcomeText =>
  outcome('Chưa bàn giao', [
    `"${typed}" chưa đúng là một địa chỉ e-mail. Chưa thay đổi gì; đề nghị chọn lại lệnh và ghi một địa chỉ.`,
  ]);

export const handOverLocked = (to: string): OutcomeText =>
  outcome('Chưa bàn giao', [
    `Các bảng thiết lập đang khóa cứng, ${to} chưa được sửa. Chưa thay đổi gì.`,
    `Đề nghị ghi ${to} vào "${SETTINGS.hardLockEditors.label}", chọn ${menuPath('setUpWorkbook')}, rồi bàn giao lại.`,
  ]);

export function handOverRefused({ automatic, owner, operator }: HandOverState): OutcomeText {
  const by = automatic?.by ?? operator ?? '';
  const last = automatic?.lastRun ?? automatic?.since ?? null;
  return outcome('Chưa bàn giao', [
    `Tự động 7 giờ sáng do ${by} bật vẫn đang chạy${last === null ? '' : ` (gần nhất ${date(last)})`}. Chưa thay đổi gì.`,
    `Đề nghị ${by} chọn ${menuPath('handOverOperator')}.`,
    `Nếu người đó không còn làm việc: ${owner === null ? 'người quản trị' : `chủ sở hữu tệp (${owner})`} chọn lệnh này; hoặc khóa tài khoản đó, sau ba ngày không chạy thì tài khoản khác nhận được. Hai tài khoản không bao giờ cùng chạy.`,
  ]);
}

export const given = ({ me, owner, papers }: HandOverState, to: string): OutcomeText =>
  outcome(
    'Đã bàn giao',
    [
      `Người vận hành từ nay: ${to}. Tự động của tài khoản này đã tắt. Chưa gửi thư nào.`,
      `Việc đã ghi ở Nhật ký thay đổi.`,
    ],
    [
      `Chia sẻ sổ theo dõi cho ${to} với quyền chỉnh sửa${owner === null || owner.toLowerCase() !== me.toLowerCase() ? '' : '; nên chuyển cả quyền sở hữu tệp'}.`,
      `${to} mở sổ, chọn ${menuPath('handOverOperator')} để nhận: bật tự động, xem và đồng ý các địa chỉ; sau đó chọn ${menuPath('selfTest')}.`,
      ...(papers === 0
        ? []
        : [
            `${num(papers)} văn bản ở ${documents.title} nằm trong Drive của tài khoản này: chuyển hoặc chia sẻ thư mục cho ${to}; người mới không mở được thì lập lại.`,
          ]),
      'Khóa cứng, nếu có: người mới chọn Tạo, khôi phục các bảng để khóa theo tên mình.',
    ],
    false,
  );

/** `on`: how the switching on ended. */
export const takenOver = (
  { me, automatic, papers, operator }: HandOverState,
  on: OutcomeText,
): OutcomeText => {
  const former = [automatic?.by ?? null, operator].find(
    (by) => by !== null && by.toLowerCase() !== me.toLowerCase(),
  );
  return {
    title: 'Đã nhận vận hành',
    done: [`Người vận hành: ${me}.`, ...on.done],
    look: [
      ...on.look,
      `${menuPath('selfTest')}: kiểm tra tài khoản này.`,
      ...(former === undefined || former === null
        ? []
        : [
            `Phần tự động cũ của ${former} chỉ tài khoản đó gỡ được; nếu còn, lần chạy sau của nó tự gỡ, không tính, không gửi gì.`,
          ]),
      ...(papers === 0
        ? []
        : [
            `${num(papers)} văn bản ở ${documents.title} nằm trong Drive của người cũ: đề nghị chuyển hoặc chia sẻ, hoặc lập lại.`,
          ]),
    ],
    entriesUntouched: false,
  };
};

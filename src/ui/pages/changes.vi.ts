// What was changed in the last days of conditions, of sending and of addresses, below the phone part of Tổng quan.
import { MARKS } from '../../../sheets-schema/page-styles';
import type { NotableChange } from '../../core/change-log/notable';
import type { DashboardModel } from '../../core/pages/dashboard';
import { brief } from '../words/brief';
import { num, shortDate } from '../words/format.vi';
import { type Line, PHONE_LINE } from './dashboard-parts.vi';
import { OPEN_LABEL, type UnitName } from './unit-work.vi';

/** Most of what is shown; the log has all. */
const MOST_CHANGES = 5;
/** Of what was changed as much is always told. */
const LEAST_NAME = 15;

/** Below the phone part, for what nobody changes every day. */
export function changeLines({ changes }: DashboardModel, unitName: UnitName): Line[] {
  if (changes.length === 0) return [];
  const texts = changes.map((change) => changeText(change, unitName));
  const shown = texts.length <= MOST_CHANGES ? texts : texts.slice(0, MOST_CHANGES - 1);
  const rest = texts.length - shown.length;
  return [
    [null, null],
    [`${MARKS.phone.changes}  ${num(texts.length)}`, { jump: { table: 'changeLog' }, label: OPEN_LABEL }],
    ...[...shown, ...(rest === 0 ? [] : [`… và ${num(rest)} thay đổi khác`])].map(
      (text): Line => [brief(text, PHONE_LINE), null],
    ),
  ];
}

/** "28/10: Gửi thư: Gửi thử → Gửi thật"; of addresses only that they are others. */
function changeText({ day, what, values }: NotableChange, unitName: UnitName): string {
  const on = `${shortDate(day)}: `;
  if (what.kind === 'address')
    return `${on}địa chỉ e-mail${what.unit === '' ? ' của một số đơn vị' : ` của ${unitName(what.unit)}`} đã đổi`;
  const name =
    what.kind === 'setting' ? what.label : `bảng ${what.title}${what.row === '' ? '' : `, ${what.row}`}`;
  if (values === null) return `${on}${name} đã đổi`;
  const { before, after } = values;
  const said = (text: string): string => (text === '' ? 'để trống' : text);
  const change = `: ${what.kind === 'tab' && before === '' ? '' : `${said(before)} → `}${said(after)}`;
  // The name may be cut, as long as both can still be told.
  const room = PHONE_LINE - on.length - change.length;
  return `${on}${room < LEAST_NAME ? name : brief(name, room)}${change}`;
}

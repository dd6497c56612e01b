// The short text a unit's overdue work comes to, for a person to copy into Zalo; no script sends it.
import { tasks, unitWork } from '../../../sheets-schema/index';
import type { Day } from '../../core/base/dates';
import type { MailItem, MailSection } from '../../core/mail/reminders';
import { brief } from '../words/brief';
import { shortDate } from '../words/format.vi';
import { oneLine } from '../words/letter';
import { shortName, standingUnit } from '../words/unit-names.vi';
import type { MailContext } from './mail-words';
import { figuresOf } from './overdue.vi';
import { type Tone, toneOf } from './tone.vi';

/** Zalo folds longer messages. */
const LONGEST = 500;

/** At most 500 characters; as many titles as fit, the number of the others. */
export function zaloText(section: MailSection, day: Day, { settings, units }: MailContext): string {
  const tone = toneOf(section.unit.tone === 'reminder' ? 'reminder' : 'cooperation');
  const standing = tone.words(standingUnit(settings, units).shortName, 'Cơ quan thường trực');
  const name = oneLine(tone.words(shortName(section.unit), 'Quý cơ quan'), 60);
  const own = [...section.lead, ...section.followed.flatMap(({ items }) => items)];
  const write = (named: number): string =>
    [
      `Chính quyền thân thiện – ${shortDate(day)}.`,
      `${name}: ${workText(own, section, named, tone)}.`,
      `Chi tiết: bảng "${unitWork.title}".`,
      `${tone.answer(oneLine(standing, 60))} Xin cảm ơn!`,
    ].join(' ');
  for (let named = own.length + section.coordinated.length; named > 0; named -= 1) {
    const text = write(named);
    if (text.length <= LONGEST) return text;
  }
  return write(0);
}

/** "1 việc quá hạn (Hoàn thiện cơ sở vật chất, hạn 30/9); 1 việc phối hợp (…)", the first `named` with titles. */
function workText(own: readonly MailItem[], section: MailSection, named: number, tone: Tone): string {
  const { overdue, coordinated } = figuresOf([section]);
  const list = [...own, ...section.coordinated];
  const titles = (items: readonly MailItem[]): string => {
    const shown = items.filter((item) => list.indexOf(item) < named).map((item) => titleOf(item, tone));
    const rest = items.length - shown.length;
    if (shown.length === 0) return '';
    return ` (${[...shown, ...(rest > 0 ? [`${rest} ${tone.thing} khác`] : [])].join('; ')})`;
  };
  const parts = tone.short({ overdue, coordinated });
  return [
    ...(parts.own === null ? [] : [`${parts.own}${titles(own)}`]),
    ...(parts.coordinated === null ? [] : [`${parts.coordinated}${titles(section.coordinated)}`]),
  ].join('; ');
}

function titleOf({ task }: MailItem, tone: Tone): string {
  const title = tone.words(task.title ?? '', '') || `dòng ${task.row} bảng ${tasks.title}`;
  return `${brief(title, 60)}, ${tone.shortWhen(task)}`;
}

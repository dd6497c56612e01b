// The short text a unit's work comes to, for a person to copy into Zalo; no script sends it.
import { tasks, unitWork } from '../../../sheets-schema/index';
import type { Day } from '../../core/base/dates';
import type { MailItem, MailSection } from '../../core/mail/planned-mail';
import { brief } from '../words/brief';
import { num, shortDate } from '../words/format.vi';
import { GATE } from '../words/gates.vi';
import { oneLine } from '../words/letter';
import { shortName, standingUnit } from '../words/unit-names.vi';
import type { MailContext } from './mail-words';
import { type Tone, toneOf } from './tone.vi';
import { figuresOf } from './work.vi';

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
      `${name}: ${[...workText(own, section, named, tone), ...openText(section, named, tone), ...comingText(section, named, tone)].join('; ')}.`,
      `Chi tiết: bảng "${unitWork.title}".`,
      `${tone.answer(oneLine(standing, 60))} Xin cảm ơn!`,
    ].join(' ');
  const all =
    own.length +
    section.coordinated.length +
    section.open.length +
    section.coming.length +
    section.gates.length;
  for (let named = all; named > 0; named -= 1) {
    const text = write(named);
    if (text.length <= LONGEST) return text;
  }
  return write(0);
}

/** "1 việc quá hạn (Hoàn thiện cơ sở vật chất, hạn 30/9); 1 việc phối hợp (…)", the first `named` with titles. */
function workText(own: readonly MailItem[], section: MailSection, named: number, tone: Tone): string[] {
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
  ];
}

/** "5 tiêu chí cần bổ sung chậm nhất 23/10: A05, C04", the first `named` by their codes. */
function openText({ open }: MailSection, named: number, tone: Tone): string[] {
  const wanted = open.filter(({ what }) => what.kind !== 'review');
  const again = open.length - wanted.length;
  const by = wanted.map(({ due }) => due).sort()[0];
  const codes = wanted.slice(0, named).flatMap(({ what }) => {
    const code =
      what.kind === 'request' ? what.request.code : what.kind === 'criterion' ? what.criterion.code : '';
    return tone.words(oneLine(code, 20), '') || [];
  });
  const list = codes.length === 0 ? '' : `: ${codes.join(', ')}${codes.length < wanted.length ? ', …' : ''}`;
  return [
    ...(by === undefined
      ? []
      : [`${num(wanted.length)} tiêu chí cần bổ sung chậm nhất ${shortDate(by)}${list}`]),
    ...(again === 0 ? [] : [`${num(again)} minh chứng cần kiểm tra lại`]),
  ];
}

/** "sắp tới: Treo pano, hạn 30/6", the first `named` with titles. */
function comingText({ unit, coming, gates }: MailSection, named: number, tone: Tone): string[] {
  if (coming.length + gates.length === 0) return [];
  const all = [
    ...gates.map(
      ({ id, working, followedFor }) =>
        `${GATE[id](tone.words(shortName(followedFor ?? unit), 'đơn vị'))}, chậm nhất ${shortDate(working)}`,
    ),
    ...coming.map(({ task, working }) => {
      const title = tone.words(task.title ?? '', '') || `dòng ${task.row} bảng ${tasks.title}`;
      return `${brief(title, 60)}, hạn ${shortDate(working)}`;
    }),
  ];
  const titles = all.slice(0, named);
  const rest = all.length - titles.length;
  return [
    titles.length === 0
      ? `${num(rest)} ${tone.thing} sắp đến hạn`
      : `sắp tới: ${[...titles, ...(rest > 0 ? [`${num(rest)} ${tone.thing} khác`] : [])].join('; ')}`,
  ];
}

function titleOf({ task }: MailItem, tone: Tone): string {
  const title = tone.words(task.title ?? '', '') || `dòng ${task.row} bảng ${tasks.title}`;
  return `${brief(title, 60)}, ${tone.shortWhen(task)}`;
}

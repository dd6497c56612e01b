// The leaders' digest in words: five points, to be read in forty seconds.
import { planQuestions, settings as settingsTable } from '../../../sheets-schema/index';
import { PLAN } from '../../../sheets-schema/plan';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { NotReached } from '../../core/mail/addressees';
import type { Digest } from '../../core/mail/digest';
import type { DashboardModel } from '../../core/pages/dashboard';
import { NO_UNIT } from '../pages/unit-work.vi';
import { brief } from '../words/brief';
import { pointsAsked, shareAsked } from '../words/conditions.vi';
import { timeLeft } from '../words/deadline.vi';
import { date, num, percent, points, shortDate, weekday } from '../words/format.vi';
import { type Block, letterHtml, letterText, oneLine } from '../words/letter';
import { asProposed, proposedInside } from '../words/proposed.vi';
import { shortName, standingUnit, withCommune } from '../words/unit-names.vi';
import { COUNTED, estimateLines, missingText, noneSuffices, verdictText } from '../words/verdict.vi';
import type { MailContext, MailWords } from './mail-words';
import { testNotice } from './work.vi';
import { WHY_UNIT } from './work-words.vi';

/** Tasks, criteria, questions that are named; of more the number. */
const MOST_NAMED = 3;
const LONGEST = 50;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** "38/49 tiêu chí, 76 điểm, còn thiếu 2 tiêu chí". */
function gistOf({ model: { verdict } }: Digest): string {
  const { of, met, outOf } = verdict.counted;
  const missing = verdict.kind === 'short' ? [missingText(verdict).split(';')[0] ?? ''] : [];
  return [`${num(met)}/${num(outOf)} ${COUNTED[of]}`, `${points(verdict.total)} điểm`, ...missing].join(', ');
}

const subjectOf = (digest: Digest): string => {
  const mark = digest.testTo === null ? '' : '[GỬI THỬ → Lãnh đạo] ';
  return oneLine(`${mark}Chính quyền thân thiện – tuần ${shortDate(digest.week)}: ${gistOf(digest)}`);
};

/** The first `MOST_NAMED` in a bracket, with the number of the others; '' where there are none. */
function named(items: readonly string[], thing: string): string {
  const left = items.length - MOST_NAMED;
  const told = [...items.slice(0, MOST_NAMED), ...(left > 0 ? [`và ${num(left)} ${thing} khác`] : [])];
  return told.join('; ');
}

const unitOf = (code: string | null, { units }: MailContext): string =>
  code === null ? NO_UNIT : oneLine(units.shortName(code), LONGEST);

/** The figures of the week before, or of the last week that had any, by its day; nothing is repeated that is the same. */
function beforeText({ model: { verdict }, before }: Digest): string {
  if (before === null) return '';
  const { counted, total } = verdict;
  const isSame = before.met === counted.met && before.outOf === counted.outOf && before.points === total;
  const when = before.week === null ? 'tuần trước' : `tuần ${shortDate(before.week)}`;
  const figures = `${num(before.met)}/${num(before.outOf)}, ${points(before.points)} điểm`;
  return isSame ? ` Không thay đổi so với ${when}.` : ` T${when.slice(1)}: ${figures}.`;
}

function verdictLine(digest: Digest): string {
  const { verdict } = digest.model;
  const { of, met, outOf } = verdict.counted;
  const [share, total] = verdict.conditions;
  const { heading } = verdictText({ ...verdict, estimate: [] });
  const estimate = verdict.estimate.includes('draft_set')
    ? 'Ước tính theo bộ tiêu chí dự thảo: '
    : verdict.estimate.length > 0
      ? `Ước tính (${estimateLines(verdict).join(' ').replace(/\.$/, '')}): `
      : '';
  const figures = `Đạt ${num(met)}/${num(outOf)} ${COUNTED[of]} (${percent(met, outOf, share.percent / 100)}, cần ${shareAsked(share)}) và ${points(verdict.total)} điểm (cần ${pointsAsked(total).replace(/ điểm$/, '')}).`;
  return `${estimate}${heading}. ${figures}${beforeText(digest)}`;
}

const deadlineLine = ({ deadline }: DashboardModel): string =>
  deadline === null
    ? `Hạn nhập hồ sơ: chưa ghi ngày ở bảng ${settingsTable.title}.`
    : `Hạn nhập hồ sơ: ${weekday(deadline.working)} ${date(deadline.working)}, ${timeLeft(deadline)}.`;

function overdueLine({ overdue }: DashboardModel, context: MailContext): string {
  const told = overdue.map(
    ({ unit, leadAssumed, title, due }) =>
      `${asProposed(unitOf(unit, context), leadAssumed)}: ${brief(oneLine(title), LONGEST)}, hạn ${shortDate(due)}`,
  );
  return told.length === 0
    ? 'Việc quá hạn: không có.'
    : `Việc quá hạn: ${num(told.length)} (${named(told, 'việc')}).`;
}

function priorityLine(
  { priorities, proposedUnits, verdict }: DashboardModel,
  context: MailContext,
): string[] {
  if (priorities === null) return [];
  if (priorities.criteria.length === 0) return [noneSuffices(verdict)];
  const told = priorities.criteria.map(
    ({ code, unit }) =>
      `${oneLine(code, 20)} (${proposedInside(unitOf(unit, context), proposedUnits.has(code))})`,
  );
  return [`Cần ưu tiên để đủ điều kiện: ${named(told, 'tiêu chí')}.`];
}

/** In a block of its own, for the way to the answers stands under it. */
function questionBlock(number: number, { questions }: DashboardModel, { pages }: MailContext): Block[] {
  if (questions.length === 0) return [];
  const told = questions.map((question) => brief(oneLine(question.replace(/ \(.*$/, '')), LONGEST));
  return [
    {
      kind: 'item',
      title: '',
      after: `${number}. Kính xin ý kiến đồng chí ${num(questions.length)} nội dung: ${named(told, 'nội dung')}. Chọn phương án ở bảng ${planQuestions.title}, hoặc trả lời thư này.`,
      lines: [],
      link: pages.planQuestions === null ? null : { label: 'Mở để chọn phương án', url: pages.planQuestions },
    },
  ];
}

function blocksOf(digest: Digest, context: MailContext): Block[] {
  const { model } = digest;
  const { settings, units } = context;
  const chair = units.byCode(PLAN.units.chair.code);
  const lines = [
    verdictLine(digest),
    deadlineLine(model),
    overdueLine(model, context),
    ...priorityLine(model, context),
  ];
  return [
    ...(digest.testTo === null ? [] : [paragraph(testNotice(digest))]),
    paragraph(`Kính gửi: đồng chí ${chair === null ? PLAN.units.chair.name : shortName(chair)}`),
    ...lines.map((line, index) => paragraph(`${index + 1}. ${line}`)),
    ...questionBlock(lines.length + 1, model, context),
    paragraph(withCommune(standingUnit(settings, units).name, settings)),
    {
      kind: 'remark',
      text: `Thư tự động từ sổ theo dõi chính quyền thân thiện, mỗi tuần một thư. Không muốn nhận nữa: xóa địa chỉ ở dòng "${SETTINGS.digestEmail.label}", bảng ${settingsTable.title}.`,
    },
  ];
}

export const DIGEST: MailWords<Digest, NotReached> = {
  journal: (digest) => ({ unit: 'Lãnh đạo', items: oneLine(gistOf(digest)) }),
  units: () => ['Lãnh đạo'],
  gist: (digest) => `Tin tuần ${shortDate(digest.week)}: ${gistOf(digest)}`,
  letter: (digest, context) => {
    const blocks = blocksOf(digest, context);
    const { settings, units } = context;
    return {
      to: digest.testTo ?? digest.to,
      cc: digest.testTo === null ? digest.cc.join(', ') : '',
      subject: subjectOf(digest),
      body: letterText(blocks),
      htmlBody: letterHtml(blocks),
      senderName: oneLine(withCommune(standingUnit(settings, units).shortName, settings)),
      replyTo: settings.operatorEmail ?? '',
    };
  },
  shortTexts: () => [],
  leftOut: (skipped) => skipped.map((why) => `${SETTINGS.digestEmail.label}: ${WHY_UNIT[why]}.`),
  byHand: () => [],
};

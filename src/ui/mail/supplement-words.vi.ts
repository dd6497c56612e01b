// The mail about what reviewers ask a unit to add: sender, subject and letter, and what lists and the journal say of it.

import { reviews, unitWork } from '../../../sheets-schema/index';
import type { RequestMail, RequestSection, SkippedRequests } from '../../core/mail/supplement';
import type { NamedRequest } from '../../core/reviews/requests';
import { brief } from '../words/brief';
import { date, num, shortDate, weekday } from '../words/format.vi';
import { type Block, oneLine } from '../words/letter';
import { ownUnitMark } from '../words/proposed.vi';
import { fullName, kindOfOffice, shortName, standingUnit, withCommune } from '../words/unit-names.vi';
import type { MailContext, MailWords } from './mail-words';
import { fitting, testNotice } from './overdue.vi';
import { WHY_UNIT } from './overdue-words.vi';
import { type Tone, toneOf } from './tone.vi';

/** So that many items fit. */
const LONGEST_TEXT = 300;
const { answer } = reviews.columns;

const countOf = ({ sections }: Pick<RequestMail, 'sections'>): number =>
  new Set(sections.flatMap(({ requests }) => requests.map(({ code }) => code))).size;

/** "Đề nghị bổ sung 20/10: 2 nội dung". */
const gist = (mail: RequestMail): string =>
  `Đề nghị bổ sung ${shortDate(mail.day)}: ${num(countOf(mail))} nội dung`;

function names(mail: RequestMail, tone: Tone): string {
  const all = mail.sections.map(({ unit }) => tone.words(shortName(unit), 'đơn vị'));
  return all.length > 2 ? `${all[0]} và ${all.length - 1} đơn vị khác` : all.join(', ');
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function itemBlock(
  { criterion, shortName: name, text, due, unitProposed }: NamedRequest,
  number: number,
  tone: Tone,
): Block {
  const title = tone.words(name, '');
  return {
    kind: 'item',
    title: `${number}. ${oneLine(`${criterion} ${title}`.trim(), 160)}`,
    after: ownUnitMark(unitProposed),
    lines: [
      `Đề nghị: ${oneLine(tone.words(text, `xem bảng "${reviews.title}"`), LONGEST_TEXT)}`,
      `Bổ sung trước ngày ${date(due)} (${weekday(due)})`,
    ],
    link: null,
  };
}

function blocksOf(mail: RequestMail, tone: Tone, context: MailContext, most: number): Block[] {
  const [only] = mail.sections.length === 1 ? mail.sections : [];
  const standing = standingUnit(context.settings, context.units);
  const office = tone.words(standing.name, 'Cơ quan thường trực');
  const you = tone.address(only === undefined ? 'các đơn vị' : kindOfOffice(only.unit));
  const titles = mail.sections.map(({ unit }) =>
    oneLine(tone.words(fullName(unit, context.settings), 'Quý cơ quan'), 90),
  );
  return [
    ...(mail.testTo === null ? [] : [paragraph(testNotice(mail))]),
    paragraph(`Kính gửi: ${titles.join('; ')}`),
    paragraph(`Qua rà soát kết quả tự chấm điểm, ${office} đề nghị ${you} bổ sung các nội dung sau:`),
    ...mail.sections.flatMap(({ requests }, index): Block[] => {
      const left = requests.length - most;
      return [
        ...(only === undefined ? [{ kind: 'heading', text: titles[index] ?? '' } as const] : []),
        ...requests.slice(0, most).map((request, at) => itemBlock(request, at + 1, tone)),
        ...(left > 0 ? [paragraph(`Và ${num(left)} nội dung khác, xem ở bảng "${unitWork.title}".`)] : []),
      ];
    }),
    paragraph(
      `Bổ sung xong, hoặc chưa bổ sung được: ghi ở cột "${answer.header}", bảng "${reviews.title}"; nội dung đã trả lời thì thư sau không nêu lại. Nếu có vướng mắc, xin trả lời thư này.`,
    ),
    paragraph('Trân trọng cảm ơn.'),
    paragraph(tone.words(withCommune(standing.name, context.settings), 'Cơ quan thường trực')),
    {
      kind: 'remark',
      text: 'Thư tự động từ sổ theo dõi chính quyền thân thiện, mỗi địa chỉ nhiều nhất một thư mỗi ngày. Thư không thay thế văn bản chỉ đạo, điều hành.',
    },
  ];
}

/** At most 500 characters, as Zalo shows a message whole. */
function shortText({ unit, requests }: RequestSection, context: MailContext, day: string): string {
  const tone = toneOf(unit.tone === 'reminder' ? 'reminder' : 'cooperation');
  const list = requests.slice(0, 4).map(({ criterion, due }) => `${criterion}, trước ${shortDate(due)}`);
  const rest = requests.length > list.length ? '; …' : '';
  const standing = tone.words(standingUnit(context.settings, context.units).shortName, 'Cơ quan thường trực');
  return brief(
    `Chính quyền thân thiện – ${shortDate(day)}. ${tone.words(shortName(unit), 'Quý cơ quan')}: ${standing} đề nghị bổ sung ${num(requests.length)} nội dung (${list.join('; ')}${rest}). Chi tiết: bảng "${unitWork.title}". Xong thì ghi ở cột "${answer.header}", bảng "${reviews.title}". Xin cảm ơn!`,
    500,
  );
}

const codes = (requests: readonly NamedRequest[]): string =>
  requests.map(({ criterion }) => criterion).join(', ');

const leftOut = ({ unit, why, requests }: SkippedRequests): string =>
  unit === null || why === 'unit_missing'
    ? `Đề nghị bổ sung ${codes(requests)}: tiêu chí chưa ghi đơn vị.`
    : `${shortName(unit)} (đề nghị bổ sung ${codes(requests)}): ${WHY_UNIT[why]}.`;

export const SUPPLEMENT: MailWords<RequestMail, SkippedRequests> = {
  journal: ({ sections }) => ({
    unit: oneLine(sections.map(({ unit }) => shortName(unit)).join('; ')),
    items: oneLine(
      [
        ...new Set(
          sections.flatMap(({ requests }) =>
            requests.map(
              ({ criterion, text, due }) => `${criterion} ${oneLine(text, 100)} (trước ${date(due)})`,
            ),
          ),
        ),
      ].join('; '),
      1000,
    ),
  }),
  units: ({ sections }) => sections.map(({ unit }) => shortName(unit)),
  gist,
  letter: (mail, context) => {
    const tone = toneOf(mail.tone);
    const standing = standingUnit(context.settings, context.units);
    const mark = mail.testTo === null ? '' : `[GỬI THỬ → ${names(mail, tone)}] `;
    return {
      to: mail.testTo ?? mail.to,
      cc: mail.testTo === null ? mail.cc.join(', ') : '',
      subject: oneLine(`${mark}${gist(mail)} – ${names(mail, tone)}`),
      ...fitting((most) => blocksOf(mail, tone, context, most)),
      senderName: oneLine(
        tone.words(withCommune(standing.shortName, context.settings), 'Cơ quan thường trực'),
      ),
      replyTo: context.settings.operatorEmail ?? '',
    };
  },
  shortTexts: ({ sections, day }, context) =>
    sections.map((section) => ({
      label: `Tin nhắn Zalo (${shortName(section.unit)}):`,
      text: shortText(section, context, day),
    })),
  leftOut: (skipped) => skipped.map(leftOut),
  byHand: (skipped, day, context) =>
    skipped.flatMap(({ unit, why, requests }) =>
      unit !== null && why === 'no_address'
        ? [{ label: fullName(unit, context.settings), text: shortText({ unit, requests }, context, day) }]
        : [],
    ),
};

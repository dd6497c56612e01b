// The kinds of mail, one record each: how the day's mails are planned, at which stage, and in what words. Everything
// after that (journal, quota, sending, preview) knows letters only.
import type { MailKind } from '../../../sheets-schema/enums';
import type { Day } from '../../core/base/dates';
import type { AddressedMail } from '../../core/mail/addressed-mail';
import { addressKey } from '../../core/mail/addressees';
import { planDigest } from '../../core/mail/digest';
import { reachedOn, toldOn } from '../../core/mail/journal';
import type { DayPlan, Letter } from '../../core/mail/letter';
import { itemsOfMail } from '../../core/mail/planned-mail';
import { planReminders, type ReminderOptions } from '../../core/mail/reminders';
import { carriedText, mostPressing, type Staged } from '../../core/mail/stages';
import type { WorkbookData } from '../../core/workbook/inputs';
import { DIGEST } from '../../ui/mail/digest-words.vi';
import type { MailContext, MailWords } from '../../ui/mail/mail-words';
import { WORK } from '../../ui/mail/work-words.vi';

interface KindOfMail<M extends AddressedMail, S> {
  readonly plan: (
    data: WorkbookData,
    today: Day,
    options: ReminderOptions,
  ) => { readonly mails: readonly M[]; readonly alreadySent: readonly M[]; readonly skipped: readonly S[] };
  /** All that the mail tells, each at its stage. */
  readonly items: (mail: M) => readonly Staged[];
  readonly render: MailWords<M, S>;
}

interface KindPlan extends Omit<DayPlan, 'alreadySent'> {
  readonly alreadySent: readonly Letter[];
}

type PlanKind = (
  kind: MailKind,
  data: WorkbookData,
  today: Day,
  options: ReminderOptions,
  context: MailContext,
) => KindPlan;

/** From the kind's own mails to letters. */
const mailKind =
  <M extends AddressedMail, S>({ plan, items, render }: KindOfMail<M, S>): PlanKind =>
  (kind, data, today, options, context) => {
    const { mails, alreadySent, skipped } = plan(data, today, options);
    const letter = (mail: M): Letter => ({
      key: mail.key,
      day: mail.day,
      to: mail.to,
      cc: mail.cc,
      testTo: mail.testTo,
      kind,
      stage: mostPressing(items(mail)),
      carried: carriedText(items(mail)),
      ...render.journal(mail),
      units: render.units(mail),
      gist: render.gist(mail),
      write: () => render.letter(mail, context),
      shortTexts: () => render.shortTexts(mail, context),
    });
    return {
      day: today,
      letters: mails.map(letter),
      alreadySent: alreadySent.map(letter),
      leftOut: render.leftOut(skipped),
      byHand: () => render.byHand(skipped, today, context),
    };
  };

/** In the order in which an address that two kinds want is given its one mail of the day. */
const MAIL_KINDS: Readonly<Record<MailKind, PlanKind>> = {
  work: mailKind({ plan: planReminders, items: itemsOfMail, render: WORK }),
  digest: mailKind({ plan: planDigest, items: ({ items }) => items, render: DIGEST }),
};

/**
 * The day's mails of all kinds: at most one an address, whatever its kind planned. Test mails all go to the operator,
 * and hold nothing back.
 */
export function planDay(
  data: WorkbookData,
  today: Day,
  options: Omit<ReminderOptions, 'taken'>,
  context: MailContext,
): DayPlan {
  const plans: KindPlan[] = [];
  const told = toldOn(options.log, today);
  const { overdueCopy } = data.settings;
  /** Of whom a copy of overdue work is no mail of the day: the digest goes nevertheless. */
  const isLeaders = (copy: string): boolean => addressKey(copy) === addressKey(overdueCopy ?? '');
  const taken = new Set(
    options.test ? [] : [...reachedOn(options.log, today), ...(options.reached ?? []).map(addressKey)],
  );
  for (const [kind, plan] of Object.entries(MAIL_KINDS)) {
    const { letters, alreadySent, ...rest } = plan(
      kind as MailKind,
      data,
      today,
      { ...options, taken },
      context,
    );
    const isFree = ({ to }: Letter): boolean => options.test || !taken.has(addressKey(to));
    const send = letters.filter(isFree);
    plans.push({
      ...rest,
      letters: send,
      alreadySent: [...alreadySent, ...letters.filter((letter) => !isFree(letter))],
    });
    for (const { to, cc } of send)
      for (const address of [to, ...cc.filter((copy) => !isLeaders(copy))]) taken.add(addressKey(address));
  }
  return {
    day: today,
    letters: plans.flatMap(({ letters }) => letters),
    alreadySent: plans
      .flatMap(({ alreadySent }) => alreadySent)
      .map((letter) => ({ letter, told: told.get(addressKey(letter.to)) ?? null })),
    leftOut: plans.flatMap(({ leftOut }) => leftOut),
    byHand: () => plans.flatMap(({ byHand }) => byHand()),
  };
}

// Tự kiểm tra: what this workbook and this account look like to the program, as JSON to copy out.

import program from 'virtual:version';
import { SCHEMA_VERSION } from '../../../sheets-schema/index';
import { SELF_TEST_TITLE, selfTestPage } from '../../ui/words/self-test.vi';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom } from '../scoring/recompute-scores';
import { readAutomatic } from '../shared/automatic';
import type { Context } from '../shared/context';

export function selfTest(context: Context): null {
  const { services } = context;
  const { workbook, triggers, mail, session } = services;
  const computed = tried(() => computeFrom(context, readComputed(services)));
  const observations = tried(() => services.observe());
  const report = {
    day: context.today,
    program,
    schemaVersion: SCHEMA_VERSION,
    workbook: {
      locale: tried(() => workbook.locale()),
      timeZone: tried(() => workbook.timeZone()),
      unconfirmedCopy: of(computed, ({ unconfirmedCopy }) => unconfirmedCopy),
    },
    structure: of(computed, structureOf),
    user: tried(() => session.email()),
    authorised: tried(() => triggers.authorised()),
    triggers: tried(() => triggers.handlers()),
    automatic: tried(() => readAutomatic(services)),
    mailQuota: tried(() => mail.remaining()),
    observations: of(observations, (seen) =>
      seen.map((one) => ({ ...one, same: one.expected === one.observed })),
    ),
    differences: of(
      observations,
      (seen) => seen.filter(({ expected, observed }) => expected !== observed).length,
    ),
  };
  show(context, JSON.stringify(report, null, 2));
  return null;
}

/** What Google answered, or why it did not: one permission withheld must not hide all the rest. */
function tried<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    return `error: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A part of what was tried, or the same reason why there is none. */
const of = <T, P>(whole: T | string, part: (whole: T) => P): P | string =>
  typeof whole === 'string' ? whole : part(whole);

const structureOf = ({ issues }: Computed) =>
  issues
    .filter(({ code }) => code.startsWith('tab_') || code.startsWith('header_'))
    .map(({ code, table, column }) => ({ code, table, column }));

/** A page that can be copied; where even that permission is withheld, a plain message. */
function show({ services }: Context, json: string): void {
  const failure = tried(() => services.ui.dialog(SELF_TEST_TITLE, selfTestPage(json)));
  if (failure !== undefined) services.ui.alert(SELF_TEST_TITLE, `${failure}\n${json}`);
}

// Tự kiểm tra: what this workbook and this account look like to the program, as JSON to copy out.
import { SCHEMA_VERSION } from '../../sheets-schema/index';
import { SELF_TEST_TITLE, selfTestPage } from '../ui/self-test.vi';
import { readAutomatic } from './automatic';
import { COMPUTED_FROM } from './compute';
import type { Context } from './context';
import { readTabs } from './read-tabs';
import { computeFrom } from './recompute-scores';

export function selfTest(context: Context): null {
  const { services } = context;
  const { workbook, triggers, mail, session } = services;
  const { issues, unconfirmedCopy } = computeFrom(context, readTabs(services, COMPUTED_FROM));
  const structure = issues.filter(({ code }) => code.startsWith('tab_') || code.startsWith('header_'));
  const observations = services.observe();
  const report = {
    day: context.today,
    schemaVersion: SCHEMA_VERSION,
    workbook: { locale: workbook.locale(), timeZone: workbook.timeZone(), unconfirmedCopy },
    structure: structure.map(({ code, table, column }) => ({ code, table, column })),
    user: session.email(),
    authorised: triggers.authorised(),
    triggers: triggers.handlers(),
    automatic: readAutomatic(services),
    mailQuota: mail.remaining(),
    observations: observations.map((seen) => ({ ...seen, same: seen.expected === seen.observed })),
    differences: observations.filter(({ expected, observed }) => expected !== observed).length,
  };
  services.ui.dialog(SELF_TEST_TITLE, selfTestPage(JSON.stringify(report, null, 2)));
  return null;
}

// Nội dung văn bản…: makes the tab of the papers' sentences, adds the rows that it lacks, and shows it. What stands in it stays.
import equal from 'fast-deep-equal/es6';
import { documentTexts } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { lackingTexts, type NewText } from '../../core/dossier/texts';
import { byGroup } from '../../core/scoring/groups';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { textsNotOpened, textsOpened, textsQuestion } from '../../ui/dossier/texts.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { requireScopes } from '../shared/operator';
import { readTable, requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';

export function openDocumentTexts(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, []);
  const asked = look(context);
  const { isNew } = asked;
  if (isNew || asked.lacking.length > 0) {
    const { title, text } = textsQuestion({ isNew, lacking: asked.lacking });
    if (!services.ui.confirm(title, text)) return textsNotOpened();
  }
  return underLock(context, () => {
    const now = look(context);
    if (!equal(now.lacking, asked.lacking)) throw new AppError('changed_meanwhile');
    ensureTabs(context, [documentTexts]);
    completeTexts(context);
    const { issues } = recompute(context);
    services.workbook.apply([{ kind: 'hidden', title: documentTexts.title, hidden: false }]);
    services.workbook.show([documentTexts.title]);
    return textsOpened({ isNew, added: now.lacking.length, issues });
  });
}

/** Adds the rows that the tab lacks; looked at again, for a new one begins with the sentences. */
export const completeTexts = (context: Context, isWanted: (row: NewText) => boolean = () => true): void =>
  addRows(context, look(context).lacking.filter(isWanted));

function addRows(context: Context, rows: readonly NewText[]): void {
  const { tab, nextRow } = readTable(context.services, documentTexts);
  const cells = rows.map(({ order, each, ...row }) =>
    outputRow(documentTexts, { ...row, each: each || null, order: Number(order) }),
  );
  context.services.workbook.apply(planAppend(documentTexts, tab, nextRow, cells));
}

interface Seen {
  /** There is no tab, or a stopped run left it with its header alone. */
  readonly isNew: boolean;
  readonly lacking: readonly NewText[];
}

function look(context: Context): Seen {
  const tabs = readComputed(context.services);
  const tab = tabs.get(documentTexts.id);
  const isNew = tab === undefined || tab.values.length <= 1;
  if (!isNew) requireWhole(documentTexts, tab);
  const { data, scores } = computeFrom(context, tabs);
  requirePresentVersion(data.settings.schemaVersion);
  const lacking = lackingTexts(data.documentTexts, {
    groups: byGroup(data.criteria).map(({ name }) => name),
    unmet: scores
      .filter(({ result }) => result !== 'met' && result !== 'not_applicable')
      .map(({ code }) => code),
  });
  return { isNew, lacking };
}

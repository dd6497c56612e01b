// Lập hồ sơ đề nghị công nhận: from a frozen scoresheet the four parts of section V.1, as Google Docs in one folder.

import equal from 'fast-deep-equal/es6';
import { isMadeAtSetUp } from '../../../sheets-schema/define';
import type { DocumentKind } from '../../../sheets-schema/enums';
import { documentTexts, scoreHistory } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { documentModel } from '../../core/dossier/facts';
import { type Edition, replacedBy } from '../../core/dossier/register';
import { damagedSnapshots, equalSnapshot, type Snapshot } from '../../core/scoring/snapshot';
import { isEmpty } from '../../core/set-up';
import { INPUT_TABLES } from '../../core/workbook/inputs';
import type { DocumentRecord } from '../../core/workbook/records';
import { handEditQuestions } from '../../ui/dossier/hand-edits.vi';
import {
  dossierBuilt,
  dossierNotBuilt,
  freezeFirstQuestion,
  lostPaperQuestion,
  openProblemsQuestion,
} from '../../ui/dossier/outcomes.vi';
import { DOSSIER_KINDS } from '../../ui/dossier/papers.vi';
import { dossierFolderName } from '../../ui/dossier/words.vi';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { refuseHalfBegunYear } from '../shared/half-begun-year';
import { requireOperator } from '../shared/operator';
import { readTable, requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { hashOf, keepSnapshot, provisionalSnapshot, requireScored, stillAsAsked } from './freeze-scores';
import { idOf, lostPaper, makePapers, readRegister } from './make-papers';
import { offerRemedies } from './offer-remedies';
import { prepareDossier } from './prepare';
import { type ReadBack, readBack } from './read-back';
import { type TakenEdits, takeEdits } from './take-edits';

/** Without one of their columns the papers would tell other figures, and nobody would see it. */
const PRINTED = INPUT_TABLES.filter((table) => table.printed || table === documentTexts);

export const buildDossier = (context: Context): Outcome => buildKinds(context, DOSSIER_KINDS);

/** Whether what people changed by hand has been asked about already. */
type HandEditsAsked = 'not yet' | 'asked';

/** Makes the papers of these kinds, after what is open has been told and a yes. */
export function buildKinds(
  context: Context,
  kinds: readonly DocumentKind[],
  handEdits: HandEditsAsked = 'not yet',
): Outcome {
  const { services } = context;
  const tabs = readComputed(services);
  const computed = computeFrom(context, tabs);
  requireOperator(services, computed.data.settings, ['drive.file']);
  if (computed.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(computed.data.settings.schemaVersion);
  refuseHalfBegunYear(context);
  for (const table of PRINTED) {
    const tab = tabs.get(table.id);
    // One that work makes, and that a stopped run left without its header, is as good as not there.
    if (isMadeAtSetUp(table) || !isEmpty(tab)) requireWhole(table, tab);
  }
  requireScored(computed);
  const hash = hashOf(computed);
  const history = readTable(services, scoreHistory).rows;
  const present = equalSnapshot(history, hash);
  const confirm = (question: { title: string; text: string } | null) =>
    question === null || services.ui.confirm(question.title, question.text);
  const askedRecords = readRegister(context).rows;
  const asked = prepare(context, kinds, computed, present, askedRecords);
  const { problems } = asked;
  const replaced = readBack(context, asked.replaced, asked.documents, computed.data.documentTexts);
  if (handEdits === 'not yet' && askAndTake(context, replaced)) return buildKinds(context, kinds, 'asked');
  const lost = lostPaper(context);
  if (lost !== null && !confirm(lostPaperQuestion(lost))) return dossierNotBuilt();
  if (present === null && !confirm(freezeFirstQuestion(computed, damagedSnapshots(history))))
    return dossierNotBuilt();
  if (!confirm(openProblemsQuestion(problems, computed, replaced))) return dossierNotBuilt();
  const outcome = underLock(context, () => {
    const now = stillAsAsked(context, hash);
    const records = readRegister(context).rows;
    // The same tabs give the same papers: with 20.000 rows of evidence they take a second to write.
    const isSame = now.data === computed.data && equal(records, askedRecords);
    const prepared = isSame ? asked : prepare(context, kinds, now, present, records);
    if (!equal(prepared.problems, problems)) throw new AppError('changed_meanwhile');
    const make = (snapshot: Snapshot, { documents, folderName, edition }: Prepared) => {
      const plan = { documents, snapshot, folderName, edition, records, again: lost !== null };
      return dossierBuilt({ ...makePapers(context, plan), problems });
    };
    if (present !== null) return make(present, prepared);
    const snapshot = keepSnapshot(context, now);
    return make(snapshot, prepare(context, kinds, now, snapshot, records));
  });
  return kinds.includes('remedyPlan') ? offerRemedies(context, asked.unmet, outcome) : outcome;
}

/** True where the sentences say something else by now: then all is read and asked anew. */
function askAndTake(context: Context, papers: readonly ReadBack[]): boolean {
  const { ui } = context.services;
  const taken = papers.flatMap(({ record, edits }): TakenEdits[] => {
    const accepted = handEditQuestions(record, edits).flatMap(({ title, text, edits: asked }) =>
      ui.confirm(title, text) ? asked : [],
    );
    return accepted.length > 0 ? [{ record, edits: accepted }] : [];
  });
  if (taken.length === 0) return false;
  underLock(context, () => takeEdits(context, taken));
  return true;
}

type Prepared = ReturnType<typeof prepare>;

/** The papers on the snapshot, or on the one that freezing would make now. */
function prepare(
  context: Context,
  kinds: readonly DocumentKind[],
  computed: Computed,
  snapshot: Snapshot | null,
  records: readonly DocumentRecord[],
) {
  const frozen = snapshot ?? provisionalSnapshot(context, computed);
  const dossier = documentModel(frozen, computed, records);
  const prepared = prepareDossier(dossier, kinds);
  const edition: Edition = {
    year: dossier.settings.year,
    issued: dossier.issued,
  };
  const wanted = prepared.documents.map((document) => idOf(context, document, edition, frozen.id));
  return {
    ...prepared,
    edition,
    unmet: dossier.unmet,
    folderName: dossierFolderName(dossier.settings),
    /** Papers that will be replaced, with all that people wrote into them. */
    replaced: replacedBy(wanted, records, edition),
  };
}

// Tờ gắn sao khổ A3…: once the decision is entered, asks for its level and makes the sheet to be printed, in the year's folder.
import equal from 'fast-deep-equal/es6';
import type { Settings } from '../../../sheets-schema/settings';
import { AppError } from '../../core/base/errors';
import { MOST_STARS, starSheet } from '../../core/dossier/star-sheet';
import {
  starSheetLacks,
  starSheetMade,
  starSheetName,
  starSheetNotMade,
  starsNotRead,
  starsQuestion,
} from '../../ui/dossier/stars.vi';
import { dossierFolderName } from '../../ui/dossier/words.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { keptFiles } from '../shared/kept-files';
import { requireOperator } from '../shared/operator';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { folderOf } from './make-papers';

const SHEET = 'sheet';

/** What the question named, and what the file is called by. */
const decisionOf = ({ recognitionDecision, recognitionDate, commune, year }: Settings) => ({
  recognitionDecision,
  recognitionDate,
  commune,
  year,
});

export function makeStarSheet(context: Context): Outcome {
  const { services } = context;
  const { data, verdict, unconfirmedCopy } = computeFrom(context, readComputed(services));
  const { settings } = data;
  requireOperator(services, settings, ['drive.file']);
  if (unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(settings.schemaVersion);
  if (settings.recognitionDecision === null || settings.recognitionDate === null)
    return starSheetLacks(settings);
  const { title, text } = starsQuestion(settings, verdict.stars, MOST_STARS);
  const typed = services.ui.prompt(title, text);
  if (typed === null || typed.trim() === '') return starSheetNotMade();
  const stars = /^[1-9]$/.test(typed.trim()) ? Number(typed) : null;
  if (stars === null || stars > MOST_STARS) return starsNotRead(typed, MOST_STARS);
  return underLock(context, () => {
    const { data: now } = computeFrom(context, readComputed(services));
    if (!equal(decisionOf(now.settings), decisionOf(settings))) throw new AppError('changed_meanwhile');
    const folder = folderOf(context, settings.year).make(dossierFolderName(settings));
    const made = keptFiles(context, `stars_${settings.year ?? ''}`, [SHEET]);
    const name = starSheetName(stars, settings);
    const content = starSheet(stars);
    const file = made(SHEET, (id) =>
      services.drive.keepFile({ id, name, folder, mark: 'stars', type: 'application/pdf', content }),
    );
    return starSheetMade(stars, file.link);
  });
}

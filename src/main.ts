// The functions Google calls by name: menu, triggers. Nothing runs when the file is loaded.
import { logDeletion, logEdit } from './app/change-log/log-change';
import { buildDossier as buildDossierAction } from './app/dossier/build-dossier';
import { buildPapers as buildPapersAction } from './app/dossier/build-papers';
import { buildPortalPack as portalPackAction } from './app/dossier/build-portal-pack';
import { freezeScores as freezeAction } from './app/dossier/freeze-scores';
import { makeStarSheet as starSheetAction } from './app/dossier/make-star-sheet';
import { openDocumentTexts as openTextsAction } from './app/dossier/open-document-texts';
import {
  continueSending as continueAction,
  dailyRun as dailyRunAction,
  disableDailyRun as disableAction,
  enableDailyRun as enableAction,
} from './app/mail/daily-run';
import { previewReminders as previewAction } from './app/mail/preview-reminders';
import { sendOverdueReminders as sendAction } from './app/mail/send-overdue-reminders';
import { closeRound as closeRoundAction } from './app/reviews/close-round';
import { openRound as openRoundAction } from './app/reviews/open-round';
import { returnItems as returnItemsAction } from './app/reviews/return-items';
import { submitRound as submitRoundAction } from './app/reviews/submit-round';
import { generateSchedule as generateScheduleAction } from './app/schedule/generate-schedule';
import { makeCalendars as calendarsAction } from './app/schedule/make-calendars';
import { compareSnapshots as compareAction } from './app/scoring/compare-snapshots';
import { confirmSet as confirmSetAction } from './app/scoring/confirm-set';
import { importCriteriaSet as importSetAction } from './app/scoring/import-set';
import { lockSnapshot as lockAction } from './app/scoring/lock-snapshot';
import { openPortalGroups as openPortalAction } from './app/scoring/open-portal-groups';
import { openSnapshot as openSnapshotAction } from './app/scoring/open-snapshot';
import { isRecomputeBox } from './app/scoring/recompute-box';
import { recomputeScores as recomputeAction } from './app/scoring/recompute-scores';
import { openGuide as openGuideAction, toggleSetupTabs as toggleAction } from './app/set-up/guide-and-tabs';
import { handOverOperator as handOverAction } from './app/set-up/hand-over';
import { selfTest as selfTestAction } from './app/set-up/self-test';
import { setUpWorkbook as setUpAction } from './app/set-up/set-up-workbook';
import type { Action, Channel } from './app/shared/context';
import { buildMenu } from './app/shared/menu';
import { runAction } from './app/shared/run-action';
import { startNextYear as startNextYearAction } from './app/year/start-next-year';
import { deletionOf, editOf, tickOf } from './google/edit-event';
import { openServices } from './google/services';

const run = (name: string, action: Action, channel: Channel = 'menu') =>
  runAction(name, action, openServices(), new Date(), channel);

export const onOpen = () => buildMenu(openServices());
export const setUpWorkbook = () => run('setUpWorkbook', setUpAction);
export const importCriteriaSet = () => run('importCriteriaSet', importSetAction);
export const confirmSet = () => run('confirmSet', confirmSetAction);
export const recomputeScores = () => run('recomputeScores', recomputeAction);
export const freezeScores = () => run('freezeScores', freezeAction);
export const openPortalGroups = () => run('openPortalGroups', openPortalAction);
export const lockSnapshot = () => run('lockSnapshot', lockAction);
export const openSnapshot = () => run('openSnapshot', openSnapshotAction);
export const compareSnapshots = () => run('compareSnapshots', compareAction);
export const generateSchedule = () => run('generateSchedule', generateScheduleAction);
export const makeCalendars = () => run('makeCalendars', calendarsAction);
export const startNextYear = () => run('startNextYear', startNextYearAction);
export const openRound = () => run('openRound', openRoundAction);
export const returnItems = () => run('returnItems', returnItemsAction);
export const submitRound = () => run('submitRound', submitRoundAction);
export const closeRound = () => run('closeRound', closeRoundAction);
export const previewReminders = () => run('previewReminders', previewAction);
export const sendOverdueReminders = () => run('sendOverdueReminders', sendAction);
export const openDocumentTexts = () => run('openDocumentTexts', openTextsAction);
export const buildPapers = () => run('buildPapers', buildPapersAction);
export const buildPortalPack = () => run('buildPortalPack', portalPackAction);
export const makeStarSheet = () => run('makeStarSheet', starSheetAction);
export const buildDossier = () => run('buildDossier', buildDossierAction);
export const enableDailyRun = () => run('enableDailyRun', enableAction);
export const disableDailyRun = () => run('disableDailyRun', disableAction);
export const dailyRun = () => run('dailyRun', dailyRunAction, 'clock');
export const continueSending = () => run('continueSending', continueAction, 'clock');
export const onEdited = (event?: GoogleAppsScript.Events.SheetsOnEdit) =>
  isRecomputeBox(tickOf(event))
    ? run('onEdited', recomputeAction, 'box')
    : run('onEdited', logEdit(editOf(event)), 'edit');
export const onChanged = (event?: GoogleAppsScript.Events.SheetsOnChange) =>
  run('onChanged', logDeletion(deletionOf(event)), 'edit');
// The trigger of workbooks where the daily run was switched on before changes were logged.
export const onRecomputeBox = (event?: GoogleAppsScript.Events.SheetsOnEdit) => onEdited(event);
export const handOverOperator = () => run('handOverOperator', handOverAction);
export const toggleSetupTabs = () => run('toggleSetupTabs', toggleAction);
export const openGuide = () => run('openGuide', openGuideAction);
export const selfTest = () => run('selfTest', selfTestAction);

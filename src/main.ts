// The functions Google calls by name: menu, triggers. Nothing runs when the file is loaded.
import { buildDossier as buildDossierAction } from './app/build-dossier';
import type { Action, Channel } from './app/context';
import {
  dailyRun as dailyRunAction,
  disableDailyRun as disableAction,
  enableDailyRun as enableAction,
} from './app/daily-run';
import { freezeScores as freezeAction } from './app/freeze-scores';
import { buildMenu } from './app/menu';
import { openGuide as openGuideAction, toggleSetupTabs as toggleAction } from './app/office';
import { previewReminders as previewAction } from './app/preview-reminders';
import { isRecomputeBox } from './app/recompute-box';
import { recomputeScores as recomputeAction } from './app/recompute-scores';
import { runAction } from './app/run-action';
import { selfTest as selfTestAction } from './app/self-test';
import { sendOverdueReminders as sendAction } from './app/send-overdue-reminders';
import { setUpWorkbook as setUpAction } from './app/set-up-workbook';
import { tickOf } from './google/edit-event';
import { openServices } from './google/services';

const run = (name: string, action: Action, channel: Channel = 'menu') =>
  runAction(name, action, openServices(), new Date(), channel);

export const onOpen = () => buildMenu(openServices());
export const setUpWorkbook = () => run('setUpWorkbook', setUpAction);
export const recomputeScores = () => run('recomputeScores', recomputeAction);
export const freezeScores = () => run('freezeScores', freezeAction);
export const previewReminders = () => run('previewReminders', previewAction);
export const sendOverdueReminders = () => run('sendOverdueReminders', sendAction);
export const buildDossier = () => run('buildDossier', buildDossierAction);
export const enableDailyRun = () => run('enableDailyRun', enableAction);
export const disableDailyRun = () => run('disableDailyRun', disableAction);
export const dailyRun = () => run('dailyRun', dailyRunAction, 'clock');
export const onRecomputeBox = (event?: GoogleAppsScript.Events.SheetsOnEdit) =>
  isRecomputeBox(tickOf(event)) ? run('onRecomputeBox', recomputeAction, 'box') : undefined;
export const toggleSetupTabs = () => run('toggleSetupTabs', toggleAction);
export const openGuide = () => run('openGuide', openGuideAction);
export const selfTest = () => run('selfTest', selfTestAction);

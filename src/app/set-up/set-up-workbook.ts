// Tạo, khôi phục các bảng: makes what is missing, keeps what people added, confirms a copy, migrates, recomputes.
import { columnsOf, isMadeAtSetUp, type Page, type Table } from '../../../sheets-schema/define';
import {
  criteria,
  dashboard,
  holidays,
  planQuestions,
  SCHEMA_VERSION,
  tabs as schemaTabs,
  settings,
  start,
  tasks,
  units,
} from '../../../sheets-schema/index';
import { RECOGNITION_TASK } from '../../../sheets-schema/plan-rows';
import type { SettingKey } from '../../../sheets-schema/settings';
import { missingRecognitionTask, type RecognitionTask } from '../../core/schedule/recognition';
import {
  type Found,
  type HeaderNotice,
  isEmpty,
  planHeaders,
  planNewTabs,
  planParts,
  planSettingKeys,
  type Renamed,
  type Step,
  wantedOf,
} from '../../core/set-up';
import { LOCKABLE } from '../../core/set-up/hard-locks';
import type { Change } from '../../core/sheet/changes';
import { planAppend, planColumn } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { layoutOf, type RawTab } from '../../core/sheet/table';
import { readWorkbook } from '../../core/workbook/workbook';
import { adoptCopyQuestion, recognitionQuestion, setUpDone } from '../../ui/words/outcomes.vi';
import { lookingAtTabs, makingTab, REPAIRING_TABS, SCORING } from '../../ui/words/progress.vi';
import { recompute } from '../scoring/recompute-scores';
import { mendChangeTriggers } from '../shared/change-triggers';
import type { Context, Outcome } from '../shared/context';
import { refuseShutOut } from '../shared/hard-lock';
import { progress } from '../shared/progress';
import { readTable, readValues, type Tabs } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { refuseNewer } from '../shared/version';
import { followHardLock } from './hard-lock';
import { bringUpToDate, keepIdentity, keepVersion, lostSettings, restoreSettings } from './own-settings';
import { addProposed, areProposedWanted, askProposed } from './proposed-criteria';
import { takeRenamed } from './renamed-tabs';

const LOCALE = 'vi_VN';

/**
 * Property: a set-up has begun to change the workbook and has not drawn its outputs yet. Holds the id of the workbook
 * where it is the office's own.
 */
const BEGUN = 'settingUp';

/** What it holds in a copy that nobody has confirmed. */
const UNCONFIRMED = 'copy';

/** What it holds afterwards: kept in one call with what else a run keeps once its cells are written. */
const DONE = 'done';

const isBegun = ({ services: { properties } }: Context): boolean => (properties.get(BEGUN) ?? DONE) !== DONE;

export function setUpWorkbook(context: Context): Outcome {
  const { taken, left } = takeRenamed(context, () => {
    const { properties } = context.services;
    // Whose workbook it is will only be asked: what an earlier run knew of that stays.
    if (!isBegun(context)) properties.set(BEGUN, UNCONFIRMED);
  });
  const answers = ask(context, left);
  return underLock(context, () => {
    const { properties, workbook } = context.services;
    refuseShutOut(context.services);
    setRegion(context);
    // Kept until everything is drawn again: a run that was stopped between left outputs of yesterday's tabs.
    const begin = () => properties.set(BEGUN, answers.isOwn ? workbook.id() : UNCONFIRMED);
    if (answers.version !== null && answers.version < SCHEMA_VERSION) begin();
    const areWanted = areProposedWanted(context, answers.proposed);
    // Before anything is mended: a column that a later version added is no header that somebody lost.
    const migrated = bringUpToDate(context, answers.version);
    const { found, notices, mended } = mendHeaders(context, begin);
    const steps = planNewTabs(found, new Set(workbook.places().keys()), keptValues(context, answers.isOwn));
    const parts = planParts(found);
    const hasWork =
      steps.length > 0 ||
      parts.length > 0 ||
      lostSettings(found.get(settings.id)?.tab).length > 0 ||
      // A header that is left to a person is named where all problems stand.
      notices.length > 0 ||
      taken.length > 0 ||
      answers.adopt ||
      answers.recognition !== null ||
      areWanted;
    if (hasWork) begin();
    makeTabs(context, steps);
    if (parts.length > 0) progress(context, REPAIRING_TABS);
    workbook.apply(parts);
    removeBirthSheet(context);
    const seen = found.get(settings.id)?.tab;
    const restored = restoreSettings(context, seen);
    // Rows that came back want their dropdowns.
    if (restored) workbook.apply(planParts(inspectTabs(context, [settings])));
    migrated.push(...keepVersion(context, seen));
    const id = keepIdentity(context, answers.isOwn, seen);
    const proposed = areWanted ? addProposed(context) : 0;
    // The new rows want their boxes and dropdowns.
    if (proposed > 0) workbook.apply(planParts(inspectTabs(context, [criteria])));
    const announced = answers.recognition && addRecognitionTask(context, answers.recognition);
    if (hasWork || mended || isBegun(context)) {
      progress(context, SCORING);
      recompute(context);
      properties.setOnceWritten(BEGUN, DONE);
    }
    mendChangeTriggers(context.services);
    const locks = followHardLock(context, found, () => inspectTabs(context, LOCKABLE));
    const made = insertedIn(steps);
    const unconfirmed = id !== workbook.id() && !(answers.isUnread && id === '');
    context.learned.unconfirmedCopy = unconfirmed;
    // Every new tab came to the front of the screen, the hidden ones too. Once its steps are done the first page hides.
    if (made.length > 0) workbook.show([start.title, dashboard.title]);
    return setUpDone({
      made,
      repaired: mended || steps.length > 0 || parts.length > 0 || restored,
      migrated: migrated.length > 0,
      headers: notices,
      adopted: answers.adopt,
      taken,
      left,
      announced,
      proposed,
      locks,
      unconfirmed,
    });
  });
}

/** What the program keeps in the settings, where set-up makes them itself. */
function keptValues({ services }: Context, isOwn: boolean): Partial<Record<SettingKey, string>> {
  return {
    schemaVersion: String(SCHEMA_VERSION),
    ...(isOwn ? { workbookId: services.workbook.id() } : {}),
  };
}

/** Tabs that were not there; one that somebody emptied was. */
const insertedIn = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ tab, changes }) =>
    tab !== null && changes.some(({ kind, title }) => kind === 'insertSheet' && title === tab.title)
      ? [tab.title]
      : [],
  );

function makeTabs(context: Context, steps: readonly Step[]): void {
  const titles = steps.flatMap(({ tab }) => (tab === null ? [] : [tab.title]));
  for (const { tab, changes } of steps) {
    if (tab !== null) progress(context, makingTab(titles.indexOf(tab.title) + 1, titles.length, tab.title));
    context.services.workbook.apply(changes);
  }
}

interface Answers {
  /** The workbook's version; null where none can be read. */
  readonly version: number | null;
  /** Known to be the office's own, or taken for it from now on. */
  readonly isOwn: boolean;
  /** Not known yet: the header of the column that tells is missing, and is mended first. */
  readonly isUnread: boolean;
  /** A copy that is taken for the office's own from now on. */
  readonly adopt: boolean;
  readonly recognition: RecognitionTask | null;
  /** The proposed criteria are wanted. */
  readonly proposed: boolean;
}

/** What only a person can decide, asked before anything is written. */
function ask(context: Context, left: readonly Renamed[]): Answers {
  const { services } = context;
  const tabs = readValues(services, [settings]);
  const { data } = readWorkbook(tabs, context.today);
  refuseNewer(data.settings.schemaVersion);
  const confirm = (question: { title: string; text: string }) =>
    services.ui.confirm(question.title, question.text);
  const known = decideOwn(context, tabs.get(settings.id), data.settings.workbookId);
  const adopt = known === 'copy' && confirm(adoptCopyQuestion());
  // Nobody can say which tasks are lacking where a tab that may hold them has just been put aside.
  const isNew = left.some(({ tab, isThere }) => tab === tasks && !isThere);
  const task = isNew || data.settings.recognitionDate === null ? null : lackingRecognition(context, tabs);
  return {
    version: data.settings.schemaVersion,
    isOwn: known === 'own' || adopt,
    isUnread: known === 'unread',
    adopt,
    recognition: task !== null && confirm(recognitionQuestion(task)) ? task : null,
    proposed: askProposed(context, data),
  };
}

/** Its day depends on the days off and on how days are counted, its lead on the list of units. */
const RECOGNITION_FROM = [tasks, units, holidays, planQuestions];

const lackingRecognition = ({ services, today }: Context, tabs: Tabs): RecognitionTask | null =>
  missingRecognitionTask(
    readWorkbook(new Map([...tabs, ...readValues(services, RECOGNITION_FROM)]), today).data,
  );

/**
 * A workbook that bears its own id is the office's own. One without an id may be a copy that lost it; it is none where
 * set-up makes the settings itself, or was stopped in this very file once it was known to be the office's own. Where the
 * id cannot be read for want of a header, the header comes first.
 */
function decideOwn(
  { services }: Context,
  tab: RawTab | undefined,
  known: string | null,
): 'own' | 'copy' | 'unread' {
  const id = services.workbook.id();
  if (known !== null) return known === id ? 'own' : 'copy';
  if (tab === undefined || isEmpty(tab)) return 'own';
  if (layoutOf(settings, tab.values).issues.length > 0) return 'unread';
  return services.properties.get(BEGUN) === id ? 'own' : 'copy';
}

/** First of all: how typed dates and numbers are read depends on it. */
function setRegion({ services: { workbook, clock } }: Context): void {
  const there = workbook.places();
  // A new file is not asked first: to ask costs as much as to set.
  const isNew = !schemaTabs.some(({ title }) => there.has(title));
  if (isNew || workbook.locale() !== LOCALE) workbook.setLocale(LOCALE);
  if (isNew || workbook.timeZone() !== clock.zone) workbook.setTimeZone(clock.zone);
}

/** A toast names so many tabs that are looked at next: each costs a call, and a look is short. */
const TABS_A_TOAST = 4;

function inspectTabs(context: Context, tabs: readonly (Table | Page)[] = schemaTabs): Map<string, Found> {
  const { services } = context;
  const found = new Map<string, Found>();
  const there = services.workbook.places();
  const looked = tabs.filter((tab) => isMadeAtSetUp(tab) || there.has(tab.title));
  const present = looked.flatMap(({ title }) => (there.has(title) ? [title] : []));
  for (const tab of looked) {
    const at = present.indexOf(tab.title);
    if (tabs === schemaTabs && at >= 0 && at % TABS_A_TOAST === 0)
      progress(context, lookingAtTabs(at + 1, present.length, present.slice(at, at + TABS_A_TOAST)));
    const values = services.workbook.read(tab.title);
    const width = Math.max(
      'columns' in tab ? columnsOf(tab).length : tab.widths.length,
      values?.values[0]?.length ?? 0,
    );
    const rows = (values?.values.length ?? 0) + 1;
    const structure = values && services.workbook.inspect(tab.title, rows, width, wantedOf(tab));
    found.set(tab.id, { tab: values, structure });
  }
  return found;
}

/** Columns are known by their headers, settings by their keys: these come first, then their tabs are looked at again. */
function mendHeaders(
  context: Context,
  begin: () => void,
): { found: Map<string, Found>; notices: readonly HeaderNotice[]; mended: boolean } {
  const found = inspectTabs(context);
  const { changes, notices } = planHeaders(found);
  const mend = (planned: readonly Change[]): void => {
    if (planned.length === 0) return;
    begin();
    context.services.workbook.apply(planned);
    const touched = new Set(planned.map(({ title }) => title));
    const again = schemaTabs.filter(({ title }) => touched.has(title));
    for (const [id, tab] of inspectTabs(context, again)) found.set(id, tab);
  };
  mend(changes);
  const keys = planSettingKeys(found.get(settings.id)?.tab);
  mend(keys);
  return { found, notices, mended: changes.length + keys.length > 0 };
}

/** Google's id of the sheet that every new file is born with. */
const BIRTH_SHEET = 0;

/** The empty sheet of a new file goes once there are others; anything written on it keeps it. */
function removeBirthSheet({ services }: Context): void {
  const { workbook } = services;
  for (const [title, { gid }] of workbook.places()) {
    if (gid !== BIRTH_SHEET || schemaTabs.some((tab) => tab.title === title)) continue;
    const cells = workbook.read(title)?.values.flat() ?? [];
    if (cells.every((cell) => cell === '')) workbook.apply([{ kind: 'deleteSheet', title }]);
  }
}

/** The task, or null where another person agreed to it, or changed it, first. */
function addRecognitionTask({ services }: Context, task: RecognitionTask): RecognitionTask | null {
  const { tab, rows, nextRow } = readTable(services, tasks);
  const { earlier, startDate, dueDate, ...row } = task;
  const present = rows.find(({ id }) => id === task.id);
  if (earlier === null) {
    if (present !== undefined) return null;
    const added = outputRow(tasks, { ...RECOGNITION_TASK, ...row, startDate, dueDate });
    services.workbook.apply(planAppend(tasks, tab, nextRow, [added]));
    return task;
  }
  if (present?.startDate !== earlier.startDate || present.dueDate !== earlier.dueDate) return null;
  for (const [column, day] of Object.entries({ dueDate, startDate }))
    services.workbook.apply(planColumn(tasks, tab, column, new Map([[present.row, { day }]])));
  return task;
}

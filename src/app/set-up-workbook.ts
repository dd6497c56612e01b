// Tạo, khôi phục các bảng: makes what is missing, keeps what people added, confirms a copy, migrates, recomputes.
import { columnsOf } from '../../sheets-schema/define';
import {
  dashboard,
  SCHEMA_VERSION,
  tabs as schemaTabs,
  settings,
  start,
  tasks,
} from '../../sheets-schema/index';
import { RECOGNITION_TASK } from '../../sheets-schema/plan-79/recognition';
import { SETTINGS, type SettingKey } from '../../sheets-schema/settings';
import { AppError } from '../core/errors';
import { planAppend, planColumn } from '../core/output';
import { missingRecognitionTask, type RecognitionTask } from '../core/recognition';
import { type Found, planHeaders, planSetUp } from '../core/set-up';
import { INPUT_TABLES, readWorkbook } from '../core/workbook';
import { MIGRATIONS, migrate } from '../migrations/index';
import { adoptCopyQuestion, recognitionQuestion, setUpDone } from '../ui/outcomes.vi';
import type { Context, Outcome } from './context';
import { readTable, readTabs } from './read-tabs';
import { recompute } from './recompute-scores';
import { underLock } from './under-lock';

const LOCALE = 'vi_VN';

/** Property: a set-up has begun to change the workbook and has not drawn its outputs yet. */
const BEGUN = 'settingUp';

export function setUpWorkbook(context: Context): Outcome {
  const answers = ask(context);
  return underLock(context, () => {
    const { properties, workbook } = context.services;
    setRegion(context);
    const found = inspectTabs(context);
    // Columns are known by their headers: these first, then their tabs are looked at again.
    const headers = planHeaders(found);
    // Kept until everything is drawn again: a run that was stopped between left outputs of yesterday's tabs.
    const begin = () => properties.set(BEGUN, context.minute);
    if (headers.changes.length > 0) begin();
    workbook.apply(headers.changes);
    const touched = new Set(headers.changes.map(({ title }) => title));
    const again = inspectTabs(
      context,
      schemaTabs.filter(({ title }) => touched.has(title)),
    );
    const changes = planSetUp(new Map([...found, ...again]));
    // A header that is left to a person is named where all problems stand.
    const hasWork =
      changes.length > 0 || headers.notices.length > 0 || answers.adopt || answers.recognition !== null;
    if (hasWork) begin();
    workbook.apply(changes);
    removeBirthSheet(context);
    keepVersion(context);
    keepIdentity(context, answers.adopt);
    if (answers.recognition !== null) addRecognitionTask(context, answers.recognition);
    if (hasWork || properties.get(BEGUN) !== null) {
      recompute(context);
      properties.remove(BEGUN);
    }
    const made = changes.flatMap((change) => (change.kind === 'insertSheet' ? [change.title] : []));
    // Every new tab came to the front of the screen, the hidden ones too. Once its steps are done the first page hides.
    if (made.length > 0) workbook.show([start.title, dashboard.title]);
    return setUpDone({
      made,
      repaired: headers.changes.length + changes.length > 0,
      headers: headers.notices,
      adopted: answers.adopt,
      announced: answers.recognition,
      unconfirmed: answers.refused,
    });
  });
}

/** What only a person can decide, asked before anything is written. */
function ask(context: Context): { adopt: boolean; refused: boolean; recognition: RecognitionTask | null } {
  const { services } = context;
  const { data } = readWorkbook(readTabs(services, INPUT_TABLES));
  refuseNewer(data.settings.schemaVersion);
  const isCopy = data.settings.workbookId !== null && data.settings.workbookId !== services.workbook.id();
  const confirm = (question: { title: string; text: string }) =>
    services.ui.confirm(question.title, question.text);
  const adopt = isCopy && confirm(adoptCopyQuestion());
  const task = missingRecognitionTask(data);
  return {
    adopt,
    refused: isCopy && !adopt,
    recognition: task !== null && confirm(recognitionQuestion(task)) ? task : null,
  };
}

/** First of all: how typed dates and numbers are read depends on it. */
function setRegion({ services }: Context): void {
  const { workbook, clock } = services;
  if (workbook.locale() !== LOCALE) workbook.setLocale(LOCALE);
  if (workbook.timeZone() !== clock.zone) workbook.setTimeZone(clock.zone);
}

function inspectTabs({ services }: Context, tabs = schemaTabs): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const tab of tabs) {
    const values = services.workbook.read(tab.title);
    const width = Math.max(
      'columns' in tab ? columnsOf(tab).length : tab.widths.length,
      values?.values[0]?.length ?? 0,
    );
    const rows = (values?.values.length ?? 0) + 1;
    const structure = values && services.workbook.inspect(tab.title, rows, width);
    found.set(tab.id, { tab: values, structure });
  }
  return found;
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

/** A workbook of a later version is not touched: its tabs may mean what this program does not know. */
function refuseNewer(version: number | null): void {
  if (version !== null && version > SCHEMA_VERSION)
    throw new AppError('newer_workbook', { version, known: SCHEMA_VERSION });
}

/** A new workbook is at the present version; an older one is migrated step by step. */
function keepVersion(context: Context): void {
  const text = readSetting(context, 'schemaVersion');
  const save = (version: number) => {
    writeSetting(context, 'schemaVersion', String(version));
    context.services.workbook.flush();
  };
  if (text === '') save(SCHEMA_VERSION);
  else migrate(MIGRATIONS, Number(text), context.services, save);
}

/** The workbook's own id: written where there is none yet, replaced only after a yes. */
function keepIdentity(context: Context, adopt: boolean): void {
  if (readSetting(context, 'workbookId') === '' || adopt)
    writeSetting(context, 'workbookId', context.services.workbook.id());
}

const readSetting = ({ services }: Context, key: SettingKey): string =>
  readTable(services, settings).rows.find((row) => row.key === key)?.value ?? '';

/** Only the two rows that the program keeps are ever written. */
function writeSetting({ services }: Context, key: SettingKey, value: string): void {
  const { tab, rows, nextRow } = readTable(services, settings);
  const row = rows.find((candidate) => candidate.key === key)?.row;
  const { label, note } = SETTINGS[key];
  services.workbook.apply(
    row === undefined
      ? planAppend(settings, tab, nextRow, [{ key, label, value, note }])
      : planColumn(settings, tab, 'value', new Map([[row, value]])),
  );
}

function addRecognitionTask({ services }: Context, task: RecognitionTask): void {
  const { tab, nextRow } = readTable(services, tasks);
  const row = {
    ...RECOGNITION_TASK,
    id: task.id,
    leadUnit: task.leadUnit,
    startDate: { day: task.startDate },
    dueDate: { day: task.dueDate },
  };
  services.workbook.apply(planAppend(tasks, tab, nextRow, [row]));
}

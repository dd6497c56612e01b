// What state.json may hold: whoever wrote it, no path leads out of the workspace and no number makes a giant of anything.
// The types stay in state.ts; a field that is missing here does not compile.
import * as v from 'valibot';
import { stateValues as words } from '../texts.vi';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../xlsx/a1';
import type { WorkspaceState } from './state';

const YEARS = { first: 2000, last: 2199 };

const text = v.string(words.text);
const filled = v.pipe(text, v.nonEmpty(words.text));
const flag = v.boolean(words.flag);
const whole = (from: number, to: number) => {
  const message = words.whole(from, to);
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message));
};
const count = whole(0, 1e9);
const texts = v.array(text, words.list);
const byName = <T extends v.GenericSchema>(value: T) => v.record(v.string(), value, words.group);
const listOf = <T extends v.GenericSchema>(item: T) => v.array(item, words.list);
const group = <T extends v.ObjectEntries>(entries: T) => v.looseObject(entries, words.group);

const address = v.pipe(text, v.regex(/^\S+@\S+$/, words.address));
const moment = v.pipe(text, v.check(isMoment, words.moment));
const timeZone = v.pipe(text, v.check(isTimeZone, words.timeZone));

const range = group({
  row: whole(1, MAX_ROWS),
  column: whole(1, MAX_COLUMNS),
  rows: whole(1, MAX_ROWS),
  columns: whole(1, MAX_COLUMNS),
});

const sheet = group({ gid: whole(0, 2 ** 31), name: filled, maxRows: count, maxColumns: count });

const spreadsheet = group({
  id: filled,
  name: text,
  locale: v.pipe(text, v.regex(/^[a-z]{2,3}(?:_[A-Za-z]+)*$/, words.locale)),
  timeZone,
  sheets: v.pipe(
    listOf(sheet),
    v.check((sheets) => cellsOf(sheets) <= MAX_CELLS, words.cells(MAX_CELLS)),
    v.check((sheets) => areDistinct(sheets.map(({ gid }) => gid)), words.distinct('gid')),
  ),
  protections: listOf(
    group({
      id: filled,
      gid: whole(0, 2 ** 31),
      range: v.nullable(range),
      description: text,
      warningOnly: flag,
      editors: v.nullable(texts),
    }),
  ),
});

const trigger = group({
  id: filled,
  handler: filled,
  creator: address,
  createdAt: moment,
  event: v.variant(
    'type',
    [
      group({ type: v.literal('edit') }),
      group({ type: v.literal('change') }),
      group({
        type: v.literal('clock'),
        hour: whole(0, 23),
        minute: whole(0, 59),
        everyDays: whole(1, 366),
        timeZone,
        weekDay: v.optional(whole(0, 6)),
      }),
      group({
        type: v.literal('monthly'),
        day: whole(1, 31),
        hour: whole(0, 23),
        minute: whole(0, 59),
        timeZone,
      }),
      group({ type: v.literal('every'), minutes: whole(1, 365 * 24 * 60), from: moment }),
      group({ type: v.literal('once'), at: moment, fired: v.optional(flag) }),
    ],
    words.event,
  ),
});

const found = { name: text, parents: texts, trashed: flag, appProperties: byName(text) };

const file = group({
  ...found,
  id: filled,
  mimeType: filled,
  owner: address,
  createdTime: moment,
  written: v.optional(filled),
  earlier: v.optional(listOf(group({ ...found, until: moment }))),
  path: v.pipe(text, v.check(isInDrive, words.drivePath)),
});

const schema: v.GenericSchema<unknown, WorkspaceState> = group({
  version: v.literal(1, words.version),
  owner: address,
  users: byName(group({ withheldScopes: v.optional(texts), mailLimit: v.optional(count) })),
  scriptId: filled,
  spreadsheet,
  properties: group({ document: byName(text), script: byName(text), user: byName(byName(text)) }),
  triggers: listOf(trigger),
  drive: v.pipe(
    listOf(file),
    v.check((files) => areDistinct(files.map(({ id }) => id)), words.distinct('id')),
  ),
  mail: group({ sent: count, day: byName(group({ since: v.optional(moment), recipients: count })) }),
  lastTick: v.nullable(moment),
  issued: count,
});

/** The first value that may not be there. */
export interface StateProblem {
  /** drive.3.path */
  readonly place: string;
  /** As JSON, shortened; undefined where the value is missing. */
  readonly value: string | undefined;
  /** What it has to be, in Vietnamese. */
  readonly expected: string;
}

/** Undefined where parsed JSON is the state of a workspace. */
export function problemOf(json: unknown): StateProblem | undefined {
  const { issues } = v.safeParse(schema, json, { abortEarly: true, abortPipeEarly: true });
  const [issue] = issues ?? [];
  if (!issue) return undefined;
  const value = issue.input === undefined ? undefined : shortened(JSON.stringify(issue.input));
  return { place: v.getDotPath(issue) ?? '', value, expected: issue.message };
}

const LONGEST = 80;

function shortened(json: string): string {
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json;
}

/** A path below drive/ by its letters; where links lead is looked at when it is used. */
function isInDrive(path: string): boolean {
  const [root, ...steps] = path.split('/');
  const odd = (step: string) => step === '' || step === '.' || step === '..' || /[\\\0:]/.test(step);
  return root === 'drive' && steps.length > 0 && !steps.some(odd);
}

function isMoment(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return false;
  return moment.getUTCFullYear() >= YEARS.first && moment.getUTCFullYear() <= YEARS.last;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function cellsOf(sheets: readonly { maxRows: number; maxColumns: number }[]): number {
  return sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

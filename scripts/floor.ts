// The least that Tính điểm can cost on a workbook, by the model's own figures: what it really costs is held against it.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_MS_PER_KB, MAIL_MS, MAIL_MS_PER_KB, PROPERTY_SET_MS, START_MS } from '../local/host/costs';
import { READ_AFTER_WRITE, readCells, writeCells } from '../local/host/spreadsheet/costs';
import type { RunResult } from '../local/run';
import type { Workspace } from '../local/workspace';
import { isMadeAtSetUp } from '../sheets-schema/define';
import {
  changeLog,
  dashboard,
  dataIssues,
  documents,
  evidence,
  lists,
  reminderLog,
  reviewLog,
  reviews,
  scoreHistory,
  scores,
  start,
  tabs,
  unitWork,
} from '../sheets-schema/index';

/**
 * The tabs it computes from (what people fill in, and the journal of mails) and its outputs; tabs that only some work
 * needs may not be there.
 */
export const NEEDED = tabs.filter((tab) => isMadeAtSetUp(tab) && tab !== documents && tab !== scoreHistory);

/** How far above the floor it may be. */
export const FLOOR_RATIO = 1.25;

/**
 * Modelled milliseconds of one start, each needed tab read once, each changed output written once, one flush where
 * anything was. The workspace is as that run left it.
 *
 * New documents get their codes beside their rows, and Google writes by position only: somebody who sorts meanwhile would
 * leave a code beside another document. So whoever writes them must ask afterwards where the rows are, for which one column
 * is the least, and that reading waits for what was written, which the flush at the end does once more.
 */
export function floorOf({ bundle, workbook }: Workspace, { writes }: Pick<RunResult, 'writes'>): number {
  const reads = NEEDED.map(({ title }) => {
    const sheet = workbook.sheet(title);
    return readCells(Math.max(sheet?.lastRow ?? 0, 1) * Math.max(sheet?.lastColumn ?? 0, 1));
  });
  const written = writes.map(({ cells }) => writeCells(cells));
  const start = START_MS + (bundle.size / 1024) * BUNDLE_MS_PER_KB;
  const coded = writes.some(({ sheet }) => sheet === evidence.id);
  const lookedAt = coded ? READ_AFTER_WRITE + readCells(workbook.sheet(evidence.title)?.lastRow ?? 1) : 0;
  const sum = [...reads, ...written].reduce((total, ms) => total + ms, start + lookedAt);
  return sum + (writes.length > 0 ? READ_AFTER_WRITE : 0);
}

/** How far above its floor a sending may be. */
export const SENDING_RATIO = 1.15;

const idsOf = (some: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(some.map(({ id }) => id));
/** Outputs that every run brings up to date. */
const DRAWN = idsOf([start, dashboard, unitWork, dataIssues, scores, lists]);
/** Of a round of review, and of changes; there where they were needed. */
const NEEDED_LATER = idsOf([reviews, reviewLog, changeLog]);
/** What mails follow from; where a round of review was opened, the freezings of its steps too. */
const isDecisive = (tab: (typeof tabs)[number]): boolean =>
  !DRAWN.has(tab.id) && tab !== documents && (isMadeAtSetUp(tab) || NEEDED_LATER.has(tab.id));

/** What a run writes of the journal for each mail: its row ahead, its mark. */
const WRITES_OF_JOURNAL = 2;

/**
 * Modelled milliseconds of one start; each tab that mails follow from, and each output, read once; the journal written ahead,
 * and marked, each with its flush; a property and a sending a mail; each changed output written once. A click that was asked
 * about reads what it asked about once more under the lock. `dir` is the workspace as the run left it.
 */
export function sendingFloorOf(
  { bundle, workbook, dir }: Workspace,
  { writes, mails }: Pick<RunResult, 'writes' | 'mails'>,
  isAsked: boolean,
): number {
  const sum = (parts: readonly number[]): number => parts.reduce((total, ms) => total + ms, 0);
  const reading = ({ title }: (typeof tabs)[number]): number[] => {
    const sheet = workbook.sheet(title);
    return sheet === undefined ? [] : [readCells(Math.max(sheet.lastRow, 1) * Math.max(sheet.lastColumn, 1))];
  };
  const decisive = sum(tabs.filter(isDecisive).flatMap(reading));
  const [journal, outputs] = [true, false].map((of) =>
    writes.filter(({ sheet }) => (sheet === reminderLog.id) === of).map(({ cells }) => writeCells(cells)),
  ) as [number[], number[]];
  const flushed = (WRITES_OF_JOURNAL + (outputs.length > 0 ? 1 : 0)) * READ_AFTER_WRITE;
  const sent = mails.map(
    ({ path }) => PROPERTY_SET_MS + MAIL_MS + (MAIL_MS_PER_KB * statSync(join(dir, path)).size) / 1024,
  );
  return (
    START_MS +
    (bundle.size / 1024) * BUNDLE_MS_PER_KB +
    decisive * (isAsked ? 2 : 1) +
    sum(tabs.filter(({ id }) => DRAWN.has(id)).flatMap(reading)) +
    sum([...journal, ...outputs, ...sent]) +
    flushed
  );
}

// The least that Tính điểm can cost on a workbook, by the model's own figures: what it really costs is held against it.
import { BUNDLE_MS_PER_KB, START_MS } from '../local/host/costs';
import { READ_AFTER_WRITE, readCells, writeCells } from '../local/host/spreadsheet/costs';
import type { RunResult } from '../local/run';
import type { Workspace } from '../local/workspace';
import { isMadeAtSetUp } from '../sheets-schema/define';
import { documents, evidence, scoreHistory, tabs } from '../sheets-schema/index';

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

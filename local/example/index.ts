// The sample that `create --example` adds to a new workspace: made-up progress of an October, every piece marked VÍ DỤ.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExampleStep } from '../example-steps';

const here = import.meta.dirname;

const entries: ExampleStep[] = parse(readFileSync(join(here, 'entries.csv'), 'utf8'), { columns: true }).map(
  ({ table, key, column, value }: Record<string, string>) =>
    ({ edit: table, key, column, value }) as ExampleStep,
);

/** Evidence first, then single entries as units would type them, then one Tính điểm. */
export const exampleSteps: readonly ExampleStep[] = [
  { import: 'evidence', file: join(here, 'evidence.csv') },
  ...entries,
  { run: 'recomputeScores' },
];

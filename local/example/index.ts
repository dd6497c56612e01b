// The sample that `create --example` adds to a new workspace: made-up progress of an October. Each row it types says
// VÍ DỤ in a text column, a criterion in its evidence. Four kinds have no such place: units (their addresses end in
// example.com), settings, the answer to I06, and A03, whose missing evidence and explanation are what it shows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExampleStep } from '../example-steps';
import { ROOT } from '../root';

const here = join(ROOT, 'local/example');

interface Entry {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: string;
}

/** Evidence first, then single entries as units would type them, then one Tính điểm. */
export function exampleSteps(): ExampleStep[] {
  const entries: Entry[] = parse(readFileSync(join(here, 'entries.csv'), 'utf8'), { columns: true });
  return [
    { import: 'evidence', file: join(here, 'evidence.csv') },
    ...entries.map(({ table, key, column, value }): ExampleStep => ({ edit: table, key, column, value })),
    { run: 'recomputeScores' },
  ];
}

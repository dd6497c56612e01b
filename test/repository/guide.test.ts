// The office's guide (README.vi.md) against the workbook: what a person may meet is explained there by its own name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { tabs } from '../../sheets-schema/index';
import type { MenuEntry } from '../../src/core/sheet/menu';
import { MENU } from '../../src/ui/words/menu.vi';

const guide = readFileSync(join(__dirname, '../../README.vi.md'), 'utf8');

const labels = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) => {
    if (entry === '-') return [];
    return 'entries' in entry ? [entry.label, ...labels(entry.entries)] : entry.label;
  });

test('every tab has its line', () => {
  expect(tabs.filter(({ title }) => !guide.includes(`\n| ${title} (`)).map(({ id }) => id)).toStrictEqual([]);
});

test('every item of the menu is named', () => {
  expect(labels(MENU).filter((label) => !guide.includes(label))).toStrictEqual([]);
});

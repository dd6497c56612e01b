// The office's guide (README.vi.md) against the workbook: what a person may meet is explained there by its own name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { columnsOf } from '../../sheets-schema/define';
import { tables, tabs } from '../../sheets-schema/index';
import { FILLED_IN_BY, ROLE, type Role } from '../../sheets-schema/rights';
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

const FILLED: Readonly<Record<string, readonly Role[] | undefined>> = FILLED_IN_BY;

test('the page of who fills in what has a line for every tab that people fill in, and no other', () => {
  const roles = Object.keys(ROLE) as Role[];
  const line = (first: string, marks: readonly string[]): string => `| ${[first, ...marks].join(' | ')} |`;
  const [, page = ''] = guide.split('**Ai nhập bảng nào.**');
  const [shown = ''] = /\| Bảng[\s\S]*?\n\n/.exec(page) ?? [];
  const rows = shown
    .trim()
    .split('\n')
    .map((text) => text.replace(/ +/g, ' ').replaceAll('| |', '| |'));
  const filled = tabs.filter(({ id }) => FILLED[id] !== undefined);
  expect([rows[0], ...rows.slice(2)]).toStrictEqual([
    line(
      'Bảng',
      roles.map((role) => ROLE[role]),
    ),
    ...filled.map(({ id, title }) =>
      line(
        title,
        roles.map((role) => (FILLED[id]?.includes(role) ? 'x' : '–')),
      ),
    ),
  ]);
});

test('a tab has cells of people where somebody fills it in, and there alone', () => {
  const withCells = tables.filter((table) => columnsOf(table).some(({ owner }) => owner === 'person'));
  expect(withCells.map(({ id }) => id).sort()).toStrictEqual(Object.keys(FILLED_IN_BY).sort());
});

// Texts that look like formulas, mark-up, fields or mail headers, in every column of words: wherever they come out
// they are words again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { writeWorkbook } from '../../../local/xlsx';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import {
  checklist,
  criteria,
  evidence,
  goals,
  planQuestions,
  scoreHistory,
  scores,
  settings,
  snapshotTabs,
  tables,
  tasks,
  units,
} from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import { entriesOf, shownRows } from '../../support/observed';
import { headerColumn } from '../../support/rearranged';
import { mustRun, sampleWorkbook, sheetOf } from '../../support/workspaces';

const hostile = (place: string) =>
  `=EVIL("${place}")<script>EVIL()</script><img src=x onerror=EVIL()>{evil}{#evil}\nBcc: evil@example.com`;

/** Names of rows and units stay: without them nothing would come out at all. */
const KEPT = ['units.name', 'units.aliases', 'goals.target', 'holidays.name'];
const isWords = (table: Table, key: string, type: string): boolean =>
  ['text', 'code', 'list', 'entry', 'link'].includes(type) &&
  !table.rowKey.includes(key) &&
  !KEPT.includes(`${table.id}.${key}`);

/** Every third row of the tabs of the people, in every column of words; of the settings the texts. */
function spoil(workspace: Workspace): void {
  for (const table of [tasks, criteria, checklist, evidence, goals, planQuestions, units]) {
    const sheet = sheetOf(workspace, table);
    const words = columnsOf(table).filter(({ key, kind }) => isWords(table, key, kind.type));
    for (let row = 3; row <= sheet.lastRow; row += 3)
      for (const { key, header } of words)
        if (key !== 'actual' || row % 2 === 0)
          sheet.setCell(row, headerColumn(sheet, header), { value: hostile(`${table.id}.${key}.${row}`) });
  }
  const sheet = sheetOf(workspace, settings);
  const [key, value] = [settings.columns.key, settings.columns.value].map(({ header }) =>
    headerColumn(sheet, header),
  ) as [number, number];
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    const name = String(sheet.cell(row, key)?.value) as keyof typeof SETTINGS;
    const { kind, owner } = SETTINGS[name];
    if (kind.type === 'text' && owner === 'person') sheet.setCell(row, value, { value: hostile(name) });
  }
}

let workspace: Workspace;
let entries: Record<string, string>;
let sent: RunResult;
let built: RunResult;

beforeAll(() => {
  workspace = sampleWorkbook();
  spoil(workspace);
  entries = entriesOf(workspace);
  mustRun(workspace, 'recomputeScores');
  mustRun(workspace, 'previewReminders');
  sent = mustRun(workspace, 'sendOverdueReminders', { answers: 'yes' });
  built = mustRun(workspace, 'buildDossier', { answers: 'yes' });
});

/** A formula without the texts in it. */
const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

describe('in the workbook', () => {
  test('no formula is made of them: not in a cell, not in the file', () => {
    const files = unzipSync(writeWorkbook(workspace.workbook));
    const formulas = Object.entries(files)
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g)])
      .map(([, formula]) => bare((formula ?? '').replaceAll('&quot;', '"')));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((formula) => /EVIL/i.test(formula))).toStrictEqual([]);
  });

  test('they come out word for word', () => {
    const rowOf = (table: Table, code: string) => {
      const sheet = sheetOf(workspace, table);
      const column = headerColumn(sheet, 'Mã') - 1;
      return shownRows(sheet).find((cells) => cells[column] === code) ?? [];
    };
    const name = hostile('criteria.name.3');
    expect(rowOf(scores, 'A02')).toContain(name);
    expect(rowOf(scoreHistory, 'A02')).toContain(name);
    expect(rowOf(scoreHistory, 'A02')).toContain(hostile('criteria.explanation.3'));
  });

  test('what was entered stays as it was, journals apart', () => {
    const journals = tables.filter(({ id }) => ['reminderLog', 'documents', 'scoreHistory'].includes(id));
    const now = entriesOf(workspace);
    for (const { title } of journals) now[title] = entries[title] ?? '';
    // Made with the first freezing.
    delete now[snapshotTabs.title];
    expect(now).toStrictEqual(entries);
  });
});

test('in the mails: no mark-up, no header, nobody else is written to', async () => {
  expect(sent.mails.length).toBeGreaterThan(2);
  for (const { path, to } of sent.mails) {
    const raw = readFileSync(join(workspace.dir, path));
    const mail = await simpleParser(raw);
    expect([mail.to].flat().flatMap((list) => list?.value.map(({ address }) => address))).toStrictEqual([to]);
    expect([mail.bcc, mail.headers.get('bcc')]).toStrictEqual([undefined, undefined]);
    expect(mail.html).toContain('=EVIL(');
    expect(mail.html).not.toMatch(/<script|<img/i);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  }
});

test('in the documents: words in paragraphs, neither fields nor marks of a template', () => {
  const documents = built.files.filter(({ path }) => path.endsWith('.docx'));
  expect(documents).toHaveLength(4);
  for (const { path } of documents) {
    const parts = unzipSync(readFileSync(join(workspace.dir, path)));
    const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
    expect(xml).toContain('=EVIL(');
    expect(xml).not.toMatch(/<w:instrText[^>]*>[^<]*EVIL|<w:fldSimple[^>]*EVIL|<script|<img/);
    const targets = strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array);
    expect(targets).not.toMatch(/EVIL/);
  }
});

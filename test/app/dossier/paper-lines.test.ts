// The lines of a paper are the same whoever wrote the file: this program, or a word processor that opened and saved it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildTemplates } from '../../../scripts/templates';
import { fillPaper } from '../../../src/app/dossier/fill-template';
import { readBody, readPaper } from '../../../src/app/dossier/paper-lines';
import { prepareDossier } from '../../../src/app/dossier/prepare';
import { keptLines, lineKey } from '../../../src/core/dossier/built-paper';
import { handEdits } from '../../../src/core/dossier/hand-edits';
import { piecesOf, untraced } from '../../../src/core/dossier/traces';
import { PAPER_KINDS } from '../../../src/ui/dossier/papers.vi';
import { readDocx } from '../../support/docx';
import { dossierOf } from '../../support/dossier';
import { isInstalled } from '../../support/libreoffice';

const templates = buildTemplates();
const papers = async () => {
  const built = await templates;
  return prepareDossier(dossierOf(), PAPER_KINDS).documents.map(({ kind, layout, fields }) => ({
    kind,
    ...fillPaper(built[layout], fields),
  }));
};

const body = (xml: string) =>
  readBody(`<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${xml}</w:body></w:document>`);
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('what a line is', () => {
  test('a paragraph, however it is cut into runs, links and fields; blank ones are none', () => {
    const { lines } = body(
      `<w:p>${run('Một')}<w:hyperlink>${run(' hai')}</w:hyperlink><w:r><w:br/><w:t>ba</w:t></w:r></w:p>
       <w:sdt><w:sdtContent><w:p>${run('bốn')}</w:p></w:sdtContent></w:sdt><w:p><w:r><w:tab/></w:r></w:p>`,
    );
    expect(lines).toStrictEqual([
      { text: 'Một hai\nba', inTable: false },
      { text: 'bốn', inTable: false },
    ]);
  });

  test('a row of a table, its cells parted by tabs', () => {
    const { lines } = body(
      `<w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p><w:p>${run('b')}</w:p></w:tc><w:tc><w:p>${run('c')}</w:p></w:tc></w:tr></w:tbl>`,
    );
    expect(lines).toStrictEqual([{ text: 'a\nb\tc', inTable: true }]);
  });

  test('without what is suggested only: added words are not there yet, deleted ones still are', () => {
    const { lines, suggested } = body(
      `<w:p>${run('Một')}<w:ins w:id="1">${run(' hai')}</w:ins><w:del w:id="2"><w:r><w:delText> ba</w:delText></w:r></w:del></w:p>`,
    );
    expect([lines[0]?.text, suggested]).toStrictEqual(['Một ba', true]);
  });

  test('what is no document is nothing', () => {
    expect(readPaper(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(() => readBody('<w:p>')).toThrow();
  });
});

test('the papers hold no trace of their sentences, the lines do', async () => {
  for (const { kind, docx, lines } of await papers()) {
    const { body: read } = readDocx(docx);
    expect([kind, /[\ufdd0-\ufdef]/.test(read.textContent ?? '')]).toStrictEqual([kind, false]);
    const sources = lines().flatMap(({ text }) => piecesOf(text).filter(({ source }) => source !== null));
    expect([kind, sources.length > 0]).toStrictEqual([kind, true]);
    expect(readPaper(docx)?.lines.map(lineKey)).toStrictEqual(lines().map(lineKey));
    expect(
      untraced(
        lines()
          .map(({ text }) => text)
          .join('\n'),
      ),
    ).not.toMatch(/[\ufdd0-\ufdef]/);
  }
});

const office = isInstalled ? describe : describe.skip;

office(
  isInstalled ? 'opened and saved by LibreOffice' : 'LibreOffice: left out, soffice is not installed here',
  () => {
    test('as .odt and as .docx again, no paper has an edit', async () => {
      const made = await papers();
      const folder = mkdtempSync(join(tmpdir(), 'papers-'));
      try {
        for (const { kind, docx } of made) writeFileSync(join(folder, `${kind}.docx`), docx);
        const convert = (from: string, to: string, out: string) => {
          mkdirSync(join(folder, out), { recursive: true });
          const files = made.map(({ kind }) =>
            join(folder, from, `${kind}${from === '' ? '.docx' : '.odt'}`),
          );
          const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
          const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, out), ...files];
          execFileSync('soffice', args, { stdio: 'ignore' });
        };
        convert('', 'odt', 'odt');
        convert('odt', 'docx', 'again');
        for (const { kind, lines, tables } of made) {
          const saved = readPaper(readFileSync(join(folder, 'again', `${kind}.docx`)));
          const built = { modified: '', tables, lines: keptLines(lines()) };
          const texts = dossierOf().texts.texts.filter(({ document }) => document === kind);
          expect({ kind, edits: handEdits(built, saved?.lines ?? [], texts) }).toStrictEqual({
            kind,
            edits: [],
          });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 120_000);
  },
);

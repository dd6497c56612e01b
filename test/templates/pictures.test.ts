// docs/pictures/papers: each page of each paper, for people to hold against Nghị định 30. `npm run papers` draws them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import { dossierOf } from '../support/dossier';
import { filledFiles } from '../support/filled';
import { isPrinting, openPrinter, printing } from '../support/printed';

const KINDS = Object.keys(DOCUMENT_KIND) as DocumentKind[];
const FOLDER = join(__dirname, '..', '..', 'docs', 'pictures', 'papers');
const isWriting = (globalThis as { writing?: boolean }).writing === true;

(isPrinting && isWriting ? describe : describe.skip)(printing('drawn by npm run papers'), () => {
  const printer = openPrinter();
  afterAll(() => printer.remove());

  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  });

  test('a picture a page', async () => {
    const pages = printer.print(await filledFiles(dossierOf()));
    for (const kind of KINDS) {
      const pictures = printer.draw(kind);
      for (const [name, picture] of pictures) writeFileSync(join(FOLDER, name), picture);
      expect(pictures.size).toBe(pages.get(kind)?.length);
    }
  }, 180_000);
});

test('each paper has pictures, and no other', () => {
  const drawn = new Set(readdirSync(FOLDER).map((file) => file.replace(/-\d+\.png$/, '')));
  expect([...drawn].sort()).toStrictEqual([...KINDS].sort());
});

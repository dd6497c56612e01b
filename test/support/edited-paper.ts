// A paper as somebody edits it by hand: the file on this computer stands for the Google Doc.
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workspace } from '../../local/workspace';
import type { DocumentKind } from '../../sheets-schema/enums';
import { type Docx, readDocx } from './docx';
import { rowsOf } from './workspaces';

const BODY = 'word/document.xml';

/** The newest paper of the kind, by its row in the register. */
export function pathOf(workspace: Workspace, kind: DocumentKind): string {
  const link =
    rowsOf(workspace, 'documents')
      .filter((row) => row.kind === kind)
      .at(-1)?.link ?? '';
  const file = workspace.state.drive.find(({ id }) => link.includes(id));
  return join(workspace.dir, file?.path ?? 'no file');
}

export const paperOf = (workspace: Workspace, kind: DocumentKind): Docx =>
  readDocx(readFileSync(pathOf(workspace, kind)));

/** Changes the XML of its body; what is to be changed has to be there. */
export function editPaper(
  workspace: Workspace,
  kind: DocumentKind,
  edits: readonly (readonly [from: string | RegExp, to: string | ((whole: string) => string)])[],
): void {
  const path = pathOf(workspace, kind);
  const parts = unzipSync(readFileSync(path));
  let xml = strFromU8(parts[BODY] as Uint8Array);
  for (const [from, to] of edits) {
    const edited = typeof to === 'string' ? xml.replace(from, to) : xml.replace(from, to);
    if (edited === xml) throw new Error(`The paper does not say ${from}`);
    xml = edited;
  }
  writeFileSync(path, zipSync({ ...parts, [BODY]: strToU8(xml) }));
  const saved = new Date('2026-10-21T09:00:00Z');
  utimesSync(path, saved, saved);
}

/** A paragraph that somebody types below the one that holds these words. */
export const below = (words: string, added: string): readonly [RegExp, string] => [
  new RegExp(`(<w:p>(?:(?!</w:p>)[\\s\\S])*${words}(?:(?!</w:p>)[\\s\\S])*</w:p>)`),
  `$1<w:p><w:r><w:t>${added}</w:t></w:r></w:p>`,
];

/** The whole paragraph that holds these words. */
export const without = (words: string): readonly [RegExp, string] => [
  new RegExp(`<w:p>(?:(?!</w:p>)[\\s\\S])*${words}(?:(?!</w:p>)[\\s\\S])*</w:p>`),
  '',
];

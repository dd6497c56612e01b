// All papers as files, read back.

import { buildTemplates } from '../../scripts/templates';
import type { DocumentKind } from '../../sheets-schema/enums';
import { fillTemplate } from '../../src/app/dossier/fill-template';
import { type PreparedDocument, prepareDossier } from '../../src/app/dossier/prepare';
import type { Dossier } from '../../src/core/dossier/facts';
import type { TemplateFields } from '../../src/core/dossier/template-fields';
import { PAPER_KINDS } from '../../src/ui/dossier/papers.vi';
import { type Docx, readDocx } from './docx';

const templates = buildTemplates();

/** The .docx files, by kind. */
export async function filledFiles(dossier: Dossier): Promise<Record<DocumentKind, Uint8Array>> {
  const built = await templates;
  const entries = prepareDossier(dossier, PAPER_KINDS).documents.map(({ kind, layout, fields }) => [
    kind,
    fillTemplate(built[layout], fields),
  ]);
  return Object.fromEntries(entries) as Record<DocumentKind, Uint8Array>;
}

export async function filledDocuments(dossier: Dossier): Promise<Record<DocumentKind, Docx>> {
  const files = Object.entries(await filledFiles(dossier));
  return Object.fromEntries(files.map(([kind, file]) => [kind, readDocx(file)])) as Record<
    DocumentKind,
    Docx
  >;
}

/** A paper in prose with so many more paragraphs of a line before the words that end it. */
export async function lengthened(
  dossier: Dossier,
  kind: DocumentKind,
  more: number,
  names: TemplateFields,
): Promise<Uint8Array> {
  const built = await templates;
  const { layout, fields } = prepareDossier(dossier, [kind]).documents[0] as PreparedDocument;
  const blocks = fields.blocks as readonly TemplateFields[];
  const one = { ...blocks.at(-1), closing: false, plain: true, text: 'Thêm một dòng.' };
  const longer = [...blocks.slice(0, -1), ...Array.from({ length: more }, () => one), ...blocks.slice(-1)];
  return fillTemplate(built[layout], { ...fields, ...names, blocks: longer });
}

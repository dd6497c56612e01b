// The four documents of the dossier (plan, V.1) as Word templates, built once with the bundle.
import { type Document, type FileChild, Packer, type Paragraph } from 'docx';
import PizZip from 'pizzip';
import type { DocumentKind } from '../../sheets-schema/enums';
import { PLAN } from '../../sheets-schema/plan';
import { body } from './body';
import { addressee, letterhead, signatureBlock, titleBlock } from './letterhead';
import { administrativeDocument, line } from './page';
import {
  evidenceTable,
  goalsTable,
  groupsTable,
  portalTable,
  remedyTable,
  scoresTable,
  twoSignatures,
} from './sheets';

const letter = (...content: FileChild[]): Document =>
  administrativeDocument('portrait', [
    ...letterhead(),
    ...titleBlock(),
    ...addressee(),
    ...content,
    ...signatureBlock(),
  ]);

/** An annex to the Tờ trình: title, subject, the line that names the Tờ trình, the table. */
const annex = (...content: FileChild[]): Document => {
  const heading: Paragraph[] = [
    line('{{title}}', { bold: true, keepNext: true }),
    line('{{subject}}', { bold: true, keepNext: true }),
    line('{{annexLine}}', { italics: true, keepNext: true, after: 10 }),
  ];
  return administrativeDocument('landscape', [...heading, ...content]);
};

const documents: Readonly<Record<DocumentKind, () => Document>> = {
  submissionLetter: () => letter(...body()),
  implementationReport: () =>
    letter(...body({ goalsTable: goalsTable(), groupsTable: groupsTable(), remedyTable: remedyTable() })),
  selfAssessmentScoresheet: () => annex(...scoresTable(), ...portalTable(), ...twoSignatures()),
  evidenceIndex: () => annex(evidenceTable()),
};

/** The same template at every build: without the moment of packing in its properties and its zip. */
async function packed(document: Document): Promise<string> {
  const source = new PizZip(await Packer.toBase64String(document), { base64: true });
  const target = new PizZip();
  const date = new Date(Date.UTC(PLAN.years.first, 0, 1));
  for (const name of Object.keys(source.files).sort()) {
    if (source.files[name]?.dir) continue;
    const text = source.file(name)?.asText() ?? '';
    const steady =
      name === 'docProps/core.xml' ? text.replace(/<dcterms:\w+[^>]*>[^<]*<\/dcterms:\w+>/g, '') : text;
    target.file(name, steady, { date, createFolders: false });
  }
  return target.generate({ type: 'base64', compression: 'DEFLATE' });
}

/** Each template as a .docx in base64, to be filled by docxtemplater with the delimiters {{ }}. */
export async function buildTemplates(): Promise<Record<DocumentKind, string>> {
  const entries = await Promise.all(
    Object.entries(documents).map(async ([name, make]) => [name, await packed(make())] as const),
  );
  return Object.fromEntries(entries) as Record<DocumentKind, string>;
}

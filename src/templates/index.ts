// The four documents of the dossier (plan, V.1) as Word templates, built once with the bundle.
import { type Document, type FileChild, Packer, type Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { DocumentKind } from '../../sheets-schema/enums';
import { body } from './body';
import { addressee, letterhead, signatureBlock, titleBlock } from './letterhead';
import { administrativeDocument, line, withFilledIndents } from './page';
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
    line('{{annexNumber}}', { bold: true, keepNext: true }),
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

/** The same parts at every build: without the moment of packing in their properties. */
async function partsOf(document: Document): Promise<Record<string, string>> {
  const packed = unzipSync(await Packer.toBuffer(document));
  const parts = Object.keys(packed)
    .filter((name) => !name.endsWith('/'))
    .sort()
    .map((name) => [name, withFilledIndents(strFromU8(packed[name] as Uint8Array))] as const);
  return Object.fromEntries(
    parts.map(([name, text]) => [
      name,
      name === 'docProps/core.xml' ? text.replace(/<dcterms:\w+[^>]*>[^<]*<\/dcterms:\w+>/g, '') : text,
    ]),
  );
}

/** Each template as the parts of a .docx, to be filled by docxtemplater with the delimiters {{ }}. */
export async function buildTemplates(): Promise<Record<DocumentKind, Record<string, string>>> {
  const entries = await Promise.all(
    Object.entries(documents).map(async ([name, make]) => [name, await partsOf(make())] as const),
  );
  return Object.fromEntries(entries) as Record<DocumentKind, Record<string, string>>;
}

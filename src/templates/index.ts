// The papers' layouts as Word templates, built once with the bundle.
import { type Document, type FileChild, Packer, type Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { PaperLayout } from '../../sheets-schema/enums';
import { body } from './body';
import { addressee, letterhead, signatureBlock, titleBlock, twoNamesBlock } from './letterhead';
import { administrativeDocument, LETTERS, line, unless, when, withFilledAttributes } from './page';
import {
  evidenceTable,
  goalsTable,
  groupsTable,
  portalTable,
  remedyTable,
  scoresTable,
  twoSignatures,
} from './sheets';

/** Every paper in portrait: what it has of head, title and signatures, its texts and its record in PAPERS say. */
const letter = (): Document =>
  administrativeDocument('portrait', LETTERS.text, [
    ...when<FileChild>('headed', ...letterhead()),
    ...when<FileChild>('titled', ...titleBlock()),
    ...unless('titled', line('', { size: 6 })),
    ...addressee(),
    ...body({ goalsTable: goalsTable(), groupsTable: groupsTable(), remedyTable: remedyTable() }),
    ...when<FileChild>('oneName', ...signatureBlock()),
    ...when<FileChild>('twoNames', ...twoNamesBlock()),
  ]);

/** An annex to the Tờ trình: title, subject, the line that names the Tờ trình, the table. */
const annex = (letters: number, ...content: FileChild[]): Document => {
  const heading: Paragraph[] = [
    line('{{annexNumber}}', { bold: true, keepNext: true }),
    line('{{title}}', { bold: true, keepNext: true }),
    line('{{subject}}', { bold: true, keepNext: true }),
    line('{{annexLine}}', { italics: true, keepNext: true, after: 10 }),
  ];
  return administrativeDocument('landscape', letters, [...heading, ...content]);
};

const layouts: Readonly<Record<PaperLayout, () => Document>> = {
  letter,
  scoresheet: () => annex(LETTERS.table, ...scoresTable(), ...portalTable(), ...twoSignatures()),
  evidenceIndex: () => annex(LETTERS.index, evidenceTable()),
};

/** Parts that a document may have and these do not need: every font is named, nothing is numbered by Word. */
const UNUSED = ['theme/theme1.xml', 'numbering.xml'] as const;

/** Without the words by which the lists of parts and relations name them. */
const withoutUnused = (xml: string): string =>
  UNUSED.reduce(
    (text, part) =>
      text.replace(new RegExp(`<(?:Override|Relationship) [^>]*"(?:/word/)?${part}"[^>]*/>`, 'g'), ''),
    xml,
  );

/** The same parts at every build: without the moment of packing in their properties. */
async function partsOf(document: Document): Promise<Record<string, string>> {
  const packed = unzipSync(await Packer.toBuffer(document));
  const parts = Object.keys(packed)
    .filter((name) => !name.endsWith('/') && !UNUSED.some((part) => name.endsWith(part)))
    .sort()
    .map(
      (name) => [name, withoutUnused(withFilledAttributes(strFromU8(packed[name] as Uint8Array)))] as const,
    );
  return Object.fromEntries(
    parts.map(([name, text]) => [
      name,
      name === 'docProps/core.xml' ? text.replace(/<dcterms:\w+[^>]*>[^<]*<\/dcterms:\w+>/g, '') : text,
    ]),
  );
}

/** Each template as the parts of a .docx, to be filled by docxtemplater with the delimiters {{ }}. */
export async function buildTemplates(): Promise<Record<PaperLayout, Record<string, string>>> {
  const entries = await Promise.all(
    Object.entries(layouts).map(async ([name, make]) => [name, await partsOf(make())] as const),
  );
  return Object.fromEntries(entries) as Record<PaperLayout, Record<string, string>>;
}

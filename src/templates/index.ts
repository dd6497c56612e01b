// The four documents of the dossier (plan, V.1) as Word templates, built once with the bundle.
import { type Document, type FileChild, Packer, type Paragraph } from 'docx';
import { body } from './body';
import { addressee, letterhead, signatureBlock, titleBlock } from './letterhead';
import { administrativeDocument, line } from './page';
import { evidenceTable, goalsTable, groupsTable, remedyTable, scoresTable, twoSignatures } from './sheets';

/** In the words of the schema's document kinds. */
export type TemplateName =
  | 'submissionLetter'
  | 'implementationReport'
  | 'selfAssessmentScoresheet'
  | 'evidenceIndex';

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

const documents: Readonly<Record<TemplateName, () => Document>> = {
  submissionLetter: () => letter(...body()),
  implementationReport: () =>
    letter(...body({ goalsTable: goalsTable(), groupsTable: groupsTable(), remedyTable: remedyTable() })),
  selfAssessmentScoresheet: () => annex(scoresTable(), ...twoSignatures()),
  evidenceIndex: () => annex(evidenceTable()),
};

/** Each template as a .docx in base64, to be filled by docxtemplater with the delimiters {{ }}. */
export async function buildTemplates(): Promise<Record<TemplateName, string>> {
  const entries = await Promise.all(
    Object.entries(documents).map(
      async ([name, make]) => [name, await Packer.toBase64String(make())] as const,
    ),
  );
  return Object.fromEntries(entries) as Record<TemplateName, string>;
}

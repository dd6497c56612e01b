// Before a new version takes its place a paper is read back: what people changed in it by hand, paragraph by paragraph.
import templates from 'virtual:templates';
import { lineKey, parseBuilt } from '../../core/dossier/built-paper';
import { type HandEdit, handEdits } from '../../core/dossier/hand-edits';
import { fileIdOf } from '../../core/dossier/making';
import type { DocumentTexts } from '../../core/dossier/texts';
import type { DocumentRecord } from '../../core/workbook/records';
import type { Context } from '../shared/context';
import { isSameAddress } from '../shared/operator';
import { fillPaper } from './fill-template';
import { readPaper } from './paper-lines';
import type { PreparedDocument } from './prepare';

export interface ReadBack {
  readonly record: DocumentRecord;
  readonly edits: readonly HandEdit[];
  /**
   * What is not known of it: all, for another account made it, its file was taken away, or it comes from before papers were
   * kept; or its tables, which are too long. suggested: it holds suggestions that are neither accepted nor refused.
   */
  readonly unknown: 'all' | 'tables' | 'suggested' | null;
}

/** Each of the papers that will be replaced; two calls of Drive a paper at most, one where nobody touched it. */
export function readBack(
  context: Context,
  replaced: readonly DocumentRecord[],
  next: readonly PreparedDocument[],
  { texts, facts }: DocumentTexts,
): ReadBack[] {
  return replaced.map((record): ReadBack => {
    const built = parseBuilt(record.built);
    const paper = built === null ? null : paperOf(context, record, built.modified);
    if (built === null || paper === null) return { record, edits: [], unknown: 'all' };
    if (paper === 'untouched') return { record, edits: [], unknown: null };
    const own = texts.filter(({ document }) => document === record.kind);
    const edits = handEdits(built, paper.lines, own, facts);
    const unknown = paper.suggested ? 'suggested' : built.tables ? null : 'tables';
    return { record, edits: edits.length === 0 ? edits : unsaid(edits, record, next), unknown };
  });
}

/** The lines that stand in the file now; null where it is out of reach. */
function paperOf(
  { services }: Context,
  { link, createdBy }: DocumentRecord,
  modified: string,
): ReturnType<typeof readPaper> | 'untouched' {
  const id = fileIdOf(link?.url ?? null);
  if (id === null || !isSameAddress(createdBy, services.session.email())) return null;
  const file = services.drive.get(id);
  if (file === null) return null;
  if (file.modified !== '' && file.modified === modified) return 'untouched';
  const docx = services.drive.exportDocument(id);
  return docx === null ? null : readPaper(docx);
}

/** Without those that the new version says already, such as after a run that was stopped. */
function unsaid(
  edits: readonly HandEdit[],
  { kind }: DocumentRecord,
  next: readonly PreparedDocument[],
): HandEdit[] {
  const paper = next.find((document) => document.kind === kind);
  if (paper === undefined) return [...edits];
  const lines = fillPaper(templates[paper.layout], paper.fields).lines();
  const said = new Set(lines.map(lineKey));
  return edits.filter(({ before, after }) => {
    const isSaid = (text: string) => said.has(lineKey({ text, inTable: false }));
    return after === '' ? before === null || isSaid(before) : !isSaid(after);
  });
}

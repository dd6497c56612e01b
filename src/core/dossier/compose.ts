// Puts a document together: its prose filled, its head lines, and every hole named before anything is built.

import type { DocumentKind } from '../../../sheets-schema/enums';
import { fieldLookup, fillText } from './field-text';
import {
  type Block,
  composeProse,
  PROSE_STYLES,
  type ProseFacts,
  type ProseProblem,
  type ProseProblemKind,
  type ProseStyle,
} from './prose';
import { type DocumentText, HEAD_STYLES, type HeadStyle } from './texts';
import { sentenceKey, traced } from './traces';

export interface DossierProblem {
  readonly document: DocumentKind;
  readonly kind:
    | ProseProblemKind
    | 'goal_without_figures'
    | 'signatory_missing'
    | 'remedy_open'
    | 'cause_missing'
    | 'not_needed';
  readonly place: string;
  readonly text: string;
  readonly fields: readonly string[];
}

export interface ComposedDocument {
  readonly head: Readonly<Record<HeadStyle, string>>;
  readonly blocks: readonly Block[];
  readonly problems: readonly DossierProblem[];
}

const isProse = (style: string): style is ProseStyle => (PROSE_STYLES as readonly string[]).includes(style);

/** Fills head and body of one document. A head line with a hole stays blank and is named. */
export function composeDocument(
  document: DocumentKind,
  texts: readonly DocumentText[],
  facts: ProseFacts,
): ComposedDocument {
  const own = texts.filter((text) => text.document === document);
  const fields = fieldLookup(facts.fields);
  const problems: ProseProblem[] = [];
  const head = Object.fromEntries(HEAD_STYLES.map((style) => [style, ''])) as Record<HeadStyle, string>;
  for (const style of HEAD_STYLES) {
    const row = own.find((text) => text.style === style);
    if (!row) continue;
    const text = facts.traced ? traced(row.text, sentenceKey(row.text), 'whole') : row.text;
    const filled = fillText(text, fields);
    const problem = textProblem(row, filled);
    if (problem) problems.push(problem);
    else head[style] = filled.text;
  }
  const prose = composeProse(
    own.flatMap((row) => (isProse(row.style) ? [{ ...row, style: row.style }] : [])),
    facts,
  );
  return {
    head,
    blocks: prose.blocks,
    problems: [...problems, ...prose.problems].map((problem) => ({ ...problem, document })),
  };
}

/** A text that stands in a setting, such as an addressee. */
export function fillSetting(
  document: DocumentKind,
  place: string,
  text: string,
  facts: Pick<ProseFacts, 'fields'>,
): { text: string; problems: DossierProblem[] } {
  const filled = fillText(text, fieldLookup(facts.fields));
  const problem = textProblem({ place, text }, filled);
  return problem ? { text: '', problems: [{ ...problem, document }] } : { text: filled.text, problems: [] };
}

function textProblem(
  row: { readonly place: string; readonly text: string },
  filled: ReturnType<typeof fillText>,
): ProseProblem | null {
  const problem = (kind: ProseProblemKind, fields: readonly string[]) => ({
    kind,
    place: row.place,
    text: row.text,
    fields,
  });
  if (filled.broken) return problem('broken_text', []);
  if (filled.unknown.length > 0) return problem('unknown_field', filled.unknown);
  return filled.empty.length > 0 ? problem('incomplete', filled.empty) : null;
}

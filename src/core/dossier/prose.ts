// From rows of prose to the blocks of a document: paragraphs without their facts leave, headings go with them, numbers close up.

import type { TextFor } from '../../../sheets-schema/enums';
import { roman } from '../base/numbers';
import { type Fields, type FieldValue, fieldKey, fieldLookup, fillText } from './field-text';
import { sentenceKey, splitLead, traced, untraced } from './traces';

/** heading1 "I.", heading2 "1.", item "2.1.", point "a)"; continued goes on in the paragraph before it. */
export const PROSE_STYLES = [
  'note',
  'basis',
  'heading1',
  'heading2',
  'item',
  'point',
  'paragraph',
  'continued',
  'table',
] as const;
export type ProseStyle = (typeof PROSE_STYLES)[number];

/** A row of prose: `text` may begin with a **bold lead**; `each` names the list it is repeated for. */
export interface ProseRow {
  readonly place: string;
  readonly style: ProseStyle;
  readonly each: TextFor | null;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'heading' | 'plain' | 'italic'; readonly lead: string; readonly text: string }
  | { readonly kind: 'table'; readonly name: string };

/**
 * left_out: all its own facts are empty, the paragraph is not printed. incomplete: some are empty; it is not printed
 * either, for a hole must never stand in a signed paper. The others are faults of the text itself.
 */
export type ProseProblemKind = 'left_out' | 'incomplete' | 'unknown_field' | 'broken_text';

export interface ProseProblem {
  readonly kind: ProseProblemKind;
  readonly place: string;
  readonly text: string;
  readonly fields: readonly string[];
}

export interface Prose {
  readonly blocks: readonly Block[];
  readonly problems: readonly ProseProblem[];
}

export interface ProseFacts {
  readonly fields: Fields;
  /** Lists that rows are repeated for, by name; each element adds its fields to the others. */
  readonly lists: Readonly<Partial<Record<TextFor, readonly Fields[]>>>;
  /** Fields that every paragraph may name (the commune, the year …): they say nothing about the paragraph's own facts. */
  readonly common: readonly string[];
  /** Names of the tables that have rows. */
  readonly tables: readonly string[];
  /** The texts come with their traces: which words are of which sentence. */
  readonly traced?: boolean;
}

interface Line {
  readonly place: string;
  readonly style: ProseStyle;
  readonly lead: string;
  readonly text: string;
}

/** Fills and arranges the rows of one document. Problems come in the order of the rows, each once. */
export function composeProse(rows: readonly ProseRow[], facts: ProseFacts): Prose {
  const problems = new Map<string, ProseProblem>();
  const common = new Set(facts.common.map(fieldKey));
  const lines: Line[] = [];
  for (const { row, fields } of expand(rows, facts)) {
    if (row.style === 'table') {
      if (facts.tables.includes(row.text)) lines.push({ ...row, lead: '' });
      continue;
    }
    const { line, problem } = fillRow(row, fields, common, facts.traced ?? false);
    if (problem) problems.set(JSON.stringify(problem), problem);
    if (line) lines.push(line);
  }
  return { blocks: numbered(withoutEmptyHeadings(joined(lines))), problems: [...problems.values()] };
}

type Lookup = ReadonlyMap<string, FieldValue>;

/** Neighbouring rows that name the same list are repeated together, once for each of its elements. */
function expand(rows: readonly ProseRow[], facts: ProseFacts): { row: ProseRow; fields: Lookup }[] {
  const general = fieldLookup(facts.fields);
  const result: { row: ProseRow; fields: Lookup }[] = [];
  for (let at = 0; at < rows.length; ) {
    const { each } = rows[at] as ProseRow;
    let end = at + 1;
    while (each !== null && rows[end]?.each === each) end += 1;
    const together = rows.slice(at, end);
    const scopes =
      each === null
        ? [general]
        : (facts.lists[each] ?? []).map((element) => fieldLookup({ ...facts.fields, ...element }));
    for (const fields of scopes) result.push(...together.map((row) => ({ row, fields })));
    at = end;
  }
  return result;
}

function fillRow(
  row: ProseRow,
  fields: Lookup,
  common: ReadonlySet<string>,
  isTraced: boolean,
): { line?: Line; problem?: ProseProblem } {
  const parts = splitLead(row.text);
  const filled = (part: 'lead' | 'rest') =>
    fillText(isTraced ? traced(parts[part], sentenceKey(row.text), part) : parts[part], fields);
  const lead = filled('lead');
  const rest = filled('rest');
  const problem = (kind: ProseProblemKind, names: readonly string[]) => ({
    problem: { kind, place: row.place, text: row.text, fields: [...new Set(names)] },
  });
  if (lead.broken || rest.broken) return problem('broken_text', []);
  const unknown = [...lead.unknown, ...rest.unknown];
  if (unknown.length > 0) return problem('unknown_field', unknown);
  const empty = [...lead.empty, ...rest.empty];
  if (empty.length > 0) {
    const own = [...lead.filled, ...rest.filled].filter((name) => !common.has(fieldKey(name)));
    const nothingKnown = own.length === 0 && !empty.some((name) => common.has(fieldKey(name)));
    return problem(nothingKnown ? 'left_out' : 'incomplete', empty);
  }
  if (untraced(lead.text + rest.text).trim() === '') return {};
  return { line: { place: row.place, style: row.style, lead: lead.text, text: rest.text } };
}

/** A continuation without its paragraph becomes one. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (line.style !== 'continued') result.push(line);
    else if (last?.style === 'paragraph' || last?.style === 'item' || last?.style === 'point')
      result[result.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else result.push({ ...line, style: 'paragraph' });
  }
  return result;
}

/**
 * From the end: a heading stays where something stands below it before the next heading of its rank or a higher one. The
 * words that end the paper stand below all headings, and belong to none unless they share its place.
 */
function withoutEmptyHeadings(lines: readonly Line[]): Line[] {
  const ending = lines.at(-1);
  const kept: Line[] = [];
  let underFirst: Line[] = [];
  let underSecond: Line[] = [];
  const isEmpty = (heading: Line, below: readonly Line[]): boolean =>
    below.every((line) => line === ending && !isWithin(line.place, heading.place));
  for (const line of [...lines].reverse()) {
    if (line.style === 'heading1') {
      if (!isEmpty(line, underFirst)) kept.push(line);
      underFirst = [];
      underSecond = [];
    } else if (line.style === 'heading2') {
      if (!isEmpty(line, underSecond)) kept.push(line);
      underSecond = [];
    } else {
      kept.push(line);
      underFirst.push(line);
      underSecond.push(line);
    }
  }
  return kept.reverse();
}

/** A place with a number more ("III.1") is within the one before ("III"). */
const isWithin = (place: string, whole: string): boolean => place === whole || place.startsWith(`${whole}.`);

/** Points in the order of the Vietnamese alphabet, d before \u0111. */
const LETTERS = [...'abcd\u0111eghiklmnopqrstuvxy'];

function numbered(lines: readonly Line[]): Block[] {
  let [first, second, item, point] = [0, 0, 0, 0];
  return lines.map((line, index): Block => {
    const { style, lead, text } = line;
    const ends = lines[index + 1]?.style !== style;
    if (style !== 'point') point = 0;
    switch (style) {
      case 'table':
        return { kind: 'table', name: text };
      case 'heading1':
        [first, second, item] = [first + 1, 0, 0];
        return { kind: 'heading', lead: `${roman(first)}. ${lead}${text}`, text: '' };
      case 'heading2':
        [second, item] = [second + 1, 0];
        return {
          kind: 'heading',
          lead: `${second}. ${lead === '' ? text : lead}`,
          text: lead === '' ? '' : text,
        };
      case 'item': {
        item += 1;
        const number = second === 0 ? `${item}.` : `${second}.${item}.`;
        return { kind: 'plain', lead: `${number} ${lead}`, text };
      }
      case 'point':
        point += 1;
        return {
          kind: 'plain',
          lead: '',
          text: `${LETTERS[point - 1] ?? point}) ${lead}${ended(text, ends)}`,
        };
      case 'basis':
        return { kind: 'italic', lead, text: ended(text, ends) };
      case 'note':
        return { kind: 'italic', lead, text };
      default:
        return { kind: 'plain', lead, text };
    }
  });
}

/** In a list whose lines end with ";" the last one ends with "." whatever was left out after it. */
const ended = (text: string, last: boolean): string => (last ? text.replace(/;$/, '.') : text);

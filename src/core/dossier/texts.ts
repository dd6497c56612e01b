// The papers' sentences as the office has them: the rows of their tab in order, the default ones where it has none, and what
// only people know.
import type { RowOf } from '../../../sheets-schema/define';
import type { DocumentKind, TextFor, TextStyle } from '../../../sheets-schema/enums';
import type { documentTexts } from '../../../sheets-schema/index';
import { DOCUMENT_TEXTS, type SeedRow } from '../../../sheets-schema/plan-rows';
import { clean, nameKey } from '../base/text';

/** A paragraph of prose, or a line of the head. */
export interface DocumentText {
  /** Its row in the tab; null for a default text. */
  readonly row: number | null;
  readonly document: DocumentKind;
  readonly place: string;
  readonly style: Exclude<TextStyle, 'fact'>;
  readonly each: TextFor | null;
  readonly text: string;
}

/** A thing that only people know, and where it is to be typed. */
export interface Fact {
  /** Its row in the tab; null where it has none yet. */
  readonly row: number | null;
  /** Its name in the texts. */
  readonly field: string;
  /** Number of the group or code of the criterion that it tells of; '' for one of the whole paper. */
  readonly of: string;
  readonly each: TextFor | null;
  readonly typed: string;
}

export interface DocumentTexts {
  readonly texts: readonly DocumentText[];
  readonly facts: readonly Fact[];
  /** What people typed for the field, of the group or criterion where one is named; '' where nobody did. */
  said(field: string, of?: string): string;
}

type TextRow = RowOf<typeof documentTexts>;

const textOf = ({ document = '', place = '', style = '', each = '', text = '' }: SeedRow): DocumentText => ({
  row: null,
  document: document as DocumentKind,
  place,
  style: style as DocumentText['style'],
  each: each === '' ? null : (each as TextFor),
  text,
});

/** The rows of the plan's data that are printed, as texts. */
export const DEFAULT_TEXTS: readonly DocumentText[] = DOCUMENT_TEXTS.filter(
  ({ style }) => style !== 'fact',
).map(textOf);

/** Lines of the head, each once a document: one that was deleted is printed as by default. */
export const HEAD_STYLES = [
  'superior',
  'issuer',
  'numberLine',
  'placeAndDate',
  'title',
  'subject',
  'about',
  'addressee',
  'annexNumber',
  'annexLine',
  'summary',
] as const satisfies readonly TextStyle[];
export type HeadStyle = (typeof HEAD_STYLES)[number];

const isHead = ({ style }: DocumentText): boolean => (HEAD_STYLES as readonly string[]).includes(style);

/** By the number of its row; without one it stands behind the row above it. Sorting the tab changes nothing. */
export function inOrder(rows: readonly TextRow[]): { readonly row: TextRow; readonly order: number }[] {
  const above = new Map<DocumentKind | null, number>();
  return rows
    .map((row) => {
      const order = row.order ?? above.get(row.document) ?? 0;
      above.set(row.document, order);
      return { row, order };
    })
    .sort((a, b) => a.order - b.order);
}

/** Of a document that has no rows the default ones; of one that has, the lines of the head that it lacks. */
function withDefaults(own: readonly DocumentText[]): DocumentText[] {
  const kinds = [...new Set(DEFAULT_TEXTS.map(({ document }) => document))];
  return kinds.flatMap((kind) => {
    const mine = own.filter(({ document }) => document === kind);
    const given = DEFAULT_TEXTS.filter(({ document }) => document === kind);
    if (mine.length === 0) return given;
    const lacking = given.filter((text) => isHead(text) && mine.every(({ style }) => style !== text.style));
    return [...lacking, ...mine];
  });
}

/** What the papers ask for, whether or not the tab has a row for it. */
const DEFAULT_FACTS: readonly Fact[] = DOCUMENT_TEXTS.filter(({ style }) => style === 'fact').map((row) => {
  const { each, text } = textOf(row);
  return { row: null, field: text, of: '', each, typed: '' };
});

const factKey = (field: string, of: string): string => `${nameKey(field)} ${nameKey(of)}`;

export function readTexts(rows: readonly TextRow[]): DocumentTexts {
  const own: DocumentText[] = [];
  const facts: Fact[] = [];
  const ordered = inOrder(rows).map(({ row }) => row);
  for (const { row, document, place, style, each, text, typed, of } of ordered) {
    if (document === null || style === null || text === null) continue;
    if (style === 'fact') facts.push({ row, field: clean(text), of: of ?? '', each, typed: typed ?? '' });
    else own.push({ row, document, place: place ?? '', style, each, text });
  }
  const known = new Map<string, string>();
  for (const { field, of, typed } of facts) {
    const key = factKey(field, of);
    if (typed !== '' && !known.has(key)) known.set(key, typed);
  }
  const there = new Set(facts.map(({ field }) => nameKey(field)));
  return {
    texts: withDefaults(own),
    facts: [...facts, ...DEFAULT_FACTS.filter(({ field }) => !there.has(nameKey(field)))],
    said: (field, of = '') => known.get(factKey(field, of)) ?? '',
  };
}

/** As long as there is no tab. */
export const NO_TEXTS: DocumentTexts = readTexts([]);

/** A row to be added to the tab, keyed like the plan's data. */
export type NewText = SeedRow;

const isRepeated = ({ style, each }: SeedRow): boolean =>
  style === 'fact' && (each === 'groups' || each === 'unmet');

/** Numbers with room for rows between. */
const STEP = 10;

/** The plan's rows with their place in the paper. */
const NUMBERED: readonly SeedRow[] = DOCUMENT_TEXTS.map((text, index) => ({
  ...text,
  order: String((index + 1) * STEP),
}));

/** The rows a new tab begins with: every sentence, and what is to be typed once a paper. */
export const SEED_TEXTS: readonly SeedRow[] = NUMBERED.filter((row) => !isRepeated(row));

/**
 * The rows that the tab lacks: all of a document that has none, and what is to be typed of each group and of each criterion
 * that is not met. A sentence that somebody deleted stays deleted.
 */
export function lackingTexts(
  { texts, facts }: DocumentTexts,
  { groups, unmet }: { readonly groups: readonly string[]; readonly unmet: readonly string[] },
): NewText[] {
  const present = new Set(texts.flatMap(({ row, document }) => (row === null ? [] : [document as string])));
  const whole = SEED_TEXTS.filter(({ document = '' }) => !present.has(document));
  const typed = new Set(facts.map(({ field, of }) => factKey(field, of)));
  const repeated = NUMBERED.filter(isRepeated).flatMap((row) =>
    (row.each === 'groups' ? groups : unmet)
      .filter((of) => !typed.has(factKey(row.text ?? '', of)))
      .map((of) => ({ ...row, of })),
  );
  return [...whole, ...repeated];
}

// What is wrong with the papers' sentences, and what people have yet to type for them, before anybody builds a paper.
import { nameKey } from '../base/text';
import type { CriterionScore } from '../scoring/score';
import { type Issue, type Problem, placed } from '../sheet/issues';
import { fieldKey, fillText } from './field-text';
import type { DocumentTexts, Fact } from './texts';

/** Names between braces, printed or as a condition. */
const TAG = /\{\{\s*[#^/]?\s*([^{}]*?)\s*\}\}/gu;

const namesIn = (text: string): string[] => [...text.matchAll(TAG)].map(([, name = '']) => name);

/** What the rules know beside the texts. */
export interface TextSurroundings {
  /** Names that the program fills. */
  readonly fields: readonly string[];
  readonly scores: readonly Pick<CriterionScore, 'code' | 'result'>[];
  readonly unit: string | null;
}

/** Problems of the rows that stand in the tab; default texts have none. */
export function textIssues({ texts, facts }: DocumentTexts, around: TextSurroundings): Issue[] {
  const at = (row: number, column: 'text' | 'typed', value: string, problem: Problem): Issue =>
    placed(problem, { table: 'documentTexts', row, column }, { value, unit: around.unit });
  const known = new Set([...around.fields, ...facts.map(({ field }) => field)].map(fieldKey));
  const used = new Set(texts.flatMap(({ text }) => namesIn(text)).map(fieldKey));
  const sentences = texts.flatMap(({ row, text, style }) => {
    if (row === null || style === 'table') return [];
    if (fillText(text, new Map()).broken) return [at(row, 'text', text, { code: 'text_broken', params: {} })];
    const unknown = [...new Set(namesIn(text))].filter((name) => !known.has(fieldKey(name)));
    if (unknown.length === 0) return [];
    return [at(row, 'text', text, { code: 'text_field_unknown', params: { fields: unknown } })];
  });
  const unmet = unmetCodes(around.scores);
  const open = facts.flatMap((fact) => {
    const { row, field, of, each } = fact;
    if (row === null) return [];
    if (each !== 'unmet' && !used.has(fieldKey(field)))
      return [at(row, 'text', field, { code: 'fact_unused', params: {} })];
    if (fact.typed !== '' || !isAsked(fact, unmet)) return [];
    return [at(row, 'typed', '', { code: 'fact_open', params: { field, of } })];
  });
  return [...sentences, ...open];
}

const unmetCodes = (scores: TextSurroundings['scores']): ReadonlySet<string> =>
  new Set(
    scores
      .filter(({ result }) => result !== 'met' && result !== 'not_applicable')
      .map(({ code }) => nameKey(code)),
  );

/** Causes and remedies are asked only as long as something is not met. */
function isAsked({ each, of }: Fact, unmet: ReadonlySet<string>): boolean {
  if (each === 'unmet') return unmet.has(nameKey(of));
  return each !== 'anyUnmet' || unmet.size > 0;
}

// Which evidence counts for which criterion, and what is wrong with the rest.

import { PLAN } from '../../../sheets-schema/plan';
import { evidence as table } from '../../../sheets-schema/tables/evidence';
import { type Day, isAfter, isBefore } from '../base/dates';
import { fold, nameKey, remembering } from '../base/text';
import { cellText } from '../sheet/cells';
import { type IdleEvidence, type Issue, issue } from '../sheet/issues';
import type { UnreadCells } from '../workbook/data-issues';
import type { EvidenceRow, WorkbookData } from '../workbook/inputs';
import { isPeriodReversed } from '../workbook/settings';
import { countsUntil, reviewState } from './review';

/** Why a row counts or not. */
export type EvidenceState = 'live' | keyof IdleEvidence;

/** A row of the evidence tab as it is used. */
export interface EvidenceUse {
  readonly row: EvidenceRow;
  /** Known criteria, spelled as in the criteria tab, each once. */
  readonly codes: readonly string[];
  readonly state: EvidenceState;
}

interface EvidenceReading {
  /** In the order of the tab. */
  readonly uses: readonly EvidenceUse[];
  /** Criterion code → pieces that count. */
  readonly live: ReadonlyMap<string, number>;
  /** Criterion code → pieces that do not count. */
  readonly idle: ReadonlyMap<string, IdleEvidence>;
  readonly issues: readonly Issue[];
}

/** "C2", "C.02" and "c 02" are one code as long as no two criteria read alike so. */
const looseKey = (code: string): string =>
  fold(code)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '');

/**
 * Finds criteria by code, whatever its case or composition; of doubled codes the first. A code that is none is taken for
 * the one criterion that differs from it by noughts, dots or blanks alone.
 */
export function criteriaByCode<T extends { readonly code: string | null }>(
  criteria: readonly T[],
): (code: string | null) => T | null {
  const byCode = new Map<string, T>();
  const byLooseCode = new Map<string, T | 'several'>();
  for (const criterion of criteria) {
    const key = nameKey(criterion.code ?? '');
    if (key === '' || byCode.has(key)) continue;
    byCode.set(key, criterion);
    const loose = looseKey(key);
    byLooseCode.set(loose, byLooseCode.has(loose) ? 'several' : criterion);
  }
  const find = remembering((code): T | null => {
    const exact = byCode.get(nameKey(code));
    if (exact !== undefined) return exact;
    const loose = byLooseCode.get(looseKey(code));
    return loose === undefined || loose === 'several' ? null : loose;
  });
  return (code) => (code === null ? null : find(code));
}

/**
 * Evidence is live when it has a link or a place and its date is blank, inside the assessment period (both days
 * with), or it is in force: "Còn hiệu lực" is ticked, or the plan itself names the paper. Whatever was to be looked at
 * again and was not counts no more after the days of grace. A period whose bounds cannot be read, or are reversed, excludes nothing.
 */
function stateOf(
  row: EvidenceRow,
  data: WorkbookData,
  unread: UnreadCells,
  today: Day | null,
): EvidenceState {
  const { periodStart, periodEnd } = data.settings;
  if (row.link === null) return 'no_link';
  if (reviewState(row.reviewBy, data.settings, today) === 'lapsed') return 'review_lapsed';
  if (row.stillInForce || isStanding(row)) return 'live';
  if (unread(table.id, row.row, 'documentDate')) return 'date_unread';
  const date = row.documentDate;
  if (date === null || isPeriodReversed(data.settings)) return 'live';
  const early = periodStart !== null && isBefore(date, periodStart);
  const late = periodEnd !== null && isAfter(date, periodEnd);
  return early || late ? 'outside_period' : 'live';
}

/** A paper that the plan names for one of the row's criteria, by its number and date. */
export const isStanding = ({ criteria, documentNumber, documentDate }: EvidenceRow): boolean =>
  criteria.some((code) => {
    const paper = PLAN.standingPapers[code];
    if (paper === undefined || documentNumber === null) return false;
    return nameKey(documentNumber) === nameKey(paper.number) && documentDate === paper.date;
  });

/** What is to be looked at again; nothing where it does not count anyway. */
function reviewIssues(
  { row, state }: EvidenceUse,
  unit: string | null,
  settings: WorkbookData['settings'],
  today: Day | null,
): Issue[] {
  if (row.reviewBy === null || (state !== 'live' && state !== 'review_lapsed')) return [];
  const review = reviewState(row.reviewBy, settings, today);
  if (review === 'current') return [];
  const params = { until: countsUntil(row.reviewBy, settings) };
  const where = { table: table.id, row: row.row, column: 'reviewBy' };
  const value = cellText({ date: row.reviewBy });
  return [issue(review === 'due' ? 'review_due' : 'review_lapsed', where, { unit, value, params })];
}

function rowIssues(
  use: EvidenceUse,
  unknown: readonly string[],
  unit: string | null,
  unread: UnreadCells,
): Issue[] {
  const { row, state } = use;
  const at = (column: string) => ({ table: table.id, row: row.row, column });
  const issues: Issue[] = [];
  if (unknown.length > 0)
    issues.push(issue('criterion_unknown', at('criteria'), { unit, value: unknown.join('; ') }));
  if (row.link === null && !unread(table.id, row.row, 'link'))
    issues.push(issue('link_missing', at('link'), { unit }));
  if (row.link !== null && row.link.url === null)
    issues.push(issue('link_is_place', at('link'), { unit, value: row.link.text }));
  if (state === 'outside_period' && row.documentDate !== null)
    issues.push(
      issue('evidence_outside_period', at('documentDate'), {
        unit,
        value: cellText({ date: row.documentDate }),
        params: { date: row.documentDate },
      }),
    );
  return issues;
}

/** How titles and totals begin; a title is also written in capitals only. */
const HEADING = /^(?:tong|cong|stt|nhom|phan|danh muc|[ivx]+[.)])(?![a-z])/;
const isTitle = (text: string): boolean => HEADING.test(fold(text)) || !/\p{Ll}/u.test(text);

/**
 * A title, a total or a sentence that somebody put among the rows: it names no criterion, leads nowhere, and nothing
 * else of a paper is said of it.
 */
function isHeading({
  criteria,
  link,
  title,
  documentNumber,
  documentDate,
  issuer,
  pages,
}: EvidenceRow): boolean {
  if (link !== null || [documentNumber, documentDate, issuer, pages].some((value) => value !== null))
    return false;
  if (criteria.some((code) => /\d/.test(code) && !/\s/.test(code))) return false;
  return title === null ? criteria.length > 0 : isTitle(title);
}

/** Every row of the evidence tab: what it counts for, and its problems, at most one of a kind a row. */
export function readEvidence(
  data: WorkbookData,
  unread: UnreadCells,
  today: Day | null = null,
): EvidenceReading {
  const criterionOf = criteriaByCode(data.criteria);
  const live = new Map<string, number>();
  const idle = new Map<string, IdleEvidence>();
  const issues: Issue[] = [];
  const uses = data.evidence.flatMap((row): EvidenceUse[] => {
    if (isHeading(row) && !unread(table.id, row.row, 'link')) {
      const value = row.title ?? row.criteria.join('; ');
      const where = { table: table.id, row: row.row, column: null };
      issues.push(issue('row_is_heading', where, { unit: data.settings.standingUnit, value }));
      return [];
    }
    const found = row.criteria.map((code) => ({ code, criterion: criterionOf(code) }));
    const known = found.flatMap(({ criterion }) => criterion ?? []);
    const use: EvidenceUse = {
      row,
      codes: [...new Set(known.map((criterion) => criterion.code as string))],
      state: stateOf(row, data, unread, today),
    };
    for (const code of use.codes)
      if (use.state === 'live') live.set(code, (live.get(code) ?? 0) + 1);
      else idle.set(code, { ...idle.get(code), [use.state]: (idle.get(code)?.[use.state] ?? 0) + 1 });
    const unknown = found.filter(({ criterion }) => criterion === null).map(({ code }) => code);
    const unit = known[0]?.unit ?? data.settings.standingUnit;
    issues.push(...rowIssues(use, unknown, unit, unread), ...reviewIssues(use, unit, data.settings, today));
    return [use];
  });
  return { uses, live, idle, issues };
}

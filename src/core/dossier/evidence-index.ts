// The index of evidence (plan, V.1 part 4): every criterion, every piece of evidence, each under a code of its own.
import type { EvidenceState, EvidenceUse } from '../scoring/evidence';
import { byGroup } from '../scoring/groups';
import type { EvidenceRow } from '../workbook/inputs';

export interface IndexedDocument {
  /** "A.05-1": group, criterion, running number in the order of the sheet. */
  readonly code: string;
  /** Its place among the documents of the criterion, from 1. */
  readonly number: number;
  /**
   * Its number in the whole index, from 1. A paper that proves several criteria keeps the number of its first place, and
   * what does not count has none (null): so the last number is the count that the Tờ trình gives.
   */
  readonly paper: number | null;
  readonly row: EvidenceRow;
  /** What does not count as proof is listed all the same. */
  readonly state: EvidenceState;
}

export interface IndexedCriterion {
  readonly code: string;
  readonly name: string;
  readonly documents: readonly IndexedDocument[];
}

export interface EvidenceIndex {
  readonly groups: readonly {
    readonly no: string;
    readonly name: string;
    readonly criteria: readonly IndexedCriterion[];
  }[];
  /** Evidence whose criteria are all unknown, or that names none. */
  readonly unplaced: readonly EvidenceRow[];
  /** Pieces of live evidence, each counted once however many criteria it proves. */
  readonly count: number;
}

/** "A05" → "A.05"; a code that is not letters and figures stays as it is. */
export function evidenceCode(criterion: string, number: number): string {
  const parts = /^(\p{L}+)(\d+)$/u.exec(criterion);
  return `${parts ? `${parts[1]}.${parts[2]}` : criterion}-${number}`;
}

/** Arranges the evidence by criterion, in the order of the criteria and of the evidence sheet. */
export function indexEvidence(
  criteria: readonly { readonly code: string; readonly group: string | null; readonly name: string }[],
  uses: readonly EvidenceUse[],
): EvidenceIndex {
  const usesOf = new Map<string, EvidenceUse[]>(criteria.map(({ code }) => [code, []]));
  const unplaced: EvidenceRow[] = [];
  for (const use of uses) {
    const known = use.codes.filter((code) => usesOf.has(code));
    for (const code of known) usesOf.get(code)?.push(use);
    if (known.length === 0) unplaced.push(use.row);
  }
  const papers = new Map<EvidenceRow, number>();
  const paperOf = ({ row, state }: EvidenceUse): number | null => {
    if (state !== 'live') return null;
    const paper = papers.get(row) ?? papers.size + 1;
    papers.set(row, paper);
    return paper;
  };
  const groups = byGroup(criteria).map(({ no, name, items }) => ({
    no,
    name,
    criteria: items.map((criterion) => ({
      code: criterion.code,
      name: criterion.name,
      documents: (usesOf.get(criterion.code) ?? []).map((use, index) => ({
        code: evidenceCode(criterion.code, index + 1),
        number: index + 1,
        paper: paperOf(use),
        row: use.row,
        state: use.state,
      })),
    })),
  }));
  return { groups, unplaced, count: papers.size };
}

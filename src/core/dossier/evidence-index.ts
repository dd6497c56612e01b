// The index of evidence (plan, V.1 part 4): every criterion, every piece of evidence, each under the code that it keeps.
import type { EvidenceState, EvidenceUse } from '../scoring/evidence';
import { compareCodes, isNextCode } from '../scoring/evidence-codes';
import { byGroup } from '../scoring/groups';
import type { EvidenceRow } from '../workbook/inputs';

export interface IndexedDocument {
  /** "A.05-01", as it stands in its row; null where it has none yet. */
  readonly code: string | null;
  /** Its code is the very next after that of the document before. */
  readonly follows: boolean;
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

/** Arranges the evidence by criterion, in the order of the criteria and of the codes, so that sorting the tab changes nothing. */
export function indexEvidence(
  criteria: readonly { readonly code: string; readonly group: string | null; readonly name: string }[],
  uses: readonly EvidenceUse[],
): EvidenceIndex {
  const usesOf = new Map<string, EvidenceUse[]>(criteria.map(({ code }) => [code, []]));
  const unplaced: EvidenceRow[] = [];
  for (const use of [...uses].sort((a, b) => compareCodes(a.row.code, b.row.code))) {
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
      documents: (usesOf.get(criterion.code) ?? []).map((use, at, all) => ({
        code: use.row.code,
        follows: isNextCode(all[at - 1]?.row.code ?? null, use.row.code),
        paper: paperOf(use),
        row: use.row,
        state: use.state,
      })),
    })),
  }));
  return { groups, unplaced, count: papers.size };
}

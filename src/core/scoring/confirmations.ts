// The journal of what was confirmed: rows that prove themselves whole by their seal.
import { groupBy } from '../base/group';
import { compareIds, nextId } from '../base/numbered-id';
import { sealRows } from '../base/seal';
import { cleanLines } from '../base/text';
import type { SetRecord } from '../workbook/records';
import { type AgreedSet, plannedSet } from './set-in-force';
import type { SetItem } from './set-item';

/** As it comes back from its cell. */
const stored = (text: string | null): string | null => (text === null ? null : cleanLines(text) || null);

/** Columns that came after the first seals, as far as they say anything: what was sealed without them stays whole. */
const laterFacts = ({ tiers, partMarks, metFrom, comparison, group }: SetItem): readonly unknown[] =>
  Object.entries({ tiers, partMarks, metFrom, comparison, group: stored(group) }).filter(
    ([, value]) => value !== null,
  );

const sealOf = (items: readonly SetItem[]): string =>
  sealRows(
    items.map((one) => [
      one.part,
      one.code,
      stored(one.name),
      one.maxScore,
      one.rule,
      one.target,
      one.mayBeNotApplicable,
      one.value,
      ...laterFacts(one),
    ]),
  );

/** Rows of the journal for a confirmation at this minute; `at` begins with the day, yyyy-MM-dd. */
export function confirmationRows(
  items: readonly SetItem[],
  { at, by, records }: { readonly at: string; readonly by: string; readonly records: readonly SetRecord[] },
): Omit<SetRecord, 'row'>[] {
  const confirmation = nextId(
    at.slice(0, 10),
    records.map((record) => record.confirmation),
  );
  const seal = sealOf(items);
  // Without what else stands beside an item, its row in its tab.
  return items.map(({ part, code, name, maxScore, rule, target, mayBeNotApplicable, ...more }) => {
    const { value, tiers, partMarks, metFrom, comparison, group } = more;
    return {
      ...{ confirmation, at, by, seal, part, code, name, maxScore, rule, target, mayBeNotApplicable },
      ...{ value, tiers, partMarks, metFrom, comparison, group },
    };
  });
}

/** What one confirmation says; null where it is not as it was written. */
function provenItems(rows: readonly SetRecord[]): SetItem[] | null {
  const items = rows.flatMap(
    ({ row: _row, confirmation: _id, at: _at, by: _by, seal: _seal, part, code, ...facts }) =>
      part === null || code === null ? [] : [{ ...facts, part, code }],
  );
  const proven = items.length === rows.length && rows.every(({ seal }) => seal === sealOf(items));
  return proven ? items : null;
}

/** Code and seal by sheet row, for confirmations that name a unit by another code than `codeOf` gives. */
export function recoded(
  records: readonly SetRecord[],
  codeOf: (code: string) => string,
): ReadonlyMap<number, { readonly code: string; readonly seal: string }> {
  const confirmations = [...groupBy(records, ({ confirmation }) => confirmation ?? '').values()];
  return new Map(
    confirmations.flatMap((rows) => {
      const items = provenItems(rows);
      const named =
        items?.map((one) => (one.part === 'unit' ? { ...one, code: codeOf(one.code) } : one)) ?? [];
      if (named.every(({ code }, index) => code === items?.[index]?.code)) return [];
      const seal = sealOf(named);
      return named.map(({ code }, index) => [rows[index]?.row as number, { code, seal }] as const);
    }),
  );
}

/** What is in force: the last confirmation that proves itself whole; the plan's own set where there is none. */
export function agreedSet(records: readonly SetRecord[]): AgreedSet {
  const confirmations = [...groupBy(records, ({ confirmation }) => confirmation ?? '')].sort(([a], [b]) =>
    compareIds(a, b),
  );
  const whole: { id: string; items: readonly SetItem[] }[] = [];
  const damaged: { confirmation: string; row: number }[] = [];
  for (const [id, rows] of confirmations) {
    const items = provenItems(rows);
    if (items !== null) whole.push({ id, items });
    else damaged.push({ confirmation: id, row: rows[0]?.row ?? 2 });
  }
  const last = whole.at(-1);
  return { items: last?.items ?? plannedSet(), confirmation: last?.id ?? null, damaged };
}

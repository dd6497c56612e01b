// Where in the tab of sentences a change of wording is to be written.
import type { RowOf } from '../../../sheets-schema/define';
import type { DocumentKind, TextFor } from '../../../sheets-schema/enums';
import type { documentTexts } from '../../../sheets-schema/index';
import { clean } from '../base/text';
import type { TextChange } from './hand-edits';
import { inOrder } from './texts';

type TextRow = RowOf<typeof documentTexts>;

/** `at` is the sheet row; of a new sentence that of the one it stands behind. */
export type Placed =
  | { readonly kind: 'reworded'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly kind: 'retyped'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly kind: 'removed'; readonly at: number; readonly from: string }
  | { readonly kind: 'added'; readonly at: number; readonly to: string; readonly row: NewRow };

type NewRow = {
  readonly document: DocumentKind;
  readonly place: string | null;
  readonly style: string;
  readonly text: string;
  readonly each: TextFor | null;
  readonly order: number;
};

/** null where the sentence of a change is no more in its tab. */
export function placeChanges(
  document: DocumentKind,
  changes: readonly TextChange[],
  rows: readonly TextRow[],
): Placed[] | null {
  const own = inOrder(rows).filter(({ row }) => row.document === document);
  const find = (text: string) =>
    own.findIndex(({ row }) => row.text?.normalize('NFC') === text.normalize('NFC'));
  const behind = new Map<number, number>();
  const placed: Placed[] = [];
  for (const change of changes) {
    if (change.kind === 'retyped') {
      const fact = rows.find(
        ({ style, text, of, typed }) =>
          style === 'fact' &&
          clean(text ?? '') === change.field &&
          (of ?? '') === change.of &&
          typed === change.from,
      );
      if (fact === undefined) return null;
      placed.push({ kind: 'retyped', at: fact.row, from: change.from, to: change.to });
      continue;
    }
    const index = find(change.kind === 'added' ? change.behind : change.from);
    const found = own[index];
    if (found === undefined) return null;
    const at = found.row.row;
    if (change.kind === 'reworded') placed.push({ kind: 'reworded', at, from: change.from, to: change.to });
    else if (change.kind === 'removed') placed.push({ kind: 'removed', at, from: change.from });
    else {
      const next = own.slice(index + 1).find(({ order }) => order > found.order)?.order ?? found.order + 10;
      const order = ((behind.get(index) ?? found.order) + next) / 2;
      behind.set(index, order);
      const { place, each } = found.row;
      const row = { document, place, style: change.style, text: change.to, each, order };
      placed.push({ kind: 'added', at, to: change.to, row });
    }
  }
  return placed;
}

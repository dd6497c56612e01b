// A page that set-up makes or mends: its looks, its box, its warning. What it says is drawn by a recompute.
import type { Page } from '../../../sheets-schema/define';
import { INK_COLOR, INK_NOTE, OUTPUT_WARNING } from '../../../sheets-schema/ink';
import { BOX_ROWS, pageStyles } from '../../../sheets-schema/page-styles';
import type { Area, Change } from '../sheet/changes';
import { type Found, lastRowOf } from './body';
import { planLiveColours, planWarningAreas } from './look';
import { CHECKBOX } from './rules';

export function planPageTab(page: Page, present: Found, isNew: boolean): Change[] {
  const { title } = page;
  const styles = pageStyles(page.id);
  const drawn: Change[] = isNew
    ? [
        { kind: 'tabColor', title, color: INK_COLOR[page.ink] },
        ...page.widths.map(
          (width, index): Change => ({ kind: 'columnWidth', title, column: index + 1, width }),
        ),
        ...(styles.frozenRows > 0
          ? [{ kind: 'frozen' as const, title, rows: styles.frozenRows, columns: 0 }]
          : []),
        ...styles.merges.map((area): Change => ({ kind: 'merge', title, area })),
        ...styles.fixed.map(({ area, style }): Change => ({ kind: 'style', title, area, style })),
      ]
    : [];
  const box = BOX_ROWS[page.id];
  const boxRule: Change[] =
    box === undefined || (present.structure?.ruled[box - 2]?.[1] ?? false)
      ? []
      : [
          {
            kind: 'validation',
            title,
            area: { row: box, column: 2, rows: 1, columns: 1 },
            validation: CHECKBOX,
          },
        ];
  return [
    ...drawn,
    ...boxRule,
    ...planLiveColours(title, present, styles.live),
    ...planPageNote(page, present),
    ...planPageWarnings(page, present, box, lastRowOf(present, isNew)),
  ];
}

function planPageNote(page: Page, present: Found): Change[] {
  if ((present.structure?.headerNotes[0] ?? '') !== '') return [];
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  return [{ kind: 'notes', title: page.title, area, notes: [[INK_NOTE[page.ink]]] }];
}

/** A warning on the whole page but for the row of its box, which is ticked on phones every day. */
function planPageWarnings(page: Page, present: Found, box: number | undefined, lastRow: number): Change[] {
  const columns = page.widths.length;
  const areas: (Area | null)[] =
    box === undefined
      ? [null]
      : [
          { row: 1, column: 1, rows: box - 1, columns },
          { row: box + 1, column: 1, rows: Math.max(1, lastRow - box), columns },
        ];
  return planWarningAreas(page.title, present.structure, OUTPUT_WARNING, areas);
}

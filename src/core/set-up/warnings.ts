// Warnings before an edit of what the program writes: on whole outputs, on the columns of journals, on kept settings.
import { settings } from '../../../sheets-schema/index';
import { FORMER_WARNINGS, JOURNAL_WARNING } from '../../../sheets-schema/ink';
import { SETTINGS, type SettingKey } from '../../../sheets-schema/settings';
import { cellText } from '../sheet/cells';
import type { Area, Change } from '../sheet/changes';
import type { FoundProtection, TabStructure } from '../sheet/structure';
import { type Body, bodyOf, placed } from './body';
import { runsOf } from './runs';

/** A part of a tab that is to carry a warning, or has to in its first `least` rows: below them nothing stands. */
interface Warned {
  readonly area: Area;
  readonly least: number;
  /** Whole rows, however many columns people have added. */
  readonly isRow: boolean;
}

/** Warning only, whatever the settings say: a hard protection would make a leader's Tính điểm fail. */
export function planWarnings(body: Body, structure: TabStructure | undefined): Change[] {
  if (body.table.ink === 'output')
    return [...planWholeWarning(body.title, structure, null), ...planUnlocked(body.title, structure)];
  return planAreaWarnings(body.title, structure, JOURNAL_WARNING, [
    ...programColumns(body),
    ...keptSettings(body),
  ]);
}

/** All that the program writes among people's columns; neighbours carry one warning. */
function programColumns(body: Body): Warned[] {
  const written = placed(body).filter((column) => column.owner !== 'person');
  const columns = written.map(({ key }) => body.layout.columns.get(key) as number);
  const [key] = written.map((column) => column.key);
  if (key === undefined) return [];
  return runsOf(columns).map(({ first, count }) => ({
    area: { ...bodyOf(body, key), column: first + 1, columns: count },
    least: body.rows.length,
    isRow: false,
  }));
}

/** The rows of settings that the program keeps, wherever they stand now. */
function keptSettings({ table, layout, rows, top }: Body): Warned[] {
  const keyAt = layout.columns.get('key');
  if (table.id !== settings.id || keyAt === undefined) return [];
  const columns = Math.max(...layout.columns.values()) + 1;
  const kept = rows.flatMap((cells, row) =>
    SETTINGS[cellText(cells[keyAt] ?? '') as SettingKey]?.owner === 'journal' ? [top + 1 + row] : [],
  );
  return runsOf(kept).map(({ first, count }) => ({
    area: { row: first, column: 1, rows: count, columns },
    least: count,
    isRow: true,
  }));
}

const covers = (found: Area, { area, least, isRow }: Warned): boolean =>
  found.row === area.row &&
  found.column === area.column &&
  (isRow || found.columns === area.columns) &&
  found.rows >= least &&
  found.rows <= area.rows;

/**
 * Known again by their words and their place, which moves with the column; one that a stopped run began is finished.
 * Where rows were sorted it stays behind over another row, and goes.
 */
function planAreaWarnings(
  title: string,
  structure: TabStructure | undefined,
  description: string,
  wanted: readonly Warned[],
): Change[] {
  const present = areaWarnings(structure, description);
  return [
    ...wanted
      .filter((one) => !present.some((area) => covers(area, one)))
      .map(({ area }): Change => ({ kind: 'warnWhenEdited', title, area, free: null, description })),
    ...dropped(
      title,
      present.filter((area) => !wanted.some((one) => covers(area, one))),
      description,
    ),
    ...droppedAll(title, structure, FORMER_WARNINGS),
  ];
}

/**
 * On a whole tab, but for what is free to be edited. A tab has one such warning, so it needs no words to be known by;
 * those on parts of the tab, as an earlier version made them, go.
 */
export function planWholeWarning(
  title: string,
  structure: TabStructure | undefined,
  free: Area | null,
): Change[] {
  const isWarned = (structure?.protections ?? []).some(
    (found) => found.area === null && found.warningOnly && isFree(found, free),
  );
  return [
    ...(isWarned ? [] : [{ kind: 'warnWhenEdited' as const, title, area: null, free, description: null }]),
    ...droppedAll(title, structure, [...FORMER_WARNINGS, JOURNAL_WARNING]),
  ];
}

/**
 * Locks on parts of a tab that the program writes, by whoever set them: with one, Tính điểm fails for everybody else. A
 * lock on the whole tab is the tab's one protection and becomes the warning.
 */
export const planUnlocked = (title: string, structure: TabStructure | undefined): Change[] =>
  (structure?.protections ?? []).flatMap(({ warningOnly, mayEdit, area }): Change[] =>
    warningOnly || !mayEdit || area === null ? [] : [{ kind: 'unlock', title, area }],
  );

const isFree = ({ free }: FoundProtection, wanted: Area | null): boolean =>
  wanted === null ||
  free.some((area) => area.row === wanted.row && area.column === wanted.column && area.rows === wanted.rows);

const areaWarnings = (structure: TabStructure | undefined, description: string): Area[] =>
  (structure?.protections ?? []).flatMap((found) =>
    found.warningOnly && found.description === description && found.area !== null ? [found.area] : [],
  );

const droppedAll = (
  title: string,
  structure: TabStructure | undefined,
  descriptions: readonly string[],
): Change[] =>
  descriptions.flatMap((description) => dropped(title, areaWarnings(structure, description), description));

const dropped = (title: string, areas: readonly Area[], description: string): Change[] =>
  areas.map((area) => ({ kind: 'dropWarning', title, area, description }));

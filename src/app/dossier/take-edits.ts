// What people reworded in a paper goes into the office's sentences, after a yes; what these said is kept in the log of changes.
import { changeLog, documents, documentTexts } from '../../../sheets-schema/index';
import { momentText } from '../../core/base/dates';
import { AppError } from '../../core/base/errors';
import { placeText } from '../../core/change-log/change';
import { type BuiltLine, type BuiltPaper, builtText, parseBuilt } from '../../core/dossier/built-paper';
import type { HandEdit } from '../../core/dossier/hand-edits';
import { type Placed, placeChanges } from '../../core/dossier/placed-changes';
import type { Change } from '../../core/sheet/changes';
import { planAppend, planColumn, planRows } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import type { RawTab } from '../../core/sheet/table';
import type { DocumentRecord } from '../../core/workbook/records';
import { changeWords } from '../../ui/change-log/change-log.vi';
import type { Context } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { readTable } from '../shared/read-tabs';
import { completeTexts } from './open-document-texts';

export interface TakenEdits {
  readonly record: DocumentRecord;
  readonly edits: readonly HandEdit[];
}

/**
 * Writes the sentences; the caller holds the lock. The log comes first, then what is new, for it is placed by the sentence
 * before it as that still is, and the papers' own record last: a run that is stopped between finds what it has written in
 * the next paper, and does not ask for it again.
 */
export function takeEdits(context: Context, taken: readonly TakenEdits[]): void {
  const { services } = context;
  ensureTabs(context, [documentTexts, changeLog]);
  const kinds = taken.map(({ record }) => record.kind);
  completeTexts(context, ({ document, of }) => of === undefined && kinds.some((kind) => kind === document));
  const texts = readTable(services, documentTexts);
  const placed = taken.flatMap(({ record: { kind }, edits }) => {
    const changes = edits.flatMap((edit) => edit.changes);
    const rows = kind === null ? [] : placeChanges(kind, changes, texts.rows);
    if (rows === null) throw new AppError('changed_meanwhile');
    return rows;
  });
  const log = readTable(services, changeLog);
  const register = readTable(services, documents);
  services.workbook.apply([
    ...planAppend(
      changeLog,
      log.tab,
      log.nextRow,
      placed.map((change) => logRow(context, change)),
    ),
    ...planAppend(
      documentTexts,
      texts.tab,
      texts.nextRow,
      placed.flatMap((change) => (change.kind === 'added' ? [outputRow(documentTexts, change.row)] : [])),
    ),
    ...placed.flatMap((change) => (change.kind === 'added' ? [] : cellsOf(change, texts.tab))),
    ...taken.flatMap(({ record: { id }, edits }) =>
      register.rows
        .filter((row) => row.id === id)
        .flatMap(({ row, built }) => {
          const paper = parseBuilt(built);
          const text = paper === null ? '' : builtText(withEdits(paper, edits));
          return planColumn(documents, register.tab, 'built', new Map([[row, text]]));
        }),
    ),
  ]);
}

/** Of a sentence its own cell alone; the row of one that went is emptied in one write. */
function cellsOf(change: Exclude<Placed, { kind: 'added' }>, tab: RawTab): Change[] {
  if (change.kind !== 'removed')
    return planColumn(documentTexts, tab, columnOf(change), new Map([[change.at, change.to]]));
  const blank = Object.fromEntries(Object.keys(documentTexts.columns).map((key) => [key, '']));
  return planRows(documentTexts, tab, new Map([[change.at, blank]]));
}

const columnOf = ({ kind }: Placed): 'text' | 'typed' => (kind === 'retyped' ? 'typed' : 'text');

function logRow({ services, minute }: Context, change: Placed) {
  const cell = {
    kind: 'cell' as const,
    table: documentTexts,
    key: null,
    row: change.at,
    column: columnOf(change),
    before: change.kind === 'added' ? '' : change.from,
    after: change.kind === 'removed' ? '' : change.to,
  };
  return outputRow(changeLog, {
    ...changeWords(cell),
    place: placeText(cell),
    at: momentText(minute),
    by: services.session.email(),
  });
}

/** The paper as if it had been built with the words that people gave it. */
function withEdits(built: BuiltPaper, edits: readonly HandEdit[]): BuiltPaper {
  const added = (at: number): BuiltLine[] =>
    edits.flatMap((edit) =>
      edit.before === '' && edit.at === at ? [{ text: edit.builtAs, inTable: false }] : [],
    );
  const lines = built.lines.flatMap((line, at): BuiltLine[] => {
    const edit = edits.find((one) => one.before !== '' && one.at === at);
    const own =
      edit === undefined ? [line] : edit.builtAs === '' ? [] : [{ text: edit.builtAs, inTable: false }];
    return [...own, ...added(at)];
  });
  return { ...built, lines: [...added(-1), ...lines] };
}

// Lập bộ tệp nhập Hệ thống QCDC…: the tab of what the portal takes, an index of evidence for each of its groups as a PDF,
// and receipts of what people uploaded. Nothing is sent anywhere. Receipts come first: a file that is made anew is another.
import { portalGroups, portalSlots } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import {
  builtMark,
  groupsWithoutRow,
  isMadeAfter,
  type PackLine,
  type PortalSlot,
  planPack,
} from '../../core/dossier/portal-pack';
import { type OutputRow, planColumn, planComputed } from '../../core/sheet/output';
import { parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import type { Services } from '../../google/services';
import {
  type IndexFile,
  indexFields,
  indexFileName,
  isLacking,
  lostIndexQuestion,
  packBuilt,
  packLacksGroups,
  packNotBuilt,
  packQuestion,
  packWaits,
  receiptLine,
  receiptOf,
  stateText,
} from '../../ui/dossier/portal-pack.vi';
import { makingDocument } from '../../ui/words/progress.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, type Recomputed, recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { refuseHalfBegunYear } from '../shared/half-begun-year';
import { requireOperator } from '../shared/operator';
import { progress } from '../shared/progress';
import { requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { readRegister } from './make-papers';
import { lostDoc, PATIENCE_MINUTES, portalFiles } from './portal-files';

export function buildPortalPack(context: Context): Outcome {
  const { services } = context;
  const tabs = readComputed(services);
  const { data, unconfirmedCopy } = computeFrom(context, tabs);
  requireOperator(services, data.settings, ['drive.file']);
  if (unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(data.settings.schemaVersion);
  refuseHalfBegunYear(context);
  if (!tabs.has(portalGroups.id)) return packLacksGroups();
  const lost = lostDoc(context);
  if (lost?.waits) return packWaits(PATIENCE_MINUTES);
  const questions = [
    ...(lost === null ? [] : [lostIndexQuestion(lost.at)]),
    packQuestion({
      isNew: !tabs.has(portalSlots.id),
      indexes: data.portalSlots.filter(({ part }) => part === 'index').length,
    }),
  ];
  if (!questions.every(({ title, text }) => services.ui.confirm(title, text))) return packNotBuilt();
  return underLock(context, () => {
    ensureTabs(context, [portalSlots]);
    const done = fillPack(context, recompute(context));
    services.workbook.show([portalSlots.title]);
    return packBuilt(done);
  });
}

/** The name by which the id of a group's index is kept. */
const nameOf = ({ slot }: PortalSlot): string => `index_${slot ?? ''}`;

type FileFacts = NonNullable<ReturnType<Services['drive']['facts']>>;
type Facts = ReadonlyMap<PortalSlot, FileFacts>;

function fillPack(context: Context, computed: Recomputed) {
  const { services } = context;
  const { data, uses, portal } = computed;
  const { settings } = data;
  const records = readRegister(context).rows;
  const lines = planPack({ data, settings, uses, portal, records });
  const indexes = lines.filter(({ need }) => need.kind === 'index');
  const files = portalFiles(
    context,
    settings,
    indexes.map(({ slot }) => nameOf(slot)),
  );
  const factsOf = (wanted: readonly PackLine[]): Facts =>
    new Map(
      wanted.flatMap(({ slot, need }): [PortalSlot, FileFacts][] => {
        const facts = need.kind === 'index' ? files.facts(nameOf(slot)) : null;
        return facts === null ? [] : [[slot, facts]];
      }),
    );
  const before = factsOf(indexes);
  const receipts = writeReceipts(context, lines, before);
  const built = new Map<PortalSlot, string>();
  for (const [at, { slot, need }] of indexes.entries()) {
    const fields = need.kind === 'index' ? indexFields(slot, need, settings) : null;
    if (fields === null) continue;
    const print = services.sha256(JSON.stringify(fields));
    if (slot.built?.startsWith(print) && before.has(slot)) continue;
    const title = indexFileName(slot, settings);
    progress(context, makingDocument(at + 1, indexes.length, title));
    files.make(nameOf(slot), title, fields);
    built.set(slot, builtMark(print, context.today));
  }
  const after: Facts = new Map([...before, ...factsOf(indexes.filter(({ slot }) => built.has(slot)))]);
  const tab = readSlots(context);
  const noted = new Map(
    parseTable(portalSlots, tab, NO_UNITS).rows.map(({ row, receipt }) => [row, receipt]),
  );
  services.workbook.apply([
    ...planColumn(portalSlots, tab, 'built', new Map([...built].map(([{ row }, print]) => [row, print]))),
    ...planComputed(
      portalSlots,
      tab,
      new Map(
        lines.map((line): [number, OutputRow] => {
          const slot = {
            ...line.slot,
            receipt: noted.get(line.slot.row) ?? null,
            built: built.get(line.slot) ?? line.slot.built,
          };
          return [line.slot.row, cellsOf({ ...line, slot }, after.get(line.slot) ?? null)];
        }),
      ),
    ),
  ]);
  return {
    folder: files.folder,
    made: built.size,
    kept: after.size - built.size,
    receipts,
    lacking: lines.filter(isLacking),
    unlisted: groupsWithoutRow({ data, portal }),
    unconverted: [...after.values()].filter(({ type }) => type !== PDF).length,
  };
}

const PDF = 'application/pdf';

const readSlots = ({ services }: Context): RawTab =>
  requireWhole(portalSlots, services.workbook.read(portalSlots.title));

function cellsOf(line: PackLine, facts: FileFacts | null): OutputRow {
  const { need, score, slot } = line;
  const isLater = slot.doneDate !== null && isMadeAfter(slot, slot.doneDate);
  const file: IndexFile | null = facts && { sha256: facts.sha256, isPdf: facts.type === PDF, isLater };
  return {
    state: stateText(line, file),
    link: need.kind === 'signed' ? (need.copy.url ?? '') : (facts?.link ?? ''),
    score: score === null || score === undefined ? '' : score / 100,
  };
}

/** A line for every row that people ticked and dated, of which there is none for that day; gives their number. */
function writeReceipts(context: Context, lines: readonly PackLine[], facts: Facts): number {
  const { services, minute } = context;
  const updates = new Map(
    lines.flatMap(({ slot }): [number, string][] => {
      const { row, done, doneDate, receipt } = slot;
      const file = facts.get(slot);
      if (!done || doneDate === null || file === undefined || file.type !== PDF) return [];
      if (receiptOf(receipt, doneDate) !== null || isMadeAfter(slot, doneDate)) return [];
      const line = receiptLine(doneDate, file, { at: minute, by: services.session.email() });
      return [[row, [line, ...(receipt === null ? [] : [receipt])].join('\n')]];
    }),
  );
  services.workbook.apply(planColumn(portalSlots, readSlots(context), 'receipt', updates));
  services.workbook.flush();
  return updates.size;
}

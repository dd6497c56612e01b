// Lập hồ sơ đề nghị công nhận: from a frozen scoresheet the four parts of section V.1, as Google Docs in one folder.
import templates from 'virtual:templates';
import { DOCUMENT_STATUS, type DocumentKind } from '../../sheets-schema/enums';
import { documents, scoreHistory } from '../../sheets-schema/index';
import { type Dossier, documentModel } from '../core/documents';
import { AppError } from '../core/errors';
import { planAppend, planColumn } from '../core/output';
import { documentId, planRegister, type RegisterPlan } from '../core/register';
import { outputRow } from '../core/rows';
import { equalSnapshot, type Snapshot } from '../core/snapshot';
import type { DocumentRecord } from '../core/workbook';
import type { Services } from '../google/services';
import { dossierFolderName } from '../ui/document-words.vi';
import {
  dossierBuilt,
  dossierNotBuilt,
  freezeFirstQuestion,
  openProblemsQuestion,
} from '../ui/dossier-outcomes.vi';
import { COMPUTED_FROM, type Computed } from './compute';
import type { Context, Outcome } from './context';
import { type PreparedDocument, type PreparedDossier, prepareDossier } from './dossier-documents';
import { fillTemplate } from './fill-template';
import { freezeNow, hashOf, provisionalSnapshot } from './freeze-scores';
import { requireOperator } from './operator';
import { readTable, readTabs } from './read-tabs';
import { computeFrom } from './recompute-scores';
import { underLock } from './under-lock';

type MadeFile = ReturnType<Services['drive']['createDocument']>;

/** The year's folder in Drive is found again by this mark. */
const folderMark = (year: number | null): string => `dossier_${year ?? ''}`;

export function buildDossier(context: Context): Outcome {
  const { services } = context;
  const computed = computeFrom(context, readTabs(services, COMPUTED_FROM));
  requireOperator(services, computed.data.settings, ['drive.file']);
  if (computed.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  if (computed.scores.length === 0) throw new AppError('no_criteria');
  const hash = hashOf(computed);
  const present = equalSnapshot(readTable(services, scoreHistory).rows, hash);
  const confirm = (question: { title: string; text: string }) =>
    services.ui.confirm(question.title, question.text);
  if (present === null && !confirm(freezeFirstQuestion(computed))) return dossierNotBuilt();
  const preview = prepare(
    computed,
    present ?? provisionalSnapshot(context, computed, hash),
    readRegister(context).rows,
  );
  const question = openProblemsQuestion(preview.problems, computed);
  if (question !== null && !confirm(question)) return dossierNotBuilt();
  return underLock(context, () => {
    if (present === null) {
      const frozen = freezeNow(context, hash);
      return makeDocuments(context, frozen.computed, frozen.snapshot);
    }
    const now = computeFrom(context, readTabs(services, COMPUTED_FROM));
    if (hashOf(now) !== hash) throw new AppError('changed_meanwhile');
    return makeDocuments(context, now, present);
  });
}

function prepare(
  computed: Computed,
  snapshot: Snapshot,
  records: readonly DocumentRecord[],
): PreparedDossier & Pick<Dossier, 'draft' | 'issued'> & { folderName: string } {
  const dossier = documentModel(snapshot, computed, records);
  const { draft, issued } = dossier;
  return { ...prepareDossier(dossier), folderName: dossierFolderName(dossier), draft, issued };
}

type Register = ReturnType<typeof readRegister>;

const readRegister = ({ services }: Context) => readTable(services, documents);

/** A document of the dossier and where it lies. */
interface BuiltDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly link: string;
  /** False where it stood there already, word for word. */
  readonly isNew: boolean;
}

/**
 * One call a document. Files come first, the register after: a run that is stopped between finds the files by their
 * mark the next time, so none is made twice and none is lost.
 */
function makeDocuments(context: Context, computed: Computed, snapshot: Snapshot): Outcome {
  const register = readRegister(context);
  const prepared = prepare(computed, snapshot, register.rows);
  const identified = prepared.documents.map((document) => ({
    document,
    id: documentId(document.kind, snapshot.id, document.fields),
  }));
  const missing = identified.filter(({ id }) => !register.rows.some((record) => record.id === id));
  const { folder, files } =
    missing.length > 0 ? openFolder(context, computed, prepared.folderName) : NO_FOLDER;
  const made = missing.map(
    ({ document, id }) => files.find(({ mark }) => mark === id) ?? make(context, document, id, folder),
  );
  const plan = planRegister(
    identified.map(({ document, id }) => ({ kind: document.kind, id, snapshot: snapshot.id })),
    files.map(({ mark }) => mark),
    register.rows,
    prepared.draft ? 'draft' : 'current',
    prepared.issued,
  );
  applyRegister(context, register, plan, [...made, ...files]);
  const built = identified.map(({ document, id }): BuiltDocument => {
    const known = register.rows.find((record) => record.id === id);
    const file = made.find(({ mark }) => mark === id);
    return {
      kind: document.kind,
      title: document.title,
      link: file?.link ?? known?.link?.url ?? '',
      isNew: file !== undefined,
    };
  });
  return dossierBuilt({
    built,
    folder: folder?.link ?? null,
    problems: prepared.problems,
    draft: prepared.draft,
  });
}

const NO_FOLDER: { folder: MadeFile | null; files: readonly MadeFile[] } = { folder: null, files: [] };

function openFolder(
  { services }: Context,
  { data }: Computed,
  name: string,
): { folder: MadeFile; files: readonly MadeFile[] } {
  const mark = folderMark(data.settings.year);
  const found = services.drive.findFolder(mark);
  if (found === null) return { folder: services.drive.createFolder(name, mark), files: [] };
  return { folder: found, files: services.drive.filesIn(found.id) };
}

function make(
  { services }: Context,
  document: PreparedDocument,
  id: string,
  folder: MadeFile | null,
): MadeFile {
  const docx = fillTemplate(templates[document.kind], document.fields);
  return services.drive.createDocument(document.title, docx, folder?.id ?? '', id);
}

/**
 * New rows in one write; rows whose status changes in another. The tab appears with its first document, and first of
 * all: a run that is stopped after the rows would not know that it still has to.
 */
function applyRegister(
  { services, minute }: Context,
  { tab, rows: records, nextRow }: Register,
  { added, statuses }: RegisterPlan,
  files: readonly MadeFile[],
): void {
  const by = added.length > 0 ? services.session.email() : '';
  const rows = added.map((entry) => {
    const file = files.find(({ mark }) => mark === entry.id);
    return outputRow(documents, {
      ...entry,
      title: file?.name ?? '',
      link: { text: file?.link ?? '', url: file?.link ?? null },
      createdAt: minute,
      createdBy: by,
    });
  });
  const labels = new Map([...statuses].map(([row, status]) => [row, DOCUMENT_STATUS[status]]));
  services.workbook.apply([
    ...(records.length === 0 ? [{ kind: 'hidden' as const, title: documents.title, hidden: false }] : []),
    ...planColumn(documents, tab, 'status', labels),
    ...planAppend(documents, tab, nextRow, rows),
  ]);
}

// From the facts of the dossier to the fields of its templates, and to the list of what is missing.
import type { DocumentKind } from '../../../sheets-schema/enums';
import { composeDocument, type DossierProblem, fillSetting } from '../../core/dossier/compose';
import type { Dossier } from '../../core/dossier/facts';
import type { Fields } from '../../core/dossier/field-text';
import type { Block, ProseFacts } from '../../core/dossier/prose';
import { UNISSUED } from '../../core/dossier/register';
import type { TemplateFields } from '../../core/dossier/template-fields';
import {
  addresseeField,
  COMMON_FIELDS,
  documentFields,
  documentLists,
  signedDateField,
} from '../../ui/dossier/fields.vi';
import { DOSSIER_KINDS, PAPER_KINDS, PAPERS, paperTitle } from '../../ui/dossier/papers.vi';
import { goalsTable, groupsTable, remedyTable } from '../../ui/dossier/tables.vi';
import { DRAFT_FOOTER, DRAFT_MARK, PLACES } from '../../ui/dossier/words.vi';

export interface PreparedDocument {
  readonly kind: DocumentKind;
  /** Name of the file. */
  readonly title: string;
  readonly fields: TemplateFields;
  /** DỰ THẢO stands on every page. */
  readonly draft: boolean;
  /** All that it says beside the numbers and days that văn thư gives. */
  readonly identity: TemplateFields;
}

export interface PreparedDossier {
  /** In the order of V.1. */
  readonly documents: readonly PreparedDocument[];
  /** In the order of the documents and of their paragraphs; those that are merely left out come last. */
  readonly problems: readonly DossierProblem[];
}

interface Part<F> {
  readonly fields: F;
  readonly problems: readonly DossierProblem[];
}

/**
 * Prepares the papers of these kinds; pure, nothing is built yet. A paper says the same whether it is prepared alone or with
 * others.
 */
export function prepareDossier(
  dossier: Dossier,
  kinds: readonly DocumentKind[] = DOSSIER_KINDS,
): PreparedDossier {
  const { problems } = composeAll(dossier);
  const marked: Dossier = { ...dossier, open: [...dossier.open, 'paper_gaps'] };
  const [whole, lacking] = [dossier, marked].map((state) => ({
    state,
    issued: composeAll(state).fields,
    plain: composeAll({ ...state, issued: UNISSUED }).fields,
  })) as [Composed, Composed];
  return {
    documents: kinds.map((kind) => {
      const hasGaps = problems.some((problem) => !isLeftOut(problem) && goesWith(problem.document, kind));
      const { state, issued, plain } = hasGaps ? lacking : whole;
      const { content } = PAPERS[kind];
      const table = content === 'prose' ? {} : content(state);
      return {
        kind,
        title: paperTitle(kind, dossier),
        fields: { ...issued[kind], ...table },
        draft: state.open.length > 0,
        identity: { ...plain[kind], ...table },
      };
    }),
    problems: [false, true].flatMap((left) =>
      problems.filter((problem) => isLeftOut(problem) === left && kinds.includes(problem.document)),
    ),
  };
}

interface Composed {
  readonly state: Dossier;
  readonly issued: PaperFields;
  /** Without numbers and days. */
  readonly plain: PaperFields;
}

type PaperFields = Readonly<Record<DocumentKind, TemplateFields>>;

/** The papers of the dossier stand or fall together. */
const goesWith = (one: DocumentKind, other: DocumentKind): boolean =>
  one === other || (PAPERS[one].inDossier && PAPERS[other].inDossier);

/** A paragraph about facts that nobody gave is no gap: the paper is whole without it. */
const isLeftOut = ({ kind }: DossierProblem): boolean => kind === 'left_out';

/** The fields of every paper but those of its long table, and what they lack. */
function composeAll(dossier: Dossier): { fields: PaperFields; problems: DossierProblem[] } {
  const own = documentFields(dossier);
  const addressees = addresseesOf(dossier, own);
  const facts: ProseFacts = {
    fields: { ...own, ...addressees.fields },
    lists: documentLists(dossier),
    common: COMMON_FIELDS,
    tables: [
      ...(dossier.goals.length > 0 ? ['goalsTable'] : []),
      ...(dossier.groups.length > 0 ? ['groupsTable'] : []),
      ...(dossier.unmet.length > 0 ? ['remedyTable'] : []),
    ],
  };
  const parts = PAPER_KINDS.map((kind) => [kind, composePaper(kind, dossier, facts)] as const);
  return {
    fields: Object.fromEntries(parts.map(([kind, { fields }]) => [kind, fields])) as PaperFields,
    problems: [...addressees.problems, ...parts.flatMap(([, part]) => part.problems)],
  };
}

/** Kính gửi of every paper that has one: sentences themselves, filled before the rest. */
function addresseesOf({ settings }: Dossier, fields: Fields): Part<Fields> {
  const filled = PAPER_KINDS.flatMap((kind) => {
    const { addressee } = PAPERS[kind];
    if (addressee === null) return [];
    return [{ kind, ...fillSetting(kind, PLACES.addressee, settings[addressee] ?? '', { fields }) }];
  });
  return {
    fields: Object.assign({}, ...filled.map(({ kind, text }) => addresseeField(kind, text))),
    problems: filled.flatMap(({ problems }) => problems),
  };
}

function composePaper(kind: DocumentKind, dossier: Dossier, general: ProseFacts): Part<TemplateFields> {
  const { content, gaps, number } = PAPERS[kind];
  const facts = { ...general, fields: { ...general.fields, ...signedDateField(dossier.issued[kind]) } };
  const composed = composeDocument(kind, dossier.texts.texts, facts);
  const footer = fillSetting(kind, '', DRAFT_FOOTER, facts);
  const recipients = recipientsOf(kind, dossier, facts);
  const signing = signature(kind, dossier);
  const isDraft = dossier.open.length > 0;
  return {
    fields: {
      ...composed.head,
      ...(content === 'prose' ? { blocks: proseFields(dossier, composed.blocks) } : {}),
      ...recipients.fields,
      ...signing.fields,
      draftMark: isDraft ? DRAFT_MARK : '',
      footer: isDraft || dossier.issued[number].number === '' ? footer.text : '',
    },
    problems: [
      ...composed.problems,
      ...recipients.problems,
      ...signing.problems,
      ...gaps(dossier).map((gap) => ({ ...gap, document: kind, text: '' })),
    ],
  };
}

function proseFields(dossier: Dossier, blocks: readonly Block[]): TemplateFields[] {
  const tables: TemplateFields = {
    goalsTable: goalsTable(dossier),
    groupsTable: groupsTable(dossier),
    remedyTable: remedyTable(dossier),
  };
  return blocks.map((block, index) => blockFields(block, index === blocks.length - 1, tables));
}

/** Every tag that the body of a template knows, so that none is looked for outside the block. */
function blockFields(block: Block, last: boolean, tables: TemplateFields): TemplateFields {
  const table = (name: string) =>
    block.kind === 'table' && block.name === name ? (tables[name] ?? false) : false;
  return {
    heading: block.kind === 'heading',
    plain: block.kind === 'plain' && !last,
    closing: block.kind === 'plain' && last,
    italic: block.kind === 'italic',
    lead: 'lead' in block ? block.lead : '',
    text: 'text' in block ? block.text : '',
    ...Object.fromEntries(Object.keys(tables).map((name) => [name, table(name)])),
  };
}

function recipientsOf(kind: DocumentKind, { settings }: Dossier, facts: ProseFacts): Part<TemplateFields> {
  const { recipients } = PAPERS[kind];
  if (recipients === null) return { fields: {}, problems: [] };
  // Split before filling: a name may hold a semicolon.
  const lines = (settings[recipients] ?? '').split(';').map((line) => line.trim().replace(/\.$/, ''));
  const filled = lines
    .filter((line) => line !== '')
    .map((line) => fillSetting(kind, PLACES.recipients, line, facts));
  const kept = filled.map(({ text }) => text).filter((text) => text !== '');
  return {
    fields: {
      recipients: kept.map((text, index) => ({ text: text + (index === kept.length - 1 ? '.' : ';') })),
    },
    problems: filled.flatMap(({ problems }) => problems),
  };
}

function signature(kind: DocumentKind, dossier: Dossier): Part<TemplateFields> {
  const { fields, unnamed } = PAPERS[kind].signs(dossier);
  const problem: DossierProblem = {
    document: kind,
    kind: 'signatory_missing',
    place: PLACES.signature,
    text: '',
    fields: [],
  };
  return { fields, problems: unnamed ? [problem] : [] };
}

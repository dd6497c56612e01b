// From the facts of the dossier to the fields of its four templates, and to the list of what is missing.
import { DOCUMENT_KIND, type DocumentKind } from '../../../sheets-schema/enums';
import {
  composeDocument,
  DEFAULT_TEXTS,
  type DocumentText,
  type DossierProblem,
  fillSetting,
} from '../../core/dossier/compose';
import type { Dossier } from '../../core/dossier/facts';
import type { Block, ProseFacts } from '../../core/dossier/prose';
import {
  addresseeFields,
  COMMON_FIELDS,
  documentFields,
  documentLists,
  signedDateField,
} from '../../ui/dossier/fields.vi';
import { evidenceTable, goalsTable, groupsTable, remedyTable, scoresTable } from '../../ui/dossier/tables.vi';
import { capacityLines, DRAFT_FOOTER, DRAFT_MARK, documentTitle, PLACES } from '../../ui/dossier/words.vi';
import type { TemplateFields } from './template-fields';

export interface PreparedDocument {
  readonly kind: DocumentKind;
  /** Name of the file. */
  readonly title: string;
  readonly fields: TemplateFields;
}

export interface PreparedDossier {
  /** In the order of V.1. */
  readonly documents: readonly PreparedDocument[];
  /** In the order of the documents and of their paragraphs; those that are merely left out come last. */
  readonly problems: readonly DossierProblem[];
}

const KINDS = Object.keys(DOCUMENT_KIND) as DocumentKind[];

/** Prepares all four documents; pure, nothing is built yet. `texts` are the sentences of the documents. */
export function prepareDossier(
  dossier: Dossier,
  texts: readonly DocumentText[] = DEFAULT_TEXTS,
): PreparedDossier {
  const { settings } = dossier;
  const base = { fields: documentFields(dossier) };
  const submission = fillSetting(
    'submissionLetter',
    PLACES.addressee,
    settings.submissionAddressee ?? '',
    base,
  );
  const report = fillSetting('implementationReport', PLACES.addressee, settings.reportAddressee ?? '', base);
  const facts: ProseFacts = {
    fields: { ...base.fields, ...addresseeFields(submission.text, report.text) },
    lists: documentLists(dossier),
    common: COMMON_FIELDS,
    tables: [
      ...(dossier.goals.length > 0 ? ['goalsTable'] : []),
      ...(dossier.groups.length > 0 ? ['groupsTable'] : []),
      ...(dossier.unmet.length > 0 ? ['remedyTable'] : []),
    ],
  };
  const prepared = KINDS.map((kind) => prepareDocument(kind, dossier, texts, facts));
  const problems = [
    ...submission.problems,
    ...report.problems,
    ...prepared.flatMap(({ problems }) => problems),
  ];
  const leftOut = (problem: DossierProblem) => problem.kind === 'left_out';
  return {
    documents: prepared.map(({ document }) => document),
    problems: [...problems.filter((problem) => !leftOut(problem)), ...problems.filter(leftOut)],
  };
}

function prepareDocument(
  kind: DocumentKind,
  dossier: Dossier,
  texts: readonly DocumentText[],
  general: ProseFacts,
): { document: PreparedDocument; problems: DossierProblem[] } {
  const issued = dossier.issued[kind];
  const facts = { ...general, fields: { ...general.fields, ...signedDateField(issued) } };
  const composed = composeDocument(kind, texts, facts);
  const footer = fillSetting(kind, '', DRAFT_FOOTER, facts);
  const signing = signature(kind, dossier, facts);
  const letterNumber = dossier.issued[kind === 'implementationReport' ? kind : 'submissionLetter'].number;
  return {
    document: {
      kind,
      title: documentTitle(kind, dossier),
      fields: {
        ...composed.head,
        ...contentOf(kind, dossier, composed.blocks),
        ...signing.fields,
        draftMark: dossier.draft ? DRAFT_MARK : '',
        footer: dossier.draft || letterNumber === '' ? footer.text : '',
      },
    },
    problems: [...composed.problems, ...signing.problems, ...gapsOf(kind, dossier)],
  };
}

/** What stands between head and signature. */
function contentOf(kind: DocumentKind, dossier: Dossier, blocks: readonly Block[]): TemplateFields {
  if (kind === 'selfAssessmentScoresheet') return scoresTable(dossier);
  if (kind === 'evidenceIndex') return evidenceTable(dossier);
  const tables: TemplateFields = {
    goalsTable: goalsTable(dossier),
    groupsTable: groupsTable(dossier),
    remedyTable: remedyTable(dossier),
  };
  return { blocks: blocks.map((block, index) => blockFields(block, index === blocks.length - 1, tables)) };
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

function signature(
  kind: DocumentKind,
  dossier: Dossier,
  facts: ProseFacts,
): { fields: TemplateFields; problems: DossierProblem[] } {
  const { settings } = dossier;
  if (kind === 'selfAssessmentScoresheet')
    return {
      fields: { compiler: settings.compilerName ?? '', steeringHead: settings.steeringHead ?? '' },
      problems: [],
    };
  if (kind === 'evidenceIndex') return { fields: {}, problems: [] };
  const written = kind === 'submissionLetter' ? settings.submissionRecipients : settings.reportRecipients;
  // Split before filling: a name may hold a semicolon.
  const lines = (written ?? '').split(';').map((line) => line.trim().replace(/\.$/, ''));
  const filled = lines
    .filter((line) => line !== '')
    .map((line) => fillSetting(kind, PLACES.recipients, line, facts));
  const kept = filled.map(({ text }) => text).filter((text) => text !== '');
  const unsigned: DossierProblem = {
    document: kind,
    kind: 'signatory_missing',
    place: PLACES.signature,
    text: '',
    fields: [],
  };
  return {
    fields: {
      recipients: kept.map((text, index) => ({ text: text + (index === kept.length - 1 ? '.' : ';') })),
      capacity: capacityLines(kind, dossier).map((text) => ({ text })),
      signatory: settings.signatoryName ?? '',
    },
    problems: [
      ...filled.flatMap(({ problems }) => problems),
      ...(settings.signatoryName === null ? [unsigned] : []),
    ],
  };
}

/** Gaps inside the tables of the Báo cáo. */
function gapsOf(kind: DocumentKind, dossier: Dossier): DossierProblem[] {
  if (kind !== 'implementationReport') return [];
  const open = dossier.goals.filter((goal) => goal.result === null).map((goal) => goal.no);
  const gap = (name: 'goal_without_figures' | 'remedy_open', place: string, fields: readonly string[]) => ({
    document: kind,
    kind: name,
    place,
    text: '',
    fields,
  });
  return [
    ...(open.length > 0 ? [gap('goal_without_figures', PLACES.goals, open)] : []),
    ...(dossier.unmet.length > 0 ? [gap('remedy_open', PLACES.remedy, [String(dossier.unmet.length)])] : []),
  ];
}

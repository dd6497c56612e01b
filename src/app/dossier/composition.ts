// The sentences of each paper filled: head, paragraphs, recipients, signature, and what they lack.
import type { DocumentKind } from '../../../sheets-schema/enums';
import { composeDocument, type DossierProblem, fillSetting } from '../../core/dossier/compose';
import type { Dossier } from '../../core/dossier/facts';
import type { Fields } from '../../core/dossier/field-text';
import type { Block, ProseFacts } from '../../core/dossier/prose';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { lastLineWidth } from '../../core/dossier/text-width';
import { untraced } from '../../core/dossier/traces';
import {
  addresseeField,
  COMMON_FIELDS,
  documentFields,
  documentLists,
  signedDateField,
} from '../../ui/dossier/fields.vi';
import { PAPER_KINDS, PAPERS } from '../../ui/dossier/papers.vi';
import { goalsTable, groupsTable, remedyTable } from '../../ui/dossier/tables.vi';
import { DRAFT_FOOTER, DRAFT_MARK, PLACES } from '../../ui/dossier/words.vi';

interface Part<F> {
  readonly fields: F;
  readonly problems: readonly DossierProblem[];
}

export interface Composition {
  /** The fields of a paper but those of its long table. */
  fieldsOf(kind: DocumentKind): TemplateFields;
  /** What these papers lack. */
  problemsOf(kinds: readonly DocumentKind[]): readonly DossierProblem[];
}

/** The papers of a dossier, each composed when it is first asked for. */
export function composition(dossier: Dossier, isTraced: boolean): Composition {
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
    traced: isTraced,
  };
  const composed = new Map<DocumentKind, Part<TemplateFields>>();
  const partOf = (kind: DocumentKind): Part<TemplateFields> => {
    const part = composed.get(kind) ?? composePaper(kind, dossier, facts);
    composed.set(kind, part);
    return part;
  };
  return {
    fieldsOf: (kind) => partOf(kind).fields,
    problemsOf: (kinds) => [
      ...addressees.problems.filter(({ document }) => kinds.includes(document)),
      ...kinds.flatMap((kind) => partOf(kind).problems),
    ],
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
      ...addresseesUnder(kind, dossier, composed.head.addressee, facts),
      issuerIndent: indentOf(composed.head.issuer, ISSUER),
      subjectIndent: indentOf(composed.head.subject, SUBJECT),
      ...(content === 'prose' ? { blocks: proseFields(dossier, composed.blocks) } : {}),
      headed: composed.head.issuer !== '',
      titled: composed.head.title !== '',
      recipients: recipients.lines,
      listed: recipients.lines.length > 0,
      oneName: false,
      twoNames: false,
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

/** Points and millimetres of the text that a short line stands under: a third to a half of it. */
const ISSUER = { points: 13, column: 66 };
const SUBJECT = { points: 14, column: 165 };
const OF_TEXT = 0.42;

/** What the line leaves free on either side, in twentieths of a point. */
function indentOf(text: string, { points, column }: { points: number; column: number }): string {
  const free = (column - OF_TEXT * lastLineWidth(untraced(text), points, column)) / 2;
  return String(Math.round((free * 1440) / 25.4));
}

/** Several addressees, which the setting parts by ";", stand one a line. */
function addresseesUnder(
  kind: DocumentKind,
  { settings }: Dossier,
  one: string,
  facts: ProseFacts,
): TemplateFields {
  const { addressee } = PAPERS[kind];
  const lines = addressee === null ? [] : linesOf(settings[addressee]);
  const filled = lines.map((text) => fillSetting(kind, PLACES.addressee, text, facts).text);
  const isOne = lines.length <= 1 || filled.includes('');
  return {
    oneAddressee: isOne && one !== '',
    severalAddressees: !isOne,
    addressees: isOne ? [] : ended(filled),
  };
}

/** Parts by ";", split before filling: a name may hold a semicolon. */
const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(';')
    .map((line) => line.trim().replace(/\.$/, ''))
    .filter((line) => line !== '');

/** The lines of a list: the last ends with a full stop. */
const ended = (lines: readonly string[]): TemplateFields[] =>
  lines.map((text, index) => ({ text: text + (index === lines.length - 1 ? '.' : ';') }));

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
    italic: block.kind === 'italic' && !last,
    closingItalic: block.kind === 'italic' && last,
    lead: 'lead' in block ? block.lead : '',
    text: 'text' in block ? block.text : '',
    ...Object.fromEntries(Object.keys(tables).map((name) => [name, table(name)])),
  };
}

/** Whom the paper goes to, a line each: of a setting, or of rows of the paper's texts. */
function recipientsOf(
  kind: DocumentKind,
  { settings, texts }: Dossier,
  facts: ProseFacts,
): { readonly lines: TemplateFields[]; readonly problems: readonly DossierProblem[] } {
  const { recipients } = PAPERS[kind];
  if (recipients === null) return { lines: [], problems: [] };
  const written =
    recipients === 'texts'
      ? texts.texts.filter(({ document, style }) => document === kind && style === 'recipient')
      : linesOf(settings[recipients]).map((text) => ({ text }));
  const filled = written.map(({ text }) => fillSetting(kind, PLACES.recipients, text, facts));
  return {
    lines: ended(filled.map(({ text }) => text).filter((text) => text !== '')),
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

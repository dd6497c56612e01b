// From the facts of the dossier to the fields of its templates, and to the list of what is missing.
import type { DocumentKind, PaperLayout } from '../../../sheets-schema/enums';
import type { DossierProblem } from '../../core/dossier/compose';
import type { Dossier } from '../../core/dossier/facts';
import { UNISSUED } from '../../core/dossier/register';
import type { TemplateFields, TemplateValue } from '../../core/dossier/template-fields';
import { DOSSIER_KINDS, PAPER_KINDS, PAPERS, paperTitle } from '../../ui/dossier/papers.vi';
import { curly } from '../../ui/dossier/words.vi';
import { type Composition, composition } from './composition';

export interface PreparedDocument {
  readonly kind: DocumentKind;
  readonly layout: PaperLayout;
  /** Name of the file. */
  readonly title: string;
  /** With the traces of the sentences that they come from. */
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

/**
 * Prepares the papers of these kinds; pure, nothing is built yet. A paper says the same whether it is prepared alone or with
 * others.
 */
export function prepareDossier(
  dossier: Dossier,
  kinds: readonly DocumentKind[] = DOSSIER_KINDS,
): PreparedDossier {
  // Papers of the dossier are drafts together, so what the others lack counts too.
  const looked = PAPER_KINDS.filter((kind) => kinds.some((one) => goesWith(one, kind)));
  const whole = composition(dossier, true);
  const problems = whole.problemsOf(looked);
  const lacking = once((): Compositions => {
    const marked: Dossier = { ...dossier, open: [...dossier.open, 'paper_gaps'] };
    return { state: marked, issued: composition(marked, true), plain: unissued(marked) };
  });
  const complete = once((): Compositions => ({ state: dossier, issued: whole, plain: unissued(dossier) }));
  return {
    documents: kinds.map((kind) => {
      const hasGaps = problems.some((problem) => !isLeftOut(problem) && goesWith(problem.document, kind));
      const { state, issued, plain } = hasGaps ? lacking() : complete();
      const { content, layout } = PAPERS[kind];
      // Of thousands of rows: they have the quotes of papers already.
      const table = content === 'prose' ? {} : content(state);
      return {
        kind,
        layout,
        title: paperTitle(kind, dossier),
        fields: { ...printed(issued.fieldsOf(kind)), ...table },
        draft: state.open.length > 0,
        identity: { ...printed(plain.fieldsOf(kind)), ...table },
      };
    }),
    problems: [false, true].flatMap((left) =>
      problems.filter((problem) => isLeftOut(problem) === left && kinds.includes(problem.document)),
    ),
  };
}

interface Compositions {
  readonly state: Dossier;
  readonly issued: Composition;
  /** Without numbers and days. */
  readonly plain: Composition;
}

const unissued = (dossier: Dossier): Composition => composition({ ...dossier, issued: UNISSUED }, false);

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Quotes as papers have them, whoever typed the text. */
function printed(fields: TemplateFields): TemplateFields {
  const of = (value: TemplateValue): TemplateValue => {
    if (typeof value === 'string') return curly(value);
    if (typeof value === 'boolean') return value;
    return Array.isArray(value) ? value.map(printed) : printed(value as TemplateFields);
  };
  return Object.fromEntries(Object.entries(fields).map(([tag, value]) => [tag, of(value)]));
}

/** The papers of the dossier stand or fall together. */
const goesWith = (one: DocumentKind, other: DocumentKind): boolean =>
  one === other || (PAPERS[one].inDossier && PAPERS[other].inDossier);

/** A paragraph about facts that nobody gave is no gap: the paper is whole without it. */
const isLeftOut = ({ kind }: DossierProblem): boolean => kind === 'left_out';

// The papers of the dossier, one record each: how a paper is called, who gets it, who signs, what it holds, what it lacks.
import type { DocumentKind } from '../../../sheets-schema/enums';
import type { SETTINGS, SettingKey } from '../../../sheets-schema/settings';
import type { DossierProblem } from '../../core/dossier/compose';
import type { Dossier } from '../../core/dossier/facts';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { evidenceTable, hasRemedy, scoresTable } from './tables.vi';
import { PLACES } from './words.vi';

/** Settings that hold a text. */
type TextSetting = {
  [K in SettingKey]: (typeof SETTINGS)[K]['kind'] extends { readonly type: 'text' } ? K : never;
}[SettingKey];

interface Signature {
  readonly fields: TemplateFields;
  /** Nobody is named whose name has to stand there. */
  readonly unnamed: boolean;
}

type Gap = Pick<DossierProblem, 'kind' | 'place' | 'fields'>;

export interface Paper {
  /** Trích yếu in the register and name of the file. */
  readonly title: (commune: string, year: string) => string;
  /** V.1 asks for it: the papers of the dossier are drafts together, or none of them is. */
  readonly inDossier: boolean;
  /** The word in its fields: "tờ trình" gives {{số tờ trình}}, {{ngày tờ trình}}, {{nơi nhận tờ trình}}; null: no number. */
  readonly called: string | null;
  /** The paper whose number stands on it: its own, or that of the letter that it is enclosed with. */
  readonly number: DocumentKind;
  /** Kính gửi. */
  readonly addressee: TextSetting | null;
  /** Nơi nhận at its foot. */
  readonly recipients: TextSetting | null;
  readonly signs: (dossier: Dossier) => Signature;
  /** Its sentences, or the fields of its table. */
  readonly content: 'prose' | ((dossier: Dossier) => TemplateFields);
  /** What its tables lack. */
  readonly gaps: (dossier: Dossier) => readonly Gap[];
}

/** A deputy signs for the Chair; a collective's paper names it above. */
const letterSignature =
  (collective: (dossier: Dossier) => boolean) =>
  (dossier: Dossier): Signature => {
    const { settings } = dossier;
    const person = settings.signsAs === 'deputy' ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['CHỦ TỊCH'];
    return {
      fields: {
        capacity: [...(collective(dossier) ? ['TM. ỦY BAN NHÂN DÂN'] : []), ...person].map((text) => ({
          text,
        })),
        signatory: settings.signatoryName ?? '',
      },
      unnamed: settings.signatoryName === null,
    };
  };

const reportGaps = ({ goals, unmet, texts }: Dossier): Gap[] => {
  const open = goals.filter((goal) => goal.result === null).map((goal) => goal.no);
  const counted = (kind: Gap['kind'], place: string, lacking: number): Gap[] =>
    lacking === 0 ? [] : [{ kind, place, fields: [String(lacking)] }];
  const isCaused = texts.facts.some(({ each, typed }) => each === 'anyUnmet' && typed !== '');
  return [
    ...(open.length > 0
      ? [{ kind: 'goal_without_figures' as const, place: PLACES.goals, fields: open }]
      : []),
    ...counted('cause_missing', PLACES.causes, isCaused ? 0 : unmet.length),
    ...counted('remedy_open', PLACES.remedy, unmet.filter((score) => !hasRemedy(texts, score)).length),
  ];
};

/** An annex to the Tờ trình. */
const annex = {
  inDossier: true,
  called: null,
  number: 'submissionLetter',
  addressee: null,
  recipients: null,
} as const;

/** In the order of V.1, which makes the Tờ trình the Chair's own, unless it was decided otherwise, and the Báo cáo the committee's. */
export const PAPERS: Readonly<Record<DocumentKind, Paper>> = {
  submissionLetter: {
    title: (commune, year) =>
      `Tờ trình đề nghị công nhận xã ${commune} đạt chuẩn chính quyền thân thiện năm ${year}`,
    inDossier: true,
    called: 'tờ trình',
    number: 'submissionLetter',
    addressee: 'submissionAddressee',
    recipients: 'submissionRecipients',
    signs: letterSignature(({ letterOf }) => letterOf === 'committee'),
    content: 'prose',
    gaps: () => [],
  },
  implementationReport: {
    title: (commune, year) => `Báo cáo kết quả xây dựng chính quyền thân thiện xã ${commune} năm ${year}`,
    inDossier: true,
    called: 'báo cáo',
    number: 'implementationReport',
    addressee: 'reportAddressee',
    recipients: 'reportRecipients',
    signs: letterSignature(() => true),
    content: 'prose',
    gaps: reportGaps,
  },
  selfAssessmentScoresheet: {
    ...annex,
    title: (commune, year) => `Bảng tự chấm điểm chính quyền thân thiện xã ${commune} năm ${year}`,
    signs: ({ settings: { compilerName, steeringHead } }) => ({
      fields: { compiler: compilerName ?? '', steeringHead: steeringHead ?? '' },
      unnamed: false,
    }),
    content: scoresTable,
    gaps: () => [],
  },
  evidenceIndex: {
    ...annex,
    title: (commune, year) => `Danh mục tài liệu minh chứng chính quyền thân thiện xã ${commune} năm ${year}`,
    signs: () => ({ fields: {}, unnamed: false }),
    content: evidenceTable,
    gaps: () => [],
  },
};

export const PAPER_KINDS = Object.keys(PAPERS) as readonly DocumentKind[];

/** V.1. */
export const DOSSIER_KINDS = PAPER_KINDS.filter((kind) => PAPERS[kind].inDossier);

export const paperTitle = (kind: DocumentKind, { settings }: Dossier): string =>
  PAPERS[kind].title(settings.commune ?? '', String(settings.year ?? ''));

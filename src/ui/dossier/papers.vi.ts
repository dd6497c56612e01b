// The papers of the dossier, one record each: how a paper is called, who gets it, who signs, what it holds, what it lacks.
import type { DocumentKind, PaperLayout } from '../../../sheets-schema/enums';
import type { SETTINGS, SettingKey } from '../../../sheets-schema/settings';
import type { DossierProblem } from '../../core/dossier/compose';
import type { Dossier } from '../../core/dossier/facts';
import type { TemplateFields } from '../../core/dossier/template-fields';
import { hasRemedy } from './remedies.vi';
import { evidenceTable, scoresTable } from './tables.vi';
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
  readonly layout: PaperLayout;
  /** Nơi nhận at its foot: a setting, or rows of its texts; null for a paper without. */
  readonly recipients: TextSetting | 'texts' | null;
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
        oneName: true,
        capacity: [...(collective(dossier) ? ['TM. ỦY BAN NHÂN DÂN'] : []), ...person].map((text) => ({
          text,
        })),
        signatory: settings.signatoryName ?? '',
      },
      unnamed: settings.signatoryName === null,
    };
  };

/** Told with how many. */
const lacking = (kind: Gap['kind'], place: string, many: number): Gap[] =>
  many === 0 ? [] : [{ kind, place, fields: [String(many)] }];

const reportGaps = ({ goals, unmet, texts }: Dossier): Gap[] => {
  const open = goals.filter((goal) => goal.result === null).map((goal) => goal.no);
  const isCaused = texts.facts.some(({ each, typed }) => each === 'anyUnmet' && typed !== '');
  return [
    ...(open.length > 0
      ? [{ kind: 'goal_without_figures' as const, place: PLACES.goals, fields: open }]
      : []),
    ...lacking('cause_missing', PLACES.causes, isCaused ? 0 : unmet.length),
    ...lacking('remedy_open', PLACES.remedy, unmet.filter((score) => !hasRemedy(texts, score)).length),
  ];
};

/** The Ban Chỉ đạo's minutes: signed by whoever wrote them down and whoever presided. */
const minutesSignatures = ({ texts: { said } }: Dossier): Signature => ({
  fields: {
    twoNames: true,
    leftOffice: 'THƯ KÝ',
    leftName: said('thư ký cuộc họp'),
    rightOffice: 'CHỦ TRÌ',
    rightName: said('người chủ trì cuộc họp'),
  },
  unnamed: false,
});

const unsigned = (): Signature => ({ fields: {}, unnamed: false });

/**
 * A paper of its own beside those of V.1, with its texts and recipients in their tab. `needs` is what people have to type
 * before it says anything: without it is a draft.
 */
const own = (kind: DocumentKind, needs: readonly string[] = []) =>
  ({
    inDossier: false,
    layout: 'letter',
    number: kind,
    addressee: null,
    recipients: 'texts',
    content: 'prose',
    gaps: ({ texts: { said } }: Dossier) => toType(needs.filter((field) => said(field) === '')),
  }) as const satisfies Partial<Paper>;

const toType = (fields: readonly string[]): Gap[] =>
  fields.length === 0 ? [] : [{ kind: 'incomplete', place: PLACES.typed, fields }];

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
    layout: 'letter',
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
    layout: 'letter',
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
    signs: ({ settings: { compilerName, steeringHead, steeringHeadOffice } }) => ({
      fields: {
        compiler: compilerName ?? '',
        steeringOffice: (steeringHeadOffice ?? '').toLocaleUpperCase('vi'),
        steeringHead: steeringHead ?? '',
      },
      unnamed: false,
    }),
    layout: 'scoresheet',
    content: scoresTable,
    gaps: () => [],
  },
  evidenceIndex: {
    ...annex,
    title: (commune, year) => `Danh mục tài liệu minh chứng chính quyền thân thiện xã ${commune} năm ${year}`,
    signs: unsigned,
    layout: 'evidenceIndex',
    content: evidenceTable,
    gaps: () => [],
  },
  meetingMinutes: {
    ...own('meetingMinutes', [
      'ngày họp Ban Chỉ đạo',
      'địa điểm họp Ban Chỉ đạo',
      'kết luận của Ban Chỉ đạo',
    ]),
    title: (commune, year) => `Biên bản họp Ban Chỉ đạo chính quyền thân thiện xã ${commune} năm ${year}`,
    called: 'biên bản',
    signs: minutesSignatures,
  },
  remedyPlan: {
    ...own('remedyPlan'),
    title: (commune, year) => `Kế hoạch khắc phục các tiêu chí chưa đạt xã ${commune} năm ${year}`,
    called: 'kế hoạch khắc phục',
    signs: letterSignature(() => true),
    gaps: ({ unmet, texts }) =>
      unmet.length === 0
        ? [{ kind: 'not_needed', place: PLACES.remedyTable, fields: [] }]
        : lacking(
            'remedy_open',
            PLACES.remedyTable,
            unmet.filter((score) => !hasRemedy(texts, score)).length,
          ),
  },
  registrationLetter: {
    ...own('registrationLetter'),
    title: (commune, year) => `Công văn đăng ký đạt chuẩn chính quyền thân thiện xã ${commune} năm ${year}`,
    called: 'công văn đăng ký',
    signs: letterSignature(() => true),
  },
  modelRegistration: {
    ...own('modelRegistration', ['tên mô hình', 'nội dung mô hình']),
    title: (commune, year) => `Bản đăng ký mô hình chính quyền thân thiện xã ${commune} năm ${year}`,
    called: 'bản đăng ký mô hình',
    signs: letterSignature(() => true),
  },
  announcementPlan: {
    ...own('announcementPlan'),
    title: (commune, year) => `Kế hoạch công bố, gắn sao chính quyền thân thiện xã ${commune} năm ${year}`,
    called: 'kế hoạch công bố',
    signs: letterSignature(() => true),
    gaps: ({ settings: { recognitionDecision }, texts: { said } }) =>
      toType([
        ...(recognitionDecision === null ? ['quyết định công nhận'] : []),
        ...['thời gian công bố', 'địa điểm công bố'].filter((field) => said(field) === ''),
      ]),
  },
  chairBrief: {
    ...own('chairBrief'),
    title: (commune, year) => `Tóm tắt kết quả chính quyền thân thiện xã ${commune} năm ${year}`,
    called: null,
    recipients: null,
    signs: unsigned,
  },
};

export const PAPER_KINDS = Object.keys(PAPERS) as readonly DocumentKind[];

/** V.1. */
export const DOSSIER_KINDS = PAPER_KINDS.filter((kind) => PAPERS[kind].inDossier);

export const paperTitle = (kind: DocumentKind, { settings }: Dossier): string =>
  PAPERS[kind].title(settings.commune ?? '', String(settings.year ?? ''));

// The dossier in the words of the office: what each {{field}} of the texts says.
import type { DocumentKind } from '../../../sheets-schema/enums';
import { PLAN } from '../../../sheets-schema/plan';
import type { Day } from '../../core/base/dates';
import type { Dossier, DossierScore, OpenPoint } from '../../core/dossier/facts';
import type { Fields } from '../../core/dossier/field-text';
import type { Issued } from '../../core/dossier/register';
import { otherConditions, pointsAskedInFull, shareAsked } from '../words/conditions.vi';
import { date, longDate, moment, num, numbered, percent, points } from '../words/format.vi';
import { standingUnit } from '../words/unit-names.vi';
import { COUNTED, INTERNAL_ONLY, missingText } from '../words/verdict.vi';
import { PAPER_KINDS, PAPERS } from './papers.vi';
import { curly, planCited } from './words.vi';

/** Room for văn thư to write the number by hand; blanks that do not close up. */
const NUMBER_GAP = '\u00a0'.repeat(6);
const DATE_GAP = 'ngày … tháng … năm …';

/** Facts that only people know: without a text of theirs the paragraph leaves. */
const TYPED_BY_PEOPLE = [
  'ngày họp Ban Chỉ đạo',
  'các văn bản chỉ đạo',
  'kết quả tuyên truyền',
  'kết quả kiểm tra, giám sát',
  'kết quả nổi bật của nhóm',
  'kết quả khảo sát doanh nghiệp, tổ chức',
  'kết quả khảo sát cán bộ, công chức',
  'ý kiến chưa hài lòng',
  'tồn tại khác',
  'nguyên nhân khách quan',
  'nguyên nhân chủ quan',
  'kiến nghị',
] as const;

/** "nơi nhận tờ trình"; null for a paper without one. */
function addresseeName(kind: DocumentKind): string | null {
  const { called, addressee } = PAPERS[kind];
  return called === null || addressee === null ? null : `nơi nhận ${called}`;
}

/** Fields that say nothing about a paragraph's own facts. */
export const COMMON_FIELDS = [
  'tên xã',
  'tên tỉnh',
  'cấp tỉnh',
  'địa danh',
  'năm',
  'năm sau',
  'ngày chốt',
  'số kế hoạch',
  'số kế hoạch gọn',
  'ngày kế hoạch',
  'cơ quan ban hành kế hoạch',
  'giai đoạn',
  'cơ quan thường trực',
  'điều kiện về tỷ lệ',
  'điều kiện về tổng điểm',
  'mục tiêu hài lòng',
  ...PAPER_KINDS.flatMap((kind) => addresseeName(kind) ?? []),
];

const numberText = (issued: Issued): string => issued.number || NUMBER_GAP;
const signedText = (issued: Issued): string =>
  issued.signedDate === null ? DATE_GAP : longDate(issued.signedDate);

/** 2026-06-15 → "tháng 6/2026". */
const monthOf = (day: Day): string => `tháng ${date(day).replace(/^\d+\//, '')}`;

/** "còn thiếu 2 tiêu chí và 4 điểm"; a part that is not missing is left out. */
function gapText({ verdict }: Dossier): string {
  if (verdict.kind === 'nothing_entered') return 'chưa nhập kết quả của tiêu chí nào';
  if (verdict.kind === 'nothing_applicable') return 'chưa có tiêu chí nào áp dụng';
  return missingText(verdict);
}

/** Why DỰ THẢO stands on the pages. */
const DRAFT_REASON: Readonly<Record<OpenPoint, string>> = {
  draft_set: `Bộ tiêu chí chưa được ban hành chính thức, ${INTERNAL_ONLY}`,
  no_decision: 'chưa ghi văn bản ban hành bộ tiêu chí',
  set_differs: 'bộ tiêu chí hoặc điều kiện khác với lần xác nhận gần nhất',
  not_eligible: 'theo số liệu chốt, xã chưa đủ điều kiện đăng ký',
  data_open: 'bảng Cần bổ sung, chỉnh sửa còn lỗi hoặc nội dung thiếu',
  paper_gaps: 'văn bản còn chỗ chưa điền',
};

const named = (score: DossierScore): string => `${score.code} ${curly(score.shortName)}`;
const withReason = (score: DossierScore): string =>
  score.reason ? `${named(score)}: ${score.reason.replace(/[.;\s]+$/, '')}` : named(score);

/** Number and day of every paper that has them, for the others to cite. */
function issuedFields({ issued }: Dossier): Fields {
  const pairs = PAPER_KINDS.flatMap((kind) => {
    const { called } = PAPERS[kind];
    if (called === null) return [];
    return [
      [`số ${called}`, numberText(issued[kind])],
      [`ngày ${called}`, signedText(issued[kind])],
    ];
  });
  return Object.fromEntries(pairs);
}

/** In running text one figure gets a nought before it: "02 nội dung". */
const padded = (value: number): string => (value > 0 && value < 10 ? `0${value}` : num(value));

/** "tỉnh" has a Tỉnh ủy, "thành phố" a Thành ủy. */
const partyCommittee = (provinceKind: string | null): string =>
  provinceKind === null ? '' : /^thành/iu.test(provinceKind) ? 'Thành ủy' : 'Tỉnh ủy';

/** The plan and its conditions as the settings name them. */
function planFields({ settings, verdict, units }: Dossier): Fields {
  const { planDate, planIssuer } = settings;
  const [share, total] = verdict.conditions;
  const standing = standingUnit(settings, units);
  return {
    'số kế hoạch': settings.planNumber ?? '',
    'số kế hoạch gọn': planCited(settings),
    'ngày kế hoạch': planDate === null ? '' : date(planDate),
    'cơ quan ban hành kế hoạch': planIssuer ?? '',
    'giai đoạn': `${PLAN.years.first}-${PLAN.years.last}`,
    'cơ quan thường trực': standing.unit === null ? '' : standing.name,
    'điều kiện về tỷ lệ': shareAsked(share),
    'điều kiện về tổng điểm': pointsAskedInFull(total),
  };
}

/** Fields of all documents by their Vietnamese names; a fact that is not known is ''. */
export function documentFields(dossier: Dossier): Fields {
  const { settings, verdict, groups, tasks, briefed, survey } = dossier;
  const typed = Object.fromEntries(TYPED_BY_PEOPLE.map((name) => [name, '']));
  const full = groups.filter((group) => group.applicable > 0 && group.met === group.applicable);
  return {
    ...typed,
    'tên xã': settings.commune ?? '',
    'tên tỉnh': settings.province ?? '',
    'cấp tỉnh': settings.provinceKind ?? '',
    'cấp ủy tỉnh': partyCommittee(settings.provinceKind),
    'địa danh': settings.place ?? '',
    ...planFields(dossier),
    'hạn hồ sơ năm sau': dossier.nextDossierBefore === null ? '' : date(dossier.nextDossierBefore),
    'mục tiêu hài lòng': dossier.satisfactionTarget ?? '',
    năm: settings.year === null ? '' : String(settings.year),
    'năm sau': settings.year === null ? '' : String(settings.year + 1),
    ...issuedFields(dossier),
    'ngày chốt': date(dossier.snapshot.at.slice(0, 10)),
    'giờ, ngày chốt': moment(dossier.snapshot.at),
    'mã lần chốt': numbered(dossier.snapshot.id),
    'dự thảo': dossier.open.length > 0,
    'lý do dự thảo': dossier.open.map((point) => DRAFT_REASON[point]).join('; '),
    'có bộ tiêu chí chính thức': settings.criteriaSetStatus === 'official',
    'văn bản ban hành bộ tiêu chí': settings.criteriaSetDecision ?? '',
    'đơn vị tính': COUNTED[verdict.counted.of],
    'số đạt': num(verdict.counted.met),
    'số được tính': num(verdict.counted.outOf),
    'tỷ lệ đạt': percent(verdict.counted.met, verdict.counted.outOf, verdict.conditions[0].percent / 100),
    'điểm quy đổi': verdict.rescaled,
    'có điều kiện khác': otherConditions(verdict) !== '',
    'điều kiện khác': otherConditions(verdict),
    'có điểm thưởng': verdict.bonus !== null,
    'điểm thưởng': verdict.bonus === null ? '' : points(verdict.bonus.points),
    'có điểm trừ': verdict.penalty !== null,
    'điểm trừ': verdict.penalty === null ? '' : points(verdict.penalty),
    'có mức sao': verdict.stars !== null,
    'số sao': verdict.stars === null ? '' : num(verdict.stars),
    'số tiêu chí đạt': num(verdict.met),
    'số tiêu chí áp dụng': num(verdict.applicable),
    'tổng số tiêu chí': num(verdict.applicable + verdict.notApplicable),
    'tỷ lệ tiêu chí đạt': percent(verdict.met, verdict.applicable, verdict.conditions[0].percent / 100),
    'có tiêu chí không áp dụng': verdict.notApplicable > 0,
    'số tiêu chí không áp dụng': num(verdict.notApplicable),
    'có tiêu chí chưa đạt': dossier.unmet.length > 0,
    'số tiêu chí chưa đạt': padded(dossier.unmet.length),
    'danh sách chưa đạt': dossier.unmet.map(named).join('; '),
    'tổng điểm': points(verdict.total),
    'tổng điểm tối đa': points(verdict.maximum),
    'đủ điều kiện': verdict.kind === 'eligible',
    'tờ trình của ủy ban': dossier.letterOf === 'committee',
    'kết luận':
      verdict.kind === 'eligible'
        ? 'đủ điều kiện đề nghị công nhận'
        : `chưa đủ điều kiện đề nghị công nhận (${gapText(dossier)})`,
    'nội dung còn thiếu': gapText(dossier),
    'số tài liệu': num(dossier.evidence.count),
    'số đơn vị được giao': padded(dossier.assignedUnits),
    'số người được quán triệt': briefed ? num(briefed.actual) : '',
    'tổng số người cần quán triệt': briefed ? num(briefed.outOf) : '',
    'tỷ lệ quán triệt': briefed ? percent(briefed.actual, briefed.outOf) : '',
    'có số liệu khảo sát': survey !== null,
    'tỷ lệ hài lòng': survey ? percent(survey.share.actual, survey.share.outOf, survey.percent) : '',
    'số phiếu hợp lệ': survey ? num(survey.share.outOf) : '',
    'kỳ khảo sát': survey?.day ? monthOf(survey.day) : '',
    'số đợt khảo sát': tasks.surveys > 0 ? padded(tasks.surveys) : '',
    'số việc': padded(tasks.numbers),
    'có việc nhiều lượt': tasks.all > tasks.numbers,
    'số lượt việc': padded(tasks.all),
    // A number of the plan may stand in several rows: the states are counted by rows.
    'đơn vị đếm việc': tasks.all > tasks.numbers ? 'lượt' : 'nội dung',
    'số việc hoàn thành': padded(tasks.done),
    'số việc đang thực hiện': padded(tasks.underWay),
    'có việc chưa thực hiện': tasks.notBegun > 0,
    'số việc chưa thực hiện': padded(tasks.notBegun),
    'có việc chờ xác nhận': tasks.toConfirm > 0,
    'số việc chờ xác nhận': padded(tasks.toConfirm),
    'có việc không thực hiện': tasks.dropped > 0,
    'số việc không thực hiện': padded(tasks.dropped),
    'có việc chậm': tasks.late.length > 0,
    'số việc chậm': padded(tasks.late.length),
    'danh sách việc chậm': tasks.late
      .map((task) => `${curly(task.title ?? '')}, hạn ${date(task.dueDate ?? '')}`)
      .join('; '),
    'có nhóm đạt toàn bộ': full.length > 0,
    'số nhóm đạt toàn bộ': padded(full.length),
    'các nhóm đạt toàn bộ': full.map((group) => curly(group.name)).join('; '),
  };
}

/** Lists that rows of the texts are repeated for. */
export function documentLists(dossier: Dossier): Readonly<Record<string, readonly Fields[]>> {
  return {
    'các nhóm': dossier.groups.map((group) => {
      const unmet = dossier.unmet.filter((score) => group.scores.includes(score));
      return {
        'tên nhóm': curly(group.name),
        'số đạt trong nhóm': num(group.met),
        'số áp dụng trong nhóm': num(group.applicable),
        'điểm nhóm': points(group.score),
        'điểm tối đa nhóm': points(group.maximum),
        'có tiêu chí chưa đạt': unmet.length > 0,
        'danh sách chưa đạt': unmet.map(withReason).join('; '),
      };
    }),
  };
}

/** The day under a document: its own, or the gap. */
export const signedDateField = (issued: Issued): Fields => ({ 'ngày tháng năm ký': signedText(issued) });

/** Whom the paper addresses, as a field of all papers. */
export function addresseeField(kind: DocumentKind, text: string): Fields {
  const name = addresseeName(kind);
  return name === null ? {} : { [name]: text };
}

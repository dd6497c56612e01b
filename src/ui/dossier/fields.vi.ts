// The dossier in the words of the office: what each {{field}} of the texts says.
import type { DocumentKind } from '../../../sheets-schema/enums';
import { PLAN } from '../../../sheets-schema/plan';
import type { Day } from '../../core/base/dates';
import type { Dossier, DossierScore, OpenPoint } from '../../core/dossier/facts';
import type { Fields, FieldValue } from '../../core/dossier/field-text';
import type { ProseFacts } from '../../core/dossier/prose';
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

/** In running text one figure gets a nought before it: "02 nội dung". */
const padded = (value: number): string => (value > 0 && value < 10 ? `0${value}` : num(value));

/** "tỉnh" has a Tỉnh ủy, "thành phố" a Thành ủy. */
const partyCommittee = (provinceKind: string | null): string =>
  provinceKind === null ? '' : /^thành/iu.test(provinceKind) ? 'Thành ủy' : 'Tỉnh ủy';

/** What a field says of the dossier; '' where nothing is known. */
type Field = (dossier: Dossier) => FieldValue;

/** Number and day of every paper that has them, for the others to cite. */
const ISSUED: Readonly<Record<string, Field>> = Object.fromEntries(
  PAPER_KINDS.flatMap((kind): [string, Field][] => {
    const { called } = PAPERS[kind];
    if (called === null) return [];
    return [
      [`số ${called}`, ({ issued }) => numberText(issued[kind])],
      [`ngày ${called}`, ({ issued }) => signedText(issued[kind])],
    ];
  }),
);

const tasksField =
  (key: 'numbers' | 'all' | 'done' | 'underWay' | 'notBegun' | 'toConfirm' | 'dropped'): Field =>
  ({ tasks }) =>
    padded(tasks[key]);

/** A number of the plan may stand in several rows: the states are counted by rows. */
const isCountedByRows = ({ tasks }: Dossier): boolean => tasks.all > tasks.numbers;

const fullGroups = ({ groups }: Dossier) =>
  groups.filter((group) => group.applicable > 0 && group.met === group.applicable);

/** Fields of all documents by their Vietnamese names. */
const FIELDS: Readonly<Record<string, Field>> = {
  'tên xã': ({ settings }) => settings.commune ?? '',
  'tên tỉnh': ({ settings }) => settings.province ?? '',
  'cấp tỉnh': ({ settings }) => settings.provinceKind ?? '',
  'cấp ủy tỉnh': ({ settings }) => partyCommittee(settings.provinceKind),
  'địa danh': ({ settings }) => settings.place ?? '',
  năm: ({ settings }) => (settings.year === null ? '' : String(settings.year)),
  'năm sau': ({ settings }) => (settings.year === null ? '' : String(settings.year + 1)),
  'số kế hoạch': ({ settings }) => settings.planNumber ?? '',
  'số kế hoạch gọn': ({ settings }) => planCited(settings),
  'ngày kế hoạch': ({ settings: { planDate } }) => (planDate === null ? '' : date(planDate)),
  'cơ quan ban hành kế hoạch': ({ settings }) => settings.planIssuer ?? '',
  'giai đoạn': () => `${PLAN.years.first}-${PLAN.years.last}`,
  'cơ quan thường trực': ({ settings, units }) => {
    const standing = standingUnit(settings, units);
    return standing.unit === null ? '' : standing.name;
  },
  'điều kiện về tỷ lệ': ({ verdict }) => shareAsked(verdict.conditions[0]),
  'điều kiện về tổng điểm': ({ verdict }) => pointsAskedInFull(verdict.conditions[1]),
  'hạn hồ sơ năm sau': ({ nextDossierBefore: day }) => (day === null ? '' : date(day)),
  'mục tiêu hài lòng': ({ satisfactionTarget }) => satisfactionTarget ?? '',
  ...ISSUED,
  'ngày chốt': ({ snapshot }) => date(snapshot.at.slice(0, 10)),
  'giờ, ngày chốt': ({ snapshot }) => moment(snapshot.at),
  'mã lần chốt': ({ snapshot }) => numbered(snapshot.id),
  'dự thảo': ({ open }) => open.length > 0,
  'lý do dự thảo': ({ open }) => open.map((point) => DRAFT_REASON[point]).join('; '),
  'có bộ tiêu chí chính thức': ({ settings }) => settings.criteriaSetStatus === 'official',
  'văn bản ban hành bộ tiêu chí': ({ settings }) => settings.criteriaSetDecision ?? '',
  'quyết định công nhận': ({ settings }) => settings.recognitionDecision ?? '',
  'có việc quá hạn': ({ tasks }) => tasks.late.length > 0,
  'đơn vị tính': ({ verdict }) => COUNTED[verdict.counted.of],
  'số đạt': ({ verdict }) => num(verdict.counted.met),
  'số được tính': ({ verdict }) => num(verdict.counted.outOf),
  'tỷ lệ đạt': ({ verdict: { counted, conditions } }) =>
    percent(counted.met, counted.outOf, conditions[0].percent / 100),
  'điểm quy đổi': ({ verdict }) => verdict.rescaled,
  'có điều kiện khác': ({ verdict }) => otherConditions(verdict) !== '',
  'điều kiện khác': ({ verdict }) => otherConditions(verdict),
  'có điểm thưởng': ({ verdict }) => verdict.bonus !== null,
  'điểm thưởng': ({ verdict: { bonus } }) => (bonus === null ? '' : points(bonus.points)),
  'có điểm trừ': ({ verdict }) => verdict.penalty !== null,
  'điểm trừ': ({ verdict: { penalty } }) => (penalty === null ? '' : points(penalty)),
  'có mức sao': ({ verdict }) => verdict.stars !== null,
  'số sao': ({ verdict: { stars } }) => (stars === null ? '' : num(stars)),
  'số tiêu chí đạt': ({ verdict }) => num(verdict.met),
  'số tiêu chí áp dụng': ({ verdict }) => num(verdict.applicable),
  'tổng số tiêu chí': ({ verdict }) => num(verdict.applicable + verdict.notApplicable),
  'tỷ lệ tiêu chí đạt': ({ verdict: { met, applicable, conditions } }) =>
    percent(met, applicable, conditions[0].percent / 100),
  'có tiêu chí không áp dụng': ({ verdict }) => verdict.notApplicable > 0,
  'số tiêu chí không áp dụng': ({ verdict }) => padded(verdict.notApplicable),
  'có tiêu chí chưa đạt': ({ unmet }) => unmet.length > 0,
  'số tiêu chí chưa đạt': ({ unmet }) => padded(unmet.length),
  'danh sách chưa đạt': ({ unmet }) => unmet.map(named).join('; '),
  'tổng điểm': ({ verdict }) => points(verdict.total),
  'tổng điểm tối đa': ({ verdict }) => points(verdict.maximum),
  'đủ điều kiện': ({ verdict }) => verdict.kind === 'eligible',
  'tờ trình của ủy ban': ({ letterOf }) => letterOf === 'committee',
  'kết luận': (dossier) =>
    dossier.verdict.kind === 'eligible'
      ? 'đủ điều kiện đề nghị công nhận'
      : `chưa đủ điều kiện đề nghị công nhận (${gapText(dossier)})`,
  'nội dung còn thiếu': gapText,
  'số tài liệu': ({ evidence }) => padded(evidence.count),
  'số đơn vị được giao': ({ assignedUnits }) => padded(assignedUnits),
  'số người được quán triệt': ({ briefed }) => (briefed ? num(briefed.actual) : ''),
  'tổng số người cần quán triệt': ({ briefed }) => (briefed ? num(briefed.outOf) : ''),
  'tỷ lệ quán triệt': ({ briefed }) => (briefed ? percent(briefed.actual, briefed.outOf) : ''),
  'có số liệu khảo sát': ({ survey }) => survey !== null,
  'tỷ lệ hài lòng': ({ survey }) =>
    survey ? percent(survey.share.actual, survey.share.outOf, survey.percent) : '',
  'số phiếu hợp lệ': ({ survey }) => (survey ? padded(survey.share.outOf) : ''),
  'kỳ khảo sát': ({ survey }) => (survey?.day ? monthOf(survey.day) : ''),
  'số đợt khảo sát': ({ tasks }) => (tasks.surveys > 0 ? padded(tasks.surveys) : ''),
  'số việc': tasksField('numbers'),
  'có việc nhiều lượt': isCountedByRows,
  'số lượt việc': tasksField('all'),
  'đơn vị đếm việc': (dossier) => (isCountedByRows(dossier) ? 'lượt' : 'nội dung'),
  'số việc hoàn thành': tasksField('done'),
  'số việc đang thực hiện': tasksField('underWay'),
  'có việc chưa thực hiện': ({ tasks }) => tasks.notBegun > 0,
  'số việc chưa thực hiện': tasksField('notBegun'),
  'có việc chờ xác nhận': ({ tasks }) => tasks.toConfirm > 0,
  'số việc chờ xác nhận': tasksField('toConfirm'),
  'có việc không thực hiện': ({ tasks }) => tasks.dropped > 0,
  'số việc không thực hiện': tasksField('dropped'),
  'có việc chậm': ({ tasks }) => tasks.late.length > 0,
  'số việc chậm': ({ tasks }) => padded(tasks.late.length),
  'danh sách việc chậm': ({ tasks }) =>
    tasks.late.map((task) => `${curly(task.title ?? '')}, hạn ${date(task.dueDate ?? '')}`).join('; '),
  'có nhóm đạt toàn bộ': (dossier) => fullGroups(dossier).length > 0,
  'số nhóm đạt toàn bộ': (dossier) => padded(fullGroups(dossier).length),
  'các nhóm đạt toàn bộ': (dossier) =>
    fullGroups(dossier)
      .map((group) => curly(group.name))
      .join('; '),
};

/** Fields of the rows that are repeated for a group. */
const GROUP_FIELDS: Readonly<
  Record<string, (group: Dossier['groups'][number], dossier: Dossier) => FieldValue>
> = {
  'tên nhóm': ({ name }) => curly(name),
  'số đạt trong nhóm': ({ met }) => num(met),
  'số áp dụng trong nhóm': ({ applicable }) => num(applicable),
  'điểm nhóm': ({ score }) => points(score),
  'điểm tối đa nhóm': ({ maximum }) => points(maximum),
  'có tiêu chí chưa đạt': (group, dossier) => unmetIn(group, dossier).length > 0,
  'danh sách chưa đạt': (group, dossier) => unmetIn(group, dossier).map(withReason).join('; '),
};

const unmetIn = ({ scores }: Dossier['groups'][number], { unmet }: Dossier): DossierScore[] =>
  unmet.filter((score) => scores.includes(score));

/** The day under a paper; each has its own. */
const SIGNED_DATE = 'ngày tháng năm ký';

/** Every name that the program itself fills: what else a sentence names has to be a row of what people type. */
export const FIELD_NAMES: readonly string[] = [
  ...Object.keys(FIELDS),
  ...Object.keys(GROUP_FIELDS),
  ...PAPER_KINDS.flatMap((kind) => addresseeName(kind) ?? []),
  SIGNED_DATE,
];

/** What people type for the whole paper or, with `of`, for a group. A name of the program's own is never overwritten. */
function typedFields({ texts: { facts, said } }: Dossier, of?: string): Fields {
  const own = facts.filter(({ each }) => (each === 'groups') === (of !== undefined));
  return Object.fromEntries(own.map(({ field }) => [field, said(field, of)]));
}

/** Fields of all documents by their Vietnamese names; a fact that is not known is ''. */
export function documentFields(dossier: Dossier): Fields {
  return {
    ...typedFields(dossier),
    ...Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field(dossier)])),
  };
}

/** Lists that rows of the texts are repeated for. */
export function documentLists(dossier: Dossier): ProseFacts['lists'] {
  return {
    groups: dossier.groups.map((group) => ({
      ...typedFields(dossier, group.name),
      ...Object.fromEntries(
        Object.entries(GROUP_FIELDS).map(([name, field]) => [name, field(group, dossier)]),
      ),
    })),
  };
}

/** The day under a document: its own, or the gap. */
export const signedDateField = (issued: Issued): Fields => ({ [SIGNED_DATE]: signedText(issued) });

/** Whom the paper addresses, as a field of all papers. */
export function addresseeField(kind: DocumentKind, text: string): Fields {
  const name = addresseeName(kind);
  return name === null ? {} : { [name]: text };
}

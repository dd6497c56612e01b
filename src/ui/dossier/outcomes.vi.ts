// Freezing the scoresheet and building the dossier: what is asked before, and how it ended.
import { DOCUMENT_KIND, type DocumentKind } from '../../../sheets-schema/enums';
import { scoreHistory } from '../../../sheets-schema/index';
import type { DossierProblem } from '../../core/dossier/compose';
import type { Verdict } from '../../core/scoring/verdict';
import type { Issue } from '../../core/sheet/issues';
import { moment, numbered } from '../words/format.vi';
import { menuPath } from '../words/menu.vi';
import { count, type OutcomeText, type Question } from '../words/outcomes.vi';
import { estimateLines, verdictText } from '../words/verdict.vi';
import { type ReplacedPaper, replacedLines } from './hand-edits.vi';
import { dossierProblemText } from './words.vi';

/** "còn 2 lỗi, 0 nội dung thiếu"; null where neither is left: notes change nothing that is frozen or printed. */
function openCounts(issues: readonly Issue[]): string | null {
  const [errors, missing] = [count(issues, 'error'), count(issues, 'missing')];
  return errors + missing === 0 ? null : `còn ${errors} lỗi, ${missing} nội dung thiếu`;
}

interface DamagedSnapshot {
  readonly id: string;
  readonly row: number;
}

/** Snapshots that somebody edited: named, so that nobody wonders why they no longer count. */
const damagedLines = (damaged: readonly DamagedSnapshot[]): string[] =>
  damaged.map(
    ({ id, row }) =>
      `Lần chốt ${numbered(id)} (bảng ${scoreHistory.title}, từ dòng ${row}) đã bị sửa hoặc mất dòng, không còn dùng được; cần thì khôi phục bằng Tệp → Nhật ký phiên bản.`,
  );

export function freezeQuestion(
  {
    verdict,
    issues,
  }: {
    verdict: Verdict;
    issues: readonly Issue[];
  },
  damaged: readonly DamagedSnapshot[] = [],
): Question {
  const { heading, sentence } = verdictText(verdict);
  const open = openCounts(issues);
  return {
    title: 'Chốt số liệu tự chấm',
    text: [
      heading,
      sentence,
      ...estimateLines(verdict),
      '',
      ...damagedLines(damaged),
      ...(open === null ? [] : [`Bảng Cần bổ sung, chỉnh sửa ${open}.`]),
      'Chốt toàn bộ Bảng tự chấm điểm vào bảng Các lần chốt số liệu? Số liệu vẫn sửa được sau khi chốt; lần chốt này giữ nguyên.',
    ].join('\n'),
  };
}

export function frozen(snapshot: { readonly id: string }, verdict: Verdict): OutcomeText {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Đã chốt số liệu',
    done: [`Lần chốt ${numbered(snapshot.id)}.`, heading, sentence, ...estimateLines(verdict)],
    look: [`Bảng Các lần chốt số liệu (menu ${menuPath('toggleSetupTabs')}).`],
    entriesUntouched: true,
  };
}

export function frozenAlready(snapshot: { readonly id: string; readonly at: string }): OutcomeText {
  return {
    title: 'Số liệu đã chốt',
    done: [`Số liệu hiện nay đúng như lần chốt ${numbered(snapshot.id)}; không chốt thêm.`],
    look: [],
    entriesUntouched: true,
  };
}

export function notFrozen(): OutcomeText {
  return { title: 'Chưa chốt', done: ['Chưa chốt số liệu.'], look: [], entriesUntouched: true };
}

export function freezeFirstQuestion(
  { verdict }: { verdict: Verdict },
  damaged: readonly DamagedSnapshot[] = [],
): Question {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Chốt số liệu và lập hồ sơ',
    text: `Số liệu hiện nay chưa được chốt. Hồ sơ chỉ lập từ số liệu đã chốt.\n\n${[heading, sentence, ...estimateLines(verdict), ...damagedLines(damaged)].join('\n')}\n\nChốt số liệu này rồi lập hồ sơ?`,
  };
}

/** What is still open before the papers are made; null where nothing is. */
export function openProblemsQuestion(
  problems: readonly DossierProblem[],
  { verdict, issues }: { verdict: Verdict; issues: readonly Issue[] },
  replaced: readonly ReplacedPaper[] = [],
): Question | null {
  const verdictLine =
    verdict.kind === 'eligible' ? [] : ['Xã chưa đủ điều kiện: Tờ trình chỉ để tham khảo, không trình ký.'];
  const open = openCounts(issues);
  const counts = open === null ? [] : [`Bảng Cần bổ sung, chỉnh sửa ${open}.`];
  const drafts = [...estimateLines(verdict), ...verdictLine, ...counts];
  const lines = [...replacedLines(replaced), ...drafts, ...problemLines(problems)];
  if (lines.length === 0) return null;
  const isWhole = drafts.length === 0 && problems.every(({ kind }) => kind === 'left_out');
  return {
    title: 'Còn nội dung cần xem trước khi lập',
    text: [
      ...lines.map((line) => `- ${line}`),
      ...(isWhole ? [] : ['', 'Vì vậy mọi trang của hồ sơ có chữ DỰ THẢO.']),
      '',
      'Vẫn lập hồ sơ?',
    ].join('\n'),
  };
}

/** A run was stopped while it made a paper, and Drive does not have it. */
export function lostPaperQuestion({ kind, at }: { kind: DocumentKind | null; at: string }): Question {
  const name = kind === null ? 'một văn bản' : DOCUMENT_KIND[kind];
  return {
    title: 'Lần lập trước bị dừng giữa chừng',
    text: `Lúc ${moment(at)} chương trình dừng đúng khi đang lập ${name}. Đến nay Google Drive không có tệp này.\n\nLập lại ${name}?`,
  };
}

/** A dialog on an old screen holds no more; the papers themselves show every gap. */
const MOST_LINES = 12;

function problemLines(problems: readonly DossierProblem[]): string[] {
  const lines = problems.map(dossierProblemText);
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `… và ${left} nội dung khác.`] : lines;
}

export function dossierNotBuilt(): OutcomeText {
  return { title: 'Chưa lập hồ sơ', done: ['Chưa lập văn bản nào.'], look: [], entriesUntouched: true };
}

interface BuiltPaper {
  readonly title: string;
  readonly paper: { readonly link: string } | null;
  readonly isNew: boolean;
  readonly draft: boolean;
}

export function dossierBuilt(result: {
  readonly papers: readonly BuiltPaper[];
  readonly folder: string | null;
  /** A paper of which it is not known whether it was made, and after how many minutes that is clear. */
  readonly unknown: { readonly kind: DocumentKind; readonly minutes: number } | null;
  readonly problems: readonly DossierProblem[];
}): OutcomeText {
  const { papers, folder, problems, unknown } = result;
  const made = papers.filter(({ isNew }) => isNew);
  const lines = papers.flatMap(({ title, paper, isNew }) =>
    paper === null ? [] : [`- ${title}${isNew ? '' : ' (đã có)'}: ${paper.link}`],
  );
  if (unknown !== null)
    return {
      title: 'Chưa lập xong hồ sơ',
      done: [
        `Lần trước chương trình dừng đúng khi đang lập ${DOCUMENT_KIND[unknown.kind]}: chưa rõ tệp đã có trong Google Drive hay chưa (Drive có khi liệt kê chậm vài phút). Để không lập trùng, lần này chưa lập thêm văn bản nào.`,
        ...(lines.length > 0 ? ['Đã có:', ...lines] : []),
      ],
      look: [
        `Đề nghị bấm lại sau ${unknown.minutes} phút; chương trình tìm lại tệp rồi làm tiếp phần còn thiếu.`,
      ],
      entriesUntouched: true,
    };
  return {
    title: made.length > 0 ? 'Đã lập hồ sơ' : 'Hồ sơ đã có',
    done: [
      made.length > 0
        ? `Đã lập ${made.length} văn bản${made.every(({ draft }) => draft) ? ' (DỰ THẢO)' : ''}:`
        : 'Nội dung không đổi từ lần lập trước; không lập thêm:',
      ...lines,
      ...(folder === null ? [] : [`Thư mục: ${folder}`]),
      ...(problems.length > 0
        ? ['', 'Đoạn chưa in hoặc còn thiếu:', ...problemLines(problems).map((line) => `- ${line}`)]
        : []),
    ],
    look: ['Bảng Hồ sơ, văn bản: sau khi ký, ghi số, ngày ký và đường liên kết bản đã ký.'],
    entriesUntouched: true,
  };
}

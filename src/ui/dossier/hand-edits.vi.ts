// What people changed in a paper by hand: asked about side by side, and named where it stays behind.
import { DOCUMENT_KIND } from '../../../sheets-schema/enums';
import { documents, documentTexts } from '../../../sheets-schema/index';
import type { HandEdit, LeftOut } from '../../core/dossier/hand-edits';
import type { DocumentRecord } from '../../core/workbook/records';
import { num } from '../words/format.vi';
import type { Question } from '../words/outcomes.vi';

/** A paper that a new version takes the place of. */
export interface ReplacedPaper {
  readonly record: Pick<DocumentRecord, 'kind' | 'version'>;
  readonly edits: readonly HandEdit[];
  readonly unknown: 'all' | 'tables' | 'suggested' | null;
}

/** So many paragraphs side by side fit into a dialog on an old screen. */
const AT_ONCE = 4;
/** Letters of a paragraph that are shown on either side. */
const SHOWN = 160;

const nameOf = ({ kind, version }: ReplacedPaper['record']): string =>
  kind === null ? '' : `${DOCUMENT_KIND[kind]}${version === null ? '' : ` (lần lập ${num(version)})`}`;

/** What may go into the sentences, a few paragraphs a question. */
export function handEditQuestions(
  record: ReplacedPaper['record'],
  edits: readonly HandEdit[],
): readonly (Question & { readonly edits: readonly HandEdit[] })[] {
  const open = edits.filter(({ left, changes }) => left === null && changes.length > 0);
  const parts = Array.from({ length: Math.ceil(open.length / AT_ONCE) }, (_none, part) =>
    open.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return parts.map((asked, part) => {
    const first = part * AT_ONCE + 1;
    const range = open.length === 1 ? '' : ` (${first}–${first + asked.length - 1} trên ${open.length} đoạn)`;
    return {
      title: 'Đoạn đã sửa tay trong văn bản',
      text: [
        `${nameOf(record)} có đoạn đã sửa tay sau khi lập${range}:`,
        ...asked.flatMap((edit, index) => ['', ...sideBySide(first + index, edit)]),
        '',
        `Đưa ${asked.length === 1 ? 'đoạn này' : 'các đoạn này'} vào bảng ${documentTexts.title} để bản mới in như đã sửa? Chọn Không thì bản mới in theo bảng; văn bản cũ vẫn còn.`,
      ].join('\n'),
      edits: asked,
    };
  });
}

function sideBySide(number: number, { before, after }: HandEdit): string[] {
  const [old, now] = around(before ?? '', after);
  if (before === '') return [`${number}. Thêm: ${now}`];
  if (after === '') return [`${number}. Bỏ: ${old}`];
  return [`${number}. Lúc lập: ${old}`, `    Nay là: ${now}`];
}

/** Both from a little before the first letter in which they differ. */
function around(before: string, after: string): [string, string] {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
  const fits = Math.max(before.length, after.length) <= SHOWN;
  const from = fits || same < SHOWN / 3 ? 0 : before.lastIndexOf(' ', same - SHOWN / 4) + 1;
  const cut = (text: string): string => {
    const part = text.slice(from);
    const shown = part.length > SHOWN ? `${part.slice(0, SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : part;
    return (from > 0 ? `…${shown}` : shown).replace(/\s+/g, ' ');
  };
  return [cut(before), cut(after)];
}

const LEFT: Readonly<Record<LeftOut, string>> = {
  figures: 'có số liệu do chương trình điền, đề nghị sửa ở bảng số liệu',
  fixed: 'thuộc phần mẫu của văn bản',
  table: `nằm trong khung bảng của văn bản; số, ngày ký thì ghi ở bảng ${documents.title}, số liệu thì sửa ở bảng số liệu`,
  repeated: `câu được in nhiều lần, đề nghị sửa ở bảng ${documentTexts.title}`,
  changed_since: `câu ở bảng ${documentTexts.title} nay đã khác`,
  braces: 'có dấu {{ }} hoặc **',
};

const UNKNOWN: Readonly<Record<'all' | 'tables' | 'suggested', string>> = {
  all: 'Chương trình không đọc lại được văn bản này; phần đã viết thêm không tự chuyển sang bản mới, đề nghị sao chép lại nếu cần.',
  tables:
    'Khung bảng dài của văn bản không được đọc lại; phần sửa tay trong đó, nếu có, không tự chuyển sang bản mới.',
  suggested: 'Văn bản còn đề xuất sửa chưa được chấp nhận; các đề xuất này không tự chuyển sang bản mới.',
};

/** So many of what stays behind is named; the papers themselves hold the rest. */
const MOST_NAMED = 5;

/** What is replaced, and what people wrote there that stays behind. */
export function replacedLines(papers: readonly ReplacedPaper[]): string[] {
  if (papers.length === 0) return [];
  return [
    `Lập bản mới thay cho: ${papers.map(({ record }) => nameOf(record)).join(', ')}. Văn bản cũ vẫn còn trong thư mục.`,
    ...papers.flatMap((paper) => leftLines(paper).map((line) => `${nameOf(paper.record)}: ${line}`)),
  ];
}

function leftLines({ edits, unknown }: ReplacedPaper): string[] {
  const named = edits.slice(0, MOST_NAMED).map((edit) => {
    const [old, now] = around(edit.before ?? '', edit.after);
    const reason = edit.left === null ? `chưa đưa vào bảng ${documentTexts.title}` : LEFT[edit.left];
    return `${edit.after === '' ? 'đoạn đã bỏ' : 'đoạn sửa tay'} không chuyển sang bản mới (${reason}): ${edit.after === '' ? old : now}`;
  });
  const more = edits.length - named.length;
  return [
    ...named,
    ...(more > 0 ? [`Còn ${num(more)} đoạn sửa tay khác không chuyển sang bản mới.`] : []),
    ...(unknown === null ? [] : [UNKNOWN[unknown]]),
  ];
}

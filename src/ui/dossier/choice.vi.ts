// Which papers are to be made: a numbered list, and what was typed.
import { DOCUMENT_KIND, type DocumentKind } from '../../../sheets-schema/enums';
import { menuPath } from '../words/menu.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';
import { PAPER_KINDS } from './papers.vi';

export function papersQuestion(): Question {
  return {
    title: 'Lập từng văn bản',
    text: [
      ...PAPER_KINDS.map((kind, index) => `${index + 1}. ${DOCUMENT_KIND[kind]}`),
      '',
      'Gõ số của văn bản cần lập; nhiều văn bản thì cách nhau bằng dấu chấm phẩy, ví dụ 1; 2.',
    ].join('\n'),
  };
}

/** "1; 3" → the papers in the order of the list, each once; null where a number is none of the list. */
export function choiceOfPapers(typed: string): readonly DocumentKind[] | null {
  const numbers = typed.split(/[;,\s]+/).filter((part) => part !== '');
  if (numbers.length === 0 || numbers.some((part) => !/^\d{1,2}\.?$/.test(part))) return null;
  const chosen = new Set(numbers.map((part) => PAPER_KINDS[Number.parseInt(part, 10) - 1]));
  return chosen.has(undefined) ? null : PAPER_KINDS.filter((kind) => chosen.has(kind));
}

export function choiceOfPapersNotRead(typed: string): OutcomeText {
  return {
    title: 'Chưa lập văn bản',
    done: [`Không có văn bản nào mang số "${typed}". Chưa lập văn bản nào.`],
    look: [`Chọn lại ${menuPath('buildPapers')}, gõ số từ 1 đến ${PAPER_KINDS.length}.`],
    entriesUntouched: true,
  };
}

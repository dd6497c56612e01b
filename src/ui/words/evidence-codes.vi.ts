// What is said of the codes of documents.
import { evidence } from '../../../sheets-schema/tables/evidence';
import type { Replaced } from '../../core/scoring/evidence-codes';
import { num } from './format.vi';

const TAB = `Bảng ${evidence.title}`;

/** More are found in the tab. */
const MOST_NAMED = 5;

/** Given codes are what was done; codes that could not stay, or not be written, are to be looked at. */
export function codeLines({
  given,
  replaced,
  locked,
}: {
  readonly given: number;
  readonly replaced: readonly Replaced[];
  readonly locked: boolean;
}): { readonly done: string[]; readonly look: string[] } {
  const named = replaced
    .slice(0, MOST_NAMED)
    .map(({ row, before, now }) => `dòng ${row}: ${before} → ${now}`);
  const more = replaced.length > named.length ? `; và ${num(replaced.length - named.length)} dòng khác` : '';
  return {
    done: given === 0 ? [] : [`${TAB}: đã cấp mã cho ${num(given)} tài liệu mới.`],
    look: [
      ...(replaced.length === 0
        ? []
        : [`${TAB}: mã trùng hoặc không đúng đã được thay bằng mã mới (${named.join('; ')}${more}).`]),
      ...(locked ? [`${TAB}: đang bị khóa với tài khoản này nên chưa cấp được mã tài liệu mới.`] : []),
    ],
  };
}

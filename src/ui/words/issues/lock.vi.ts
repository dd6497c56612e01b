// What differs from a freezing that is locked, in words.
import { RESULT, RULE } from '../../../../sheets-schema/enums';
import { scoreHistory } from '../../../../sheets-schema/index';
import type { FrozenField, IssueCode } from '../../../core/sheet/issues';
import { atMost } from '../brief';
import { num, numbered, points } from '../format.vi';
import { menuPath } from '../menu.vi';
import { say, type Texts } from './issue-text';

type Value = string | number | null;

/** Enough to know it again; the whole is in Mở bản chốt. */
const MOST_BEFORE = 90;

/** A field as people read it in its column. */
const SHOWN: Readonly<Record<FrozenField, (value: string | number) => string>> = {
  actual: String,
  outOf: (value) => num(Number(value)),
  explanation: String,
  target: (value) => num(Number(value)),
  maxScore: (value) => points(Number(value)),
  group: String,
  name: String,
  rule: (value) => RULE[value as keyof typeof RULE],
  evidenceCount: (value) => num(Number(value)),
  score: (value) => points(Number(value)),
  result: (value) => RESULT[value as keyof typeof RESULT],
};

const shown = (field: FrozenField, value: Value): string =>
  value === null ? 'trống' : `"${SHOWN[field](value)}"`;

const IF_MEANT = ({ params }: { readonly params: { readonly snapshot: string } }): string =>
  `Lần chốt ${numbered(params.snapshot)} đang khóa: sửa lại như khi chốt, hoặc chốt lại; mở khóa bằng ${menuPath('lockSnapshot')}.`;

export const LOCK = {
  changed_since_lock: say(
    ({ params }) =>
      `${scoreHistory.columns[params.field].header} khi chốt là ${shown(params.field, params.before)}, nay là ${shown(params.field, params.now)}`,
    IF_MEANT,
  ),
  added_since_lock: say(() => 'tiêu chí chưa có khi chốt', IF_MEANT),
  gone_since_lock: say(
    ({ params }) => `tiêu chí ${params.code} "${params.name}" có khi chốt, nay không còn`,
    IF_MEANT,
  ),
  tab_changed_since_lock: say(
    ({ params: { before } }) =>
      before === null
        ? 'đã sửa sau khi chốt'
        : `đã sửa sau khi chốt, khi chốt là ${before === '' ? 'trống' : `"${atMost(before.replace(/\s+/g, ' '), MOST_BEFORE)}"`}`,
    IF_MEANT,
  ),
  locked_damaged: say(
    ({ params }) => `lần chốt ${numbered(params.snapshot)} đang khóa đã bị sửa hoặc mất dòng`,
    () => `Khôi phục bằng Tệp → Nhật ký phiên bản, hoặc mở khóa bằng ${menuPath('lockSnapshot')}.`,
  ),
} satisfies Partial<Texts<IssueCode>>;

// One word for one thing: words that the office's own review replaced stand nowhere in what people read. The built
// program and its guide are looked through; what earlier versions wrote, kept in order to be known again, is left out.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '../../sheets-schema/define';
import { tables } from '../../sheets-schema/index';
import { FORMER_WARNINGS } from '../../sheets-schema/ink';
import { FORMER_UNITS } from '../../sheets-schema/plan-rows';

const DIST = resolve(__dirname, '../../dist');

const KNOWN_AGAIN = [
  ...tables.flatMap((table) => columnsOf(table).flatMap(({ former }) => former)),
  ...FORMER_WARNINGS,
  ...[...FORMER_UNITS.values()].flatMap((former) => Object.values(former)),
].filter((word) => word !== '');

/** Each taken out once, in its quotes: said to people as well, it is found. */
function withoutFormer(text: string): string {
  return KNOWN_AGAIN.reduce((rest, word) => rest.replace(`"${word}"`, '""'), text);
}

const program = withoutFormer(readFileSync(join(DIST, 'main.js'), 'utf8').normalize('NFC'));
const guide = readFileSync(join(DIST, 'guide.html'), 'utf8').normalize('NFC');

/** As a word of its own. */
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}_.])(?:${words})(?![\\p{L}_])`, 'u');

const GONE: readonly (readonly [string, RegExp])[] = [
  ['"bảng" for the file', word('[Bb]ảng theo dõi|bảng chính thức|giữ bảng này|bản sao của bảng')],
  // The plan itself speaks of a copier and of a screen.
  ['"máy" for the program', word('(?<!màn hình |chụp )[Mm]áy(?! photo| tính)')],
  ['"đường dẫn" for a link', word('[Đđ]ường dẫn')],
  ['codes of units in English', word('OFFICE|DEPTS|CULTURE_SOCIAL|PASC|PUBLIC_SERVICE|PC_CHAIR|X_HOME')],
  ['headers of the journal of mails', /"(?:Khóa|Lúc|Bản sao)"/u],
  ['a result that is not there', word('[Cc]hưa nhập kết quả(?! của)')],
  ['a target that is not there', word('[Cc]hưa có chỉ tiêu|chờ xã chốt')],
  ['how a result is written', word('kết quả ghi Không|kết quả ghi Có')],
  ['the certificate of marriage', word('giấy kết hôn')],
  ['the opening of a request', /trân trọng đề nghị \$\{/u],
  ['the heading of a request', word('VIỆC ĐƠN VỊ PHỐI HỢP')],
  ['the end of a short text', word('Đã làm xong thì')],
  ['titles of dialogs', word('Chốt rồi lập|Đang có người chạy|Chưa khai người vận hành')],
  ['a day that is none', word('không phải ngày có thật')],
  ['the guide on switching off', word('Tắt cả hai điều trên')],
  ['a short name that nobody can read', word('CƯDVSNC')],
  ['a header of the scoresheet', word('Điểm Phòng VH-XH rà soát')],
];

describe.each([
  ['program', program],
  ['guide', guide],
])('the %s', (_, text) => {
  test('is read', () => {
    expect(text).toContain('chương trình');
  });

  test.each(GONE)('no longer says %s', (_name, pattern) => {
    const at = text.search(pattern);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 60)).toBe('');
  });
});

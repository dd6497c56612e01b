// The menu's labels: advice that sends people to an item takes them from the menu itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { MENU, menuPath } from '../../../src/ui/words/menu.vi';

test.each([
  ['recomputeScores', 'Tính điểm'],
  ['freezeScores', 'Đợt tự đánh giá → Chốt số liệu tự chấm…'],
  ['setUpWorkbook', 'Thiết lập → Tạo, khôi phục các bảng'],
] as const)('the way to %s is %s', (action, path) => {
  expect(menuPath(action)).toBe(path);
});

test('no text types a way through the menu a second time', () => {
  const folder = join(__dirname, '../../../src/ui');
  const ways = MENU.flatMap((entry) => (entry !== '-' && 'entries' in entry ? [`${entry.label} → `] : []));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const retyped = files.filter((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return ways.some((way) => text.includes(way));
  });
  expect(files).toContain(join('words', 'menu.vi.ts'));
  expect(retyped).toStrictEqual([]);
});

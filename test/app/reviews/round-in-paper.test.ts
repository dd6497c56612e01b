// The scoresheet of the dossier beside a round of review: its columns are blank, to be filled in by hand, or the steps'.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { go, opened, review } from '../../support/round';

/** The rows of the scoresheet as it was made last: those of A01, of its group and of the total. */
function paper(workspace: Workspace) {
  const { files } = go(workspace, 'buildDossier');
  const file = files.filter(({ path }) => path.includes('Bảng tự chấm điểm')).at(-1);
  const { tables } = readDocx(readFileSync(join(workspace.dir, file?.path ?? '')));
  const rows = tables.flatMap((table) => table.rows);
  const row = (name: string) => rows.find((cells) => cells.includes(name)) ?? [];
  return {
    // Self, reviewed, agreed; the explanation.
    criterion: [...row('A01').slice(4, 7), row('A01').at(-1)],
    group: row('I').slice(3, 6),
    total: row('TỔNG CỘNG').slice(2, 5),
  };
}

test('without a round, as without a step that is finished, the columns are left to be filled in', () => {
  const blank = { criterion: ['2', '', '', 'Có hồ sơ lưu'], group: ['22', '', ''], total: ['100', '', ''] };
  expect(paper(eligibleOffice())).toStrictEqual(blank);
  const workspace = opened();
  review(workspace, 'A01', { reviewedScore: '1,5', reviewNote: 'Biên bản kiểm tra' });
  expect(paper(workspace)).toStrictEqual(blank);
});

test('each finished step has its column, its sums, and says why it differs', () => {
  const workspace = opened();
  review(workspace, 'A01', { reviewedScore: '1,5', reviewNote: 'Biên bản kiểm tra' });
  go(workspace, 'submitRound');
  expect(paper(workspace)).toStrictEqual({
    criterion: ['2', '1,5', '', 'Có hồ sơ lưu\nRà soát: Biên bản kiểm tra'],
    group: ['22', '21,5', ''],
    total: ['100', '99,5', ''],
  });
  review(workspace, 'A01', { agreedScore: '1', agreedNote: 'Biên bản họp' });
  go(workspace, 'submitRound');
  expect(paper(workspace)).toStrictEqual({
    criterion: ['2', '1,5', '1', 'Có hồ sơ lưu\nRà soát: Biên bản kiểm tra\nThống nhất: Biên bản họp'],
    group: ['22', '21,5', '21'],
    total: ['100', '99,5', '99'],
  });
});

// A round of review through the built bundle: opened, gone over by two levels and the province, answered, closed.
import { describe, expect, test } from '@jest/globals';
import { criteria, dashboard, reviewLog, reviews, scoreHistory } from '../../../sheets-schema/index';
import { JOURNAL_WARNING } from '../../../sheets-schema/ink';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { differences } from '../../support/differences';
import { eligibleOffice } from '../../support/eligible';
import { problemsOf, told } from '../../support/observed';
import { asked, events, go, opened, review, reviewRow, snapshots, stepLines } from '../../support/round';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  OWNER,
  renameTab,
  rowsOf,
  run,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

describe('opening', () => {
  test('asks with the verdict; answered no, nothing is written and no tab made', () => {
    const workspace = eligibleOffice();
    const before = branch(workspace);
    const result = run(workspace, 'openRound');
    expect(result.messages[0]?.text).toMatch(
      /^ĐỦ ĐIỀU KIỆN\nĐạt 50\/50[\s\S]*Bước 1: Đơn vị tự chấm[\s\S]*Mở đợt rà soát\?$/,
    );
    expect([result.ok, differences(workspace, before)]).toStrictEqual([true, []]);
  });

  test('answered yes: the units’ scores are frozen, every criterion has its row, who and when is in the journal', () => {
    const workspace = eligibleOffice();
    const result = go(workspace, 'openRound');
    expect(snapshots(workspace)).toStrictEqual(['2026-10-20_01 self']);
    const rows = rowsOf(workspace, reviews.id);
    const names = new Map(rowsOf(workspace, criteria.id).map(({ code, shortName }) => [code, shortName]));
    expect(rows.map(({ code, name }) => [code, name])).toStrictEqual(
      rowsOf(workspace, 'scores').map(({ code }) => [code, names.get(code)]),
    );
    expect(new Set(rows.map(({ selfScore }) => selfScore))).toStrictEqual(new Set(['2']));
    expect(rowsOf(workspace, reviewLog.id)).toMatchObject([
      {
        round: '2026-10-20_01',
        at: '20/10/2026 08:00',
        by: OWNER,
        event: 'opened',
        step: 'self',
        snapshot: '2026-10-20_01',
      },
    ]);
    expect(told(result)).toContain('Bước 2: Phòng VH-XH rà soát');
    // Name and self-assessed score are the program's: who types there is warned, and not stopped.
    const gid = workspace.state.spreadsheet.sheets.find(({ name }) => name === reviews.title)?.gid;
    const warnings = workspace.state.spreadsheet.protections.filter((one) => one.gid === gid);
    expect(warnings).toMatchObject([
      { range: { row: 2, column: 2, columns: 2 }, description: JOURNAL_WARNING, warningOnly: true },
    ]);
    expect(sheetOf(workspace, reviews).hidden).toBe(false);
    expect(sheetOf(workspace, reviewLog).hidden).toBe(true);
    expect(problemsOf(workspace).filter((line) => line.includes(reviews.title))).toStrictEqual([]);
  });

  test('again while it is open: nothing is written; a criterion that came since gets its row', () => {
    const workspace = opened();
    const before = branch(workspace);
    expect(told(go(workspace, 'openRound'))).toContain('đang ở Bước 2');
    expect(differences(workspace, before)).toStrictEqual([]);
    add(workspace, criteria.id, { code: 'X01', shortName: 'Mới', rule: 'Có/Không', maxScore: '1' });
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain('X01: chưa có dòng ở đợt rà soát đang mở');
    go(workspace, 'openRound');
    expect(reviewRow(workspace, 'X01')).toMatchObject({ name: 'Mới', selfScore: '0' });
    expect(problemsOf(workspace).join('\n')).not.toContain('chưa có dòng ở đợt');
  });

  test('is for the operator alone, as every step of it', () => {
    const workspace = opened();
    const before = branch(workspace);
    for (const name of ['openRound', 'returnItems', 'submitRound', 'closeRound'])
      expect([name, agree(workspace, name, { user: EDITOR }).error?.code]).toStrictEqual([
        name,
        'operator_only',
      ]);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('without a round the other three have nothing to do', () => {
    const workspace = eligibleOffice();
    for (const name of ['returnItems', 'submitRound', 'closeRound'])
      expect([name, agree(workspace, name).error?.code]).toStrictEqual([name, 'no_round']);
  });
});

describe('the steps', () => {
  test('blank is to agree; each step is frozen as it stood, with its explanation', () => {
    const workspace = opened();
    review(workspace, 'A01', { reviewedScore: '1,5', reviewNote: 'Biên bản kiểm tra ngày 12/10' });
    const second = go(workspace, 'submitRound');
    expect(second.messages[0]?.text).toContain('A01: 2 thành 1,5 điểm – Biên bản kiểm tra ngày 12/10');
    expect(told(second)).toContain('Đang ở Bước 3: Ban Chỉ đạo thống nhất.');
    review(workspace, 'A01', { agreedScore: '2', agreedNote: 'Đã bổ sung hồ sơ' });
    review(workspace, 'A02', { agreedScore: '0', agreedNote: 'Không có niêm yết' });
    go(workspace, 'submitRound');
    const last = go(workspace, 'submitRound');
    expect(last.messages[0]?.text).toContain('Không có chênh lệch so với bước trước.');
    expect(told(last)).toContain('Bước 4: Cấp tỉnh thẩm định');
    expect(events(workspace)).toStrictEqual([
      'opened self',
      'submitted reviewed',
      'submitted agreed',
      'submitted provincial',
      'closed provincial',
    ]);
    expect(snapshots(workspace)).toStrictEqual([
      '2026-10-20_01 self',
      '2026-10-20_02 reviewed',
      '2026-10-20_03 agreed',
      '2026-10-20_04 provincial',
    ]);
    const kept = rowsOf(workspace, scoreHistory.id)
      .filter(({ code }) => code === 'A01' || code === 'A02')
      .map(({ step, code, score, result, reason }) => [step, code, score, result, reason]);
    expect(kept).toStrictEqual([
      ['self', 'A01', '2', 'met', 'đã thực hiện'],
      ['self', 'A02', '2', 'met', 'đã thực hiện'],
      ['reviewed', 'A01', '1,5', 'not_met', 'Biên bản kiểm tra ngày 12/10'],
      ['reviewed', 'A02', '2', 'met', 'đã thực hiện'],
      ['agreed', 'A01', '2', 'met', 'Đã bổ sung hồ sơ'],
      ['agreed', 'A02', '0', 'not_met', 'Không có niêm yết'],
      ['provincial', 'A01', '2', 'met', 'Đã bổ sung hồ sơ'],
      ['provincial', 'A02', '0', 'not_met', 'Không có niêm yết'],
    ]);
  });

  test('the scoresheet has the scores of steps that are finished, and of the one at work what differs', () => {
    const workspace = opened();
    review(workspace, 'A01', { reviewedScore: '1', reviewNote: 'thiếu ảnh' });
    mustRun(workspace, 'recomputeScores');
    const shown = (code: string) => {
      const row = rowsOf(workspace, 'scores').find((one) => one.code === code);
      return [row?.score, row?.reviewedScore, row?.agreedScore, row?.provincialScore];
    };
    expect([shown('A01'), shown('A02')]).toStrictEqual([
      ['2', '1', '', ''],
      ['2', '', '', ''],
    ]);
    go(workspace, 'submitRound');
    expect([shown('A01'), shown('A02')]).toStrictEqual([
      ['2', '1', '', ''],
      ['2', '2', '', ''],
    ]);
  });

  test('the verdict stays that of the units’ scores; beside it a line a step says what that would give', () => {
    const workspace = opened();
    expect(stepLines(workspace)).toStrictEqual([
      'Bước 1: Đơn vị tự chấm: 50/50 tiêu chí, 100 điểm, đủ',
      'Bước 2: Phòng VH-XH rà soát (đang thực hiện): 50/50 tiêu chí, 100 điểm, đủ',
    ]);
    for (const { code = '' } of rowsOf(workspace, criteria.id).slice(0, 11))
      review(workspace, code, { reviewedScore: '0', reviewNote: 'không có hồ sơ' });
    const { messages } = go(workspace, 'submitRound');
    expect(messages[0]?.text).toContain('CHƯA ĐỦ ĐIỀU KIỆN\nCòn thiếu 2 tiêu chí và 2 điểm.');
    expect(stepLines(workspace)).toStrictEqual([
      'Bước 1: Đơn vị tự chấm: 50/50 tiêu chí, 100 điểm, đủ',
      'Bước 2: Phòng VH-XH rà soát: 39/50 tiêu chí, 78 điểm, chưa đủ',
      'Bước 3: Ban Chỉ đạo thống nhất (đang thực hiện): 39/50 tiêu chí, 78 điểm, chưa đủ',
    ]);
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.verdict, 1)).toBe('ĐỦ ĐIỀU KIỆN');
  });

  test('ended early: what a later step typed is named and not frozen', () => {
    const workspace = opened();
    go(workspace, 'submitRound');
    review(workspace, 'A01', { agreedScore: '0' });
    const { messages } = go(workspace, 'closeRound');
    expect(messages[0]?.text).toContain(
      'Bước 3: Ban Chỉ đạo thống nhất đã ghi điểm khác ở 1 tiêu chí nhưng chưa chuyển bước',
    );
    expect(events(workspace)).toStrictEqual(['opened self', 'submitted reviewed', 'closed reviewed']);
    expect(stepLines(workspace)).toHaveLength(2);
    expect(agree(workspace, 'submitRound').error?.code).toBe('no_round');
  });

  test('the next round keeps the tab of the one before, with all that people wrote', () => {
    const workspace = opened();
    review(workspace, 'A01', { reviewedScore: '1', reviewNote: 'thiếu ảnh' });
    go(workspace, 'submitRound');
    go(workspace, 'closeRound');
    const later = { now: new Date('2026-11-02T09:00:00+07:00') };
    const { messages } = go(workspace, 'openRound', later);
    expect(messages[0]?.text).toContain('"Rà soát, đợt 20.10.2026-01"');
    const old = sheetOf(workspace, { title: 'Rà soát, đợt 20.10.2026-01' });
    expect([old.cell(2, 1)?.value, old.cell(2, 4)?.value, old.cell(2, 5)?.value]).toStrictEqual([
      'A01',
      1,
      'thiếu ảnh',
    ]);
    expect(reviewRow(workspace, 'A01')).toMatchObject({ selfScore: '2', reviewedScore: '', reviewNote: '' });
    expect(events(workspace).filter((event) => event === 'opened self')).toHaveLength(2);
    const setUp = run(workspace, 'setUpWorkbook', later);
    expect([setUp.messages.map(({ title }) => title).join(), setUp.writes]).toStrictEqual([
      expect.not.stringContaining('đổi tên'),
      [],
    ]);
  });
});

describe('what is wrong is listed, and counts as nothing', () => {
  test.each([
    ['above the maximum', { reviewedScore: '2,5' }, 'số điểm (2,5) lớn hơn điểm tối đa (2)'],
    ['no number', { reviewedScore: 'hai' }, 'không phải số điểm'],
    ['below nought', { reviewedScore: '-1' }, 'không phải số điểm'],
    ['three decimals', { reviewedScore: '1,555' }, 'không phải số điểm'],
  ])('a score %s: no step is passed on with it', (_what, cells, problem) => {
    const workspace = opened();
    review(workspace, 'A01', cells);
    // Typed since the list was written: the refusal leads there by way of Tính điểm.
    expect(problemsOf(workspace).join('\n')).not.toContain(problem);
    expect(told(agree(workspace, 'submitRound'))).toContain('Đề nghị chọn Tính điểm, sửa theo bảng');
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain(problem);
    expect(agree(workspace, 'submitRound').error?.code).toBe('review_unreadable');
  });

  test('another score without a note, a request without its day, a code of no criterion', () => {
    const workspace = opened();
    review(workspace, 'A01', { reviewedScore: '1' });
    review(workspace, 'A02', { requestText: 'Bổ sung ảnh' });
    review(workspace, 'A03', { requestBy: '25/10/2026' });
    add(workspace, reviews.id, { code: 'Z99', reviewedScore: '1' });
    mustRun(workspace, 'recomputeScores');
    const problems = problemsOf(workspace).join('\n');
    expect(problems).toContain(
      'A01: Bước 2: Phòng VH-XH rà soát: 2 thành 1 điểm, chênh lệch chưa có giải trình',
    );
    expect(problems).toContain('A02: có đề nghị bổ sung nhưng chưa ghi ngày');
    expect(problems).toContain('A03: ghi ngày bổ sung nhưng chưa ghi nội dung đề nghị');
    expect(problems).toContain('chưa có tiêu chí mã "Z99"');
    expect(told(agree(workspace, 'returnItems'))).toContain('2 dòng của bảng');
  });

  test('a score of a criterion that does not apply', () => {
    const workspace = opened();
    type(workspace, criteria.id, 'B05', { notApplicable: 'TRUE' });
    review(workspace, 'B05', { reviewedScore: '2' });
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain('B05: tiêu chí không áp dụng nhưng có ghi điểm');
  });

  test('the tab renamed or a header lost while the round is open: named, and nothing is passed on', () => {
    const renamed = opened();
    renameTab(renamed, reviews, 'Rà soát cũ');
    mustRun(renamed, 'recomputeScores');
    expect(problemsOf(renamed).filter((line) => line.includes('Rà soát, thẩm định'))).toHaveLength(1);
    expect(agree(renamed, 'submitRound').error?.code).toBe('tab_missing');
    const headless = opened();
    sheetOf(headless, reviews).setCell(1, 4, { value: 'Điểm khác' });
    expect(agree(headless, 'submitRound').error?.code).toBe('header_missing');
  });

  test('sorted and with a column of the people’s own: found by code and header', () => {
    const workspace = opened();
    review(workspace, 'A02', { reviewedScore: '1', reviewNote: 'thiếu ảnh' });
    const sheet = sheetOf(workspace, reviews);
    sheet.insertRows(2, 1);
    sheet.insertColumns(2, 1);
    sheet.setCell(1, 2, { value: 'Người rà soát' });
    type(workspace, criteria.id, 'A03', { actual: 'Không' });
    mustRun(workspace, 'recomputeScores');
    expect(reviewRow(workspace, 'A03')).toMatchObject({ selfScore: '0' });
    expect(reviewRow(workspace, 'A02')).toMatchObject({ selfScore: '2', reviewedScore: '1' });
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
  });

  test('texts that begin as formulas stay texts in every tab', () => {
    const workspace = opened();
    review(workspace, 'A01', {
      reviewedScore: '1',
      reviewNote: "'=1+1",
      requestText: '\'=HYPERLINK("https://x.example")',
      requestBy: '25/10/2026',
    });
    go(workspace, 'returnItems');
    go(workspace, 'submitRound');
    for (const table of [reviewLog, scoreHistory]) {
      const sheet = sheetOf(workspace, table);
      const formulas = Array.from(
        { length: sheet.lastRow * sheet.lastColumn },
        (_, at) => sheet.cell(Math.floor(at / sheet.lastColumn) + 1, (at % sheet.lastColumn) + 1)?.formula,
      );
      expect(formulas.filter((formula) => formula !== undefined)).toStrictEqual([]);
    }
  });
});

describe('requests', () => {
  const requested = () => {
    const workspace = opened();
    review(workspace, 'A01', { requestText: 'Bổ sung ảnh chụp bảng niêm yết', requestBy: '25/10/2026' });
    return workspace;
  };

  test('reach the block of the unit when they are sent, and leave it when it answers', () => {
    const workspace = requested();
    expect(asked(workspace)).toStrictEqual([]);
    const { messages } = go(workspace, 'returnItems');
    expect(messages[0]?.text).toMatch(
      /- A01 – .+ \(trước ngày 25\/10\/2026\): Bổ sung ảnh chụp bảng niêm yết/,
    );
    expect(rowsOf(workspace, reviewLog.id).at(-1)).toMatchObject({
      at: '20/10/2026 08:00',
      by: OWNER,
      event: 'requested',
      code: 'A01',
      text: 'Bổ sung ảnh chụp bảng niêm yết',
      due: '2026-10-25',
    });
    expect(asked(workspace)).toStrictEqual([
      expect.stringMatching(
        /^A01 .+ \| Bổ sung ảnh chụp bảng niêm yết \(đơn vị phụ trách: đề xuất\)\. Bổ sung xong, ghi ở cột Đơn vị trả lời\. \| 25\/10\/2026$/,
      ),
    ]);
    expect(told(go(workspace, 'returnItems'))).toContain('Đơn vị còn 1 đề nghị chưa trả lời');
    review(workspace, 'A01', { answer: 'Đã dán ảnh ở Minh chứng' });
    expect(asked(workspace)).toStrictEqual([]);
  });

  test('asked again in other words: the answer from before answers nothing', () => {
    const workspace = requested();
    go(workspace, 'returnItems');
    review(workspace, 'A01', { answer: 'Đã dán ảnh' });
    review(workspace, 'A01', { requestText: 'Ảnh mờ, chụp lại' });
    go(workspace, 'returnItems');
    expect(asked(workspace)).toHaveLength(1);
    review(workspace, 'A01', { answer: 'Đã chụp lại' });
    expect(asked(workspace)).toStrictEqual([]);
  });

  test('without a day, or with one that cannot be read: the question says how many are not sent', () => {
    const workspace = requested();
    review(workspace, 'A02', { requestText: 'Bổ sung biên bản', requestBy: 'hết tuần' });
    review(workspace, 'A03', { requestText: 'Bổ sung địa chỉ' });
    expect(go(workspace, 'returnItems').messages[0]?.text).toContain(
      '2 dòng chưa đủ nội dung và ngày, chưa gửi.',
    );
    expect(rowsOf(workspace, reviewLog.id).filter(({ event }) => event === 'requested')).toHaveLength(1);
  });

  test('taken back, or the round closed: nobody is asked any more', () => {
    const workspace = requested();
    go(workspace, 'returnItems');
    const closed = branch(workspace);
    review(workspace, 'A01', { requestText: '' });
    expect(asked(workspace)).toStrictEqual([]);
    go(closed, 'closeRound');
    expect(asked(closed)).toStrictEqual([]);
  });
});

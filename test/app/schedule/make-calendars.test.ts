// Lịch việc cho điện thoại: a file a unit, in the operator's Drive, the same files whenever it is made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { RunOptions, RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { remainsOf } from '../../support/interrupted';
import { add, EDITOR, NOW, prepared, run, sampleWorkbook, type } from '../../support/workspaces';

const office = prepared((workspace) => {
  add(workspace, 'tasks', {
    id: 'X-1',
    title: 'Sửa mái che; "khu vực chờ", tầng 1',
    timeText: 'Trước 15/11/2026',
    dueDate: '2026-11-15',
    dateStatus: 'clear',
    kind: 'deadline',
    leadUnit: 'Trung tâm Phục vụ hành chính công',
    coordinatingUnits: 'Phòng Kinh tế',
    status: 'not_started',
  });
});

const make = (workspace: Workspace, options: RunOptions = {}): RunResult =>
  run(workspace, 'makeCalendars', { now: NOW, answers: 'yes', ...options });

const filesOf = ({ state }: Workspace) =>
  state.drive.filter(({ mimeType, trashed }) => mimeType === 'text/calendar' && !trashed);

interface Told {
  readonly summary: string;
  readonly day: string;
  readonly uid: string;
  readonly description: string;
}

/** File name → its events, as another's parser reads them. */
function calendarsOf(workspace: Workspace): Record<string, Told[]> {
  const read = (path: string): Told[] =>
    new ICAL.Component(ICAL.parse(readFileSync(join(workspace.dir, path), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .map(({ summary, startDate, uid, description }) => ({
        summary,
        day: startDate.toString(),
        uid,
        description,
      }));
  return Object.fromEntries(filesOf(workspace).map(({ name, path }) => [name, read(path)]));
}

const PVHCC = 'lich-viec-PVHCC.ics';
const KT = 'lich-viec-KT.ics';
const ours = (events: readonly Told[] | undefined) =>
  events?.find(({ summary }) => summary.includes('Sửa mái che'));

test('asks, then makes a file for each unit with dates ahead, and shows the links; nothing is sent', () => {
  const workspace = office();
  const result = make(workspace);
  expect(result).toMatchObject({ ok: true, mails: [], writes: [] });
  const [question, page] = result.messages.filter(({ kind }) => kind !== 'toast');
  expect(question?.text).toContain('mỗi đơn vị một tệp');
  const names = Object.keys(calendarsOf(workspace));
  expect(names).toContain(PVHCC);
  expect(names).toContain(KT);
  expect(page?.text).toContain(`Đã lập ${names.length} tệp lịch`);
  for (const name of ['Trung tâm PVHCC', 'Phòng Kinh tế']) expect(page?.text).toContain(name);
});

test('on the last working day, with the plan’s words, for who leads and for who coordinates, under one UID', () => {
  const workspace = office();
  make(workspace);
  const calendars = calendarsOf(workspace);
  const [leads, coordinates] = [ours(calendars[PVHCC]), ours(calendars[KT])];
  // 15/11/2026 is a Sunday.
  expect(leads).toMatchObject({ summary: 'Sửa mái che; "khu vực chờ", tầng 1', day: '2026-11-13' });
  expect(leads?.description).toContain(
    'Hạn: 15/11/2026 (Chủ nhật); ngày làm việc cuối: 13/11/2026 (thứ Sáu)',
  );
  expect(coordinates?.summary).toBe('Phối hợp: Sửa mái che; "khu vực chờ", tầng 1');
  expect(coordinates?.description).toContain('Chủ trì: Trung tâm PVHCC');
  expect(coordinates?.uid).toBe(leads?.uid);
});

test('what is done, to be confirmed, past or extended: gone, gone, gone, on its new day', () => {
  const dayOf = (cells: Record<string, string>): string | undefined => {
    const workspace = office();
    type(workspace, 'tasks', 'X-1', cells);
    make(workspace);
    return ours(calendarsOf(workspace)[PVHCC])?.day;
  };
  expect(dayOf({ status: 'done' })).toBeUndefined();
  expect(dayOf({ dateStatus: 'to_confirm' })).toBeUndefined();
  expect(dayOf({ dueDate: '2026-10-01' })).toBeUndefined();
  expect(dayOf({ dueDate: '2026-10-01', extensionTo: '2026-12-01' })).toBe('2026-12-01');
});

test('neither leaders nor the province nor who is written no mail have one; a leader’s row is in the file of who follows it', () => {
  const workspace = office();
  type(workspace, 'tasks', 'X-1', { leadUnit: 'Chủ tịch UBND xã' });
  make(workspace);
  const calendars = calendarsOf(workspace);
  expect(Object.keys(calendars).filter((name) => /-(CT|BCD|UBND|DU|SNV)\./.test(name))).toStrictEqual([]);
  expect(Object.entries(calendars).find(([name, events]) => name !== KT && ours(events))?.[1]).toBeDefined();
});

describe('made anew', () => {
  test('the same files with the new dates, the same links, the same events', () => {
    const workspace = office();
    make(workspace);
    const before = filesOf(workspace).map(({ id, name }) => [id, name]);
    const uid = ours(calendarsOf(workspace)[PVHCC])?.uid;
    type(workspace, 'tasks', 'X-1', { dueDate: '2026-11-20' });
    make(workspace, { now: new Date('2026-10-21T08:00:00+07:00') });
    expect(filesOf(workspace).map(({ id, name }) => [id, name])).toStrictEqual(before);
    expect(ours(calendarsOf(workspace)[PVHCC])).toMatchObject({ uid, day: '2026-11-20' });
  });

  test('out of the bin, and anew where one was deleted for good', () => {
    const workspace = office();
    make(workspace);
    const [binned, gone] = filesOf(workspace);
    Object.assign(binned ?? {}, { trashed: true });
    workspace.state.drive.splice(workspace.state.drive.indexOf(gone as never), 1);
    const names = Object.keys(calendarsOf(office()));
    expect(names).toStrictEqual([]);
    make(workspace);
    const again = filesOf(workspace);
    expect(again.map(({ id }) => id)).toContain(binned?.id);
    expect(again.filter(({ name }) => name === gone?.name)).toHaveLength(1);
  });

  test('ended at any call, or refused after it took effect: each unit has one file, of the last making', () => {
    const undisturbed = office();
    make(undisturbed);
    for (const mode of ['killAfter', 'fault'] as const)
      for (const { call, workspace } of remainsOf(office, make, mode, 3)) {
        const { error } = make(workspace);
        expect([mode, call, error]).toStrictEqual([mode, call, undefined]);
        expect([mode, call, calendarsOf(workspace)]).toStrictEqual([mode, call, calendarsOf(undisturbed)]);
        const folders = workspace.state.drive.filter(({ mimeType }) => mimeType.endsWith('.folder'));
        expect([mode, call, folders.length, filesOf(workspace).length]).toStrictEqual([
          mode,
          call,
          1,
          filesOf(undisturbed).length,
        ]);
      }
  });
});

describe('makes nothing', () => {
  test('after a no', () => {
    const workspace = office();
    expect(make(workspace, { answers: 'no' })).toMatchObject({ ok: true, writes: [], files: [] });
    expect(workspace.state.drive).toStrictEqual([]);
  });

  test('for anybody but the operator, nor in a copy', () => {
    expect(make(office(), { user: EDITOR }).error?.code).toBe('operator_only');
    const copy = sampleWorkbook();
    Object.assign(copy.state.spreadsheet, { id: 'copy' });
    expect(make(copy).error?.code).toBe('copy_unconfirmed');
  });

  test('where a date changed while the question stood open', () => {
    const workspace = office();
    const result = make(workspace, {
      meanwhile: () => type(workspace, 'tasks', 'X-1', { dueDate: '2026-11-25' }),
    });
    expect(result.error?.code).toBe('changed_meanwhile');
    expect(workspace.state.drive).toStrictEqual([]);
  });
});

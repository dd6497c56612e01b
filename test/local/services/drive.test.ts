// Drive under drive.file: what a user's runs made, found by query, lying on this computer as files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../../local/run';
import { Workspace } from '../../../local/workspace';
import { bodyAsMain, bundleOf, OTHER, OWNER, runBody, runBodyIn, workspaceOf } from '../bundles';

const now = new Date('2026-10-20T00:00:00Z');
/** Where a test looks at what lists understand, not at when they learn of it. */
const listedAtOnce = { driveLag: 0 };
const PRELUDE = `
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const DOC = 'application/vnd.google-apps.document';
  const FOLDER = 'application/vnd.google-apps.folder';
  const folder = (name, parents) => Drive.Files.create({ name, mimeType: FOLDER, ...(parents ? { parents } : {}) });
  const doc = (name, parents, appProperties) =>
    Drive.Files.create({ name, mimeType: DOC, parents, appProperties }, Utilities.newBlob([80, 75, -1], DOCX, 'x.docx'));
  const names = (q, more) => Drive.Files.list({ q, fields: 'files(name)', ...more }).files.map((file) => file.name);`;

const drive = (body: string) => workspaceOf(bodyAsMain(`${PRELUDE}${body}`));

describe('create', () => {
  test('makes a folder and, of a .docx, a Google Doc in it', () => {
    const workspace = drive(`
      const year = folder('Hồ sơ 2026');
      return doc('Tờ trình: số 1/UBND', [year.id]).mimeType`);
    const { value, result } = runBodyIn(workspace, { now });
    expect(value).toBe('application/vnd.google-apps.document');
    const path = 'drive/Hồ sơ 2026/Tờ trình- số 1-UBND.docx';
    expect(result.files).toStrictEqual([
      { name: 'Hồ sơ 2026', mimeType: 'application/vnd.google-apps.folder', path: 'drive/Hồ sơ 2026' },
      { name: 'Tờ trình: số 1/UBND', mimeType: 'application/vnd.google-apps.document', path },
    ]);
    expect([...readFileSync(join(workspace.dir, path))]).toStrictEqual([80, 75, 255]);
  });

  test('allows the same name twice, as two files', () => {
    const { result } = runBody(`${PRELUDE} doc('A'); doc('A')`);
    expect(result.files.map(({ path }) => path)).toStrictEqual(['drive/A.docx', 'drive/A (2).docx']);
  });

  test('shortens a name no file system would take, and only on this computer', () => {
    const { result } = runBody(
      `${PRELUDE} doc('ế'.repeat(300)); doc('Tờ trình đề nghị công nhận xã đạt chuẩn chính quyền thân thiện năm 2026')`,
    );
    expect(result.files.map(({ name, path }) => [name.length, path])).toStrictEqual([
      [300, `drive/${'ế'.repeat(73)}.docx`],
      [71, 'drive/Tờ trình đề nghị công nhận xã đạt chuẩn chính quyền thân thiện năm 2026.docx'],
    ]);
  });

  test('answers the fields it was asked for, else kind, id, name, type', () => {
    const { value } = runBody(
      `${PRELUDE}
       const made = Drive.Files.create({ name: 'F', mimeType: FOLDER, appProperties: { key: 'v' } }, undefined,
         { fields: 'name,webViewLink,createdTime,parents,appProperties,trashed' });
       return [Object.keys(folder('G')), { ...made, webViewLink: made.webViewLink.replace(/[^/]*$/, 'ID') },
         Drive.Files.get(doc('H').id, { fields: 'webViewLink' }).webViewLink.replace(/d\\/[^/]*/, 'd/ID')]`,
      { now },
    );
    expect(value).toStrictEqual([
      ['kind', 'id', 'name', 'mimeType'],
      {
        name: 'F',
        parents: ['root'],
        createdTime: '2026-10-20T00:00:00.000Z',
        trashed: false,
        appProperties: { key: 'v' },
        webViewLink: 'https://drive.google.com/drive/folders/ID',
      },
      'https://docs.google.com/document/d/ID/edit',
    ]);
  });

  test('refuses a property of more than 124 bytes, key and value together', () => {
    const made = (value: string) =>
      runBody(`${PRELUDE} doc('A', [], { key: ${JSON.stringify(value)} })`).result;
    expect(made('v'.repeat(121)).ok).toBe(true);
    expect(made('ế'.repeat(41)).error?.message).toContain('limited to 124 bytes');
  });

  test('converts nothing but a .docx', () => {
    const { result } = runBody(
      `${PRELUDE} Drive.Files.create({ name: 'x', mimeType: DOC }, Utilities.newBlob('<p>', 'text/html'))`,
    );
    expect(result.error?.message).toBe('not emulated: conversion of text/html into a Google Doc');
  });
});

describe('list', () => {
  test('understands the conditions of the product, joined by and', () => {
    const { value } = runBody(
      `${PRELUDE}
      const a = folder("Năm '26"); const b = folder('Khác');
      doc('một', [a.id], { mark: 'x', kind: 'letter' }); doc('hai', [a.id], { mark: 'y' }); doc('ba', [b.id], { mark: 'x' });
      return [
        names("'" + a.id + "' in parents and trashed = false"),
        names("name = 'Năm \\\\'26'"),
        names("mimeType = '" + FOLDER + "' and 'root' in parents"),
        names("appProperties has { key='mark' and value='x' } and '" + a.id + "' in parents"),
        names('trashed = true'),
        names(undefined),
      ]`,
      listedAtOnce,
    );
    expect(value).toStrictEqual([
      ['hai', 'một'],
      ["Năm '26"],
      ['Khác', "Năm '26"],
      ['một'],
      [],
      ['ba', 'hai', 'một', 'Khác', "Năm '26"],
    ]);
  });

  test('gives pages', () => {
    const { value } = runBody(
      `${PRELUDE}
      doc('a'); doc('b'); doc('c');
      const first = Drive.Files.list({ pageSize: 2, fields: 'nextPageToken,files(name)' });
      const second = Drive.Files.list({ pageSize: 2, pageToken: first.nextPageToken, fields: 'nextPageToken,files/name' });
      return [first.files.map((f) => f.name), second]`,
      listedAtOnce,
    );
    expect(value).toStrictEqual([['c', 'b'], { files: [{ name: 'a' }] }]);
  });

  test.each(["fullText contains 'x'", "name contains 'x'", "name = 'a' or name = 'b'", 'name'])(
    'refuses what it does not emulate: %s',
    (query) => {
      const { result } = runBody(`${PRELUDE} names(${JSON.stringify(query)})`);
      expect(result.error?.message).toBe(`not emulated: Drive query ${query}`);
    },
  );
});

describe('update', () => {
  test('renames and moves what lies on this computer, with all a folder holds', () => {
    const workspace = drive(`
      const a = folder('A'); const b = folder('B'); const inA = folder('Trong', [a.id]); const file = doc('cũ', [inA.id]);
      Drive.Files.update({ name: 'mới' }, file.id);
      Drive.Files.update({}, inA.id, undefined, { addParents: b.id, removeParents: a.id });
      return Drive.Files.get(inA.id, { fields: 'parents' }).parents[0] === b.id`);
    expect(runBodyIn(workspace).value).toBe(true);
    expect(existsSync(join(workspace.dir, 'drive/B/Trong/mới.docx'))).toBe(true);
    expect(existsSync(join(workspace.dir, 'drive/A/Trong'))).toBe(false);
    expect(workspace.state.drive.map(({ path }) => path)).toContain('drive/B/Trong/mới.docx');
  });

  test('replaces the content, trashes, sets marks', () => {
    const workspace = drive(`
      const file = doc('x', undefined, { kept: '1' });
      Drive.Files.update({ trashed: true, appProperties: { added: '2' } }, file.id, Utilities.newBlob([1, 2], DOCX));
      return [names('trashed = false'), Drive.Files.get(file.id, { fields: 'appProperties' })]`);
    expect(runBodyIn(workspace, listedAtOnce).value).toStrictEqual([
      [],
      { appProperties: { kept: '1', added: '2' } },
    ]);
    expect([...readFileSync(join(workspace.dir, 'drive/x.docx'))]).toStrictEqual([1, 2]);
  });
});

describe('what another user’s runs made', () => {
  const CODE = `${PRELUDE}
    function make() { PropertiesService.getScriptProperties().setProperty('id', folder('A').id) }
    const made = () => PropertiesService.getScriptProperties().getProperty('id');
    function get() { Drive.Files.get(made()) }
    function update() { Drive.Files.update({ name: 'B' }, made()) }
    function into() { doc('x', [made()]) }
    function list() { console.log(names('trashed = false').join()) }
    function workbook() { Drive.Files.get(SpreadsheetApp.getActive().getId()) }`;

  test.each(['get', 'update', 'into'])('is not found: %s', (name) => {
    const workspace = workspaceOf(CODE);
    runIn(workspace, 'make');
    expect(runIn(workspace, name).ok).toBe(true);
    const method = name === 'into' ? 'create' : name;
    expect(runIn(workspace, name, { user: OTHER }).error?.message).toBe(
      `API call to drive.files.${method} failed with error: File not found: ${workspace.state.drive[0]?.id}.`,
    );
  });

  test('is not listed', () => {
    const workspace = workspaceOf(CODE);
    runIn(workspace, 'make');
    const listed = (user: string) => runIn(workspace, 'list', { user, ...listedAtOnce }).logs[0]?.text;
    expect([listed(OWNER), listed(OTHER)]).toStrictEqual(['A', '']);
  });

  test('and the workbook itself are out of reach, for the owner too', () => {
    const workspace = workspaceOf(CODE);
    expect(runIn(workspace, 'workbook').error?.message).toContain(
      `File not found: ${workspace.state.spreadsheet.id}.`,
    );
  });
});

describe('lists learn of files late, ids are known at once', () => {
  const CODE = `${PRELUDE}
    const kept = (key) => PropertiesService.getScriptProperties().getProperty(key);
    const keep = (key, file) => (PropertiesService.getScriptProperties().setProperty(key, file.id), file);
    const told = () => console.log(JSON.stringify([
      names("appProperties has { key='mark' and value='x' } and trashed = false"),
      names("'" + kept('folder') + "' in parents"), Drive.Files.get(kept('file'), { fields: 'name' }).name]));
    function make() { const year = keep('folder', folder('A')); keep('file', doc('một', [year.id], { mark: 'x' })); told() }
    function look() { told() }
    function waitFor(seconds) { Utilities.sleep(seconds * 1000); told() }
    function wait58() { waitFor(58) }
    function wait70() { waitFor(70) }
    function change() { Drive.Files.update({ name: 'hai', appProperties: { mark: 'y' } }, kept('file'));
      Drive.Files.update({}, kept('file'), undefined, { removeParents: kept('folder') }); told() }`;
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const told = (workspace: ReturnType<typeof workspaceOf>, name: string, options: object) =>
    JSON.parse(runIn(workspace, name, options).logs[0]?.text ?? '');

  test('by default after a minute, by mark and by folder, in the run that made them and in later ones', () => {
    const workspace = workspaceOf(CODE);
    expect(told(workspace, 'make', { now })).toStrictEqual([[], [], 'một']);
    expect(told(workspace, 'look', { now: later(30) })).toStrictEqual([[], [], 'một']);
    expect(told(workspace, 'look', { now: later(90) })).toStrictEqual([['một'], ['một'], 'một']);
  });

  test('a run that waits long enough finds them itself', () => {
    const workspace = workspaceOf(CODE);
    told(workspace, 'make', { now });
    expect(told(workspace, 'wait58', { now })).toStrictEqual([[], [], 'một']);
    expect(told(workspace, 'wait70', { now })).toStrictEqual([['một'], ['một'], 'một']);
  });

  test.each([
    [0, 0, ['một']],
    [600, 300, []],
    [600, 700, ['một']],
  ])('after as many seconds as the run is told: %d', (driveLag, seconds, listed) => {
    const workspace = workspaceOf(CODE);
    told(workspace, 'make', { now });
    expect(told(workspace, 'look', { now: later(seconds + 5), driveLag })[0]).toStrictEqual(listed);
  });

  test('a change shows late too: lists find the file by what it was', () => {
    const workspace = workspaceOf(CODE);
    told(workspace, 'make', { now });
    expect(told(workspace, 'change', { now: later(600) })).toStrictEqual([['một'], ['một'], 'hai']);
    expect(told(workspace, 'look', { now: later(630) })).toStrictEqual([['một'], ['một'], 'hai']);
    expect(told(workspace, 'look', { now: later(700) })).toStrictEqual([[], [], 'hai']);
  });

  test('state.json carries it from one process to the next', () => {
    const workspace = workspaceOf(CODE);
    told(workspace, 'make', { now });
    workspace.save();
    const reopened = () => Workspace.open(workspace.dir, { dist: workspace.bundle.dir });
    expect(told(reopened(), 'look', { now: later(30) })[0]).toStrictEqual([]);
    expect(told(reopened(), 'look', { now: later(90) })[0]).toStrictEqual(['một']);
  });
});

test('a file made with content costs 800 ms', () => {
  const { result } = runBody(`${PRELUDE} doc('x')`);
  expect(result.calls.drive).toBe(1);
  expect(result.modelledMs).toBe(1800);
});

describe('export', () => {
  test('gives a Google Doc as the .docx that it lies as, edited or not', () => {
    const workspace = drive(`
      const made = doc('A');
      const bytes = () => Drive.Files.export(made.id, DOCX, { alt: 'media' }).getBytes();
      return [made.id, bytes(), Drive.Files.get(made.id, { fields: 'modifiedTime,createdTime' })]`);
    const { value } = runBodyIn(workspace, { now });
    const [id, bytes, times] = value as [string, number[], { modifiedTime: string; createdTime: string }];
    expect(bytes).toStrictEqual([80, 75, -1]);
    expect(times.modifiedTime).toBe(times.createdTime);
    writeFileSync(join(workspace.dir, 'drive/A.docx'), Buffer.from([80, 75, 1]));
    workspace.save();
    const again = Workspace.open(workspace.dir, {
      dist: bundleOf(
        bodyAsMain(`${PRELUDE}
          return [Drive.Files.export('${id}', DOCX, { alt: 'media' }).getBytes(),
            Drive.Files.get('${id}', { fields: 'modifiedTime' }).modifiedTime]`),
      ),
    });
    expect(runBodyIn(again, { now }).value).toStrictEqual([
      [80, 75, 1],
      expect.not.stringContaining(times.createdTime),
    ]);
  });

  test.each([
    [`Drive.Files.export(doc('A').id, DOCX)`, 'Export requires alt=media'],
    [`Drive.Files.export(folder('A').id, DOCX, { alt: 'media' })`, 'Export only supports Docs Editors files'],
    [`Drive.Files.export('nothing', DOCX, { alt: 'media' })`, 'File not found: nothing'],
    [
      `Drive.Files.export(doc('A').id, 'text/plain', { alt: 'media' })`,
      'not emulated: Drive.Files.export to text/plain',
    ],
  ])('%s fails: %s', (body, message) => {
    expect(runBody(`${PRELUDE} ${body}`).result.error?.message).toContain(message);
  });

  test('refuses what is larger than 10 MB', () => {
    const { result } = runBody(`${PRELUDE}
      const large = Utilities.newBlob('x'.repeat(10 * 1024 * 1024 + 1), DOCX, 'x.docx');
      const { id } = Drive.Files.create({ name: 'A', mimeType: DOC }, large);
      Drive.Files.export(id, DOCX, { alt: 'media' })`);
    expect(result.error?.message).toContain('This file is too large to be exported.');
  });
});

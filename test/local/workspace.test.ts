// A workspace on disk: what is read, what is written and when, and files that cannot be used.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { runFunction } from '../../local/run';
import { Workspace } from '../../local/workspace';
import { newWorkbook, writeWorkbook } from '../../local/xlsx';
import { bundleOf, OWNER, temporaryFolder } from './bundles';

const CODE = `
  function nothing() {}
  function read() { console.log(SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue()) }
  function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('kept') }
  function remember() { PropertiesService.getScriptProperties().setProperty('a', 'b') }
  function fails() { write(); throw new Error('later') }
  function loops() { write(); remember(); remember() }`;

let dir: string;
let dist: string;
const run = (name: string, options = {}) => runFunction(dir, name, { dist, ...options });
const file = (name: string) => join(dir, name);

beforeEach(() => {
  dir = join(temporaryFolder(), 'new', 'workspace');
  dist = bundleOf(CODE);
  Workspace.create(dir, { owner: OWNER, dist }).save();
});

test('create writes a workbook and its state, and no more', () => {
  expect(readdirSync(dir).sort()).toStrictEqual(['state.json', 'workbook.xlsx']);
  expect(JSON.parse(readFileSync(file('state.json'), 'utf8'))).toMatchObject({ owner: OWNER, triggers: [] });
});

test('every workspace has ids of its own', () => {
  const idsOf = (workspace: Workspace) => [workspace.state.spreadsheet.id, workspace.state.scriptId];
  const other = Workspace.create(temporaryFolder(), { dist });
  expect(new Set([...idsOf(other), ...idsOf(Workspace.open(dir, { dist }))]).size).toBe(4);
});

test('values written by a run are there for the next', () => {
  run('write');
  expect(run('read').logs[0]?.text).toBe('kept');
});

test('a run that changes nothing touches no file', () => {
  const stamps = () => ['workbook.xlsx', 'state.json'].map((name) => statSync(file(name)).mtimeMs);
  run('nothing');
  run('read');
  const before = stamps();
  const bytes = readFileSync(file('workbook.xlsx'));
  run('nothing');
  run('read');
  expect(stamps()).toStrictEqual(before);
  expect(readFileSync(file('workbook.xlsx')).equals(bytes)).toBe(true);
});

test('properties leave the workbook’s bytes alone', () => {
  const bytes = readFileSync(file('workbook.xlsx'));
  run('remember');
  expect(readFileSync(file('workbook.xlsx')).equals(bytes)).toBe(true);
  expect(Workspace.open(dir, { dist }).state.properties.script).toStrictEqual({ a: 'b' });
});

test('what took effect before a run failed or was killed is on disk', () => {
  expect(run('fails').ok).toBe(false);
  expect(run('read').logs[0]?.text).toBe('kept');
  expect(run('loops', { killAfter: 2 }).killed).toBe(true);
  expect(readdirSync(dir).sort()).toStrictEqual(['state.json', 'workbook.xlsx']);
});

describe('is refused, in words for the person:', () => {
  const code = () => {
    try {
      run('nothing');
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'ran';
  };

  test.each([
    ['.~lock.workbook.xlsx#', 'LibreOffice'],
    ['~$workbook.xlsx', 'Excel'],
  ])('a workbook open elsewhere (%s of %s)', (lock) => {
    writeFileSync(file(lock), '');
    expect(code()).toBe('locked');
  });

  test.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['no .xlsx', Buffer.from('Mã,Tên\n'), 'foreign'],
    ['half a file', Buffer.from(writeWorkbook(newWorkbook())).subarray(0, 900), 'broken'],
    ['an encrypted file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'encrypted'],
  ])('%s', (_, bytes, expected) => {
    writeFileSync(file('workbook.xlsx'), bytes);
    expect(code()).toBe(expected);
    expect(readFileSync(file('workbook.xlsx')).equals(bytes)).toBe(true);
  });

  test('a damaged state.json', () => {
    writeFileSync(file('state.json'), '{');
    expect(code()).toBe('state');
  });

  test('a folder that is no workspace, and a new one over data', () => {
    const folder = temporaryFolder();
    expect(() => Workspace.open(folder, { dist })).toThrow('create it first');
    mkdirSync(join(folder, 'mine'));
    expect(() => Workspace.create(folder, { dist })).toThrow('not empty');
  });
});

test('without a built bundle nothing opens', () => {
  expect(() => Workspace.open(dir, { dist: temporaryFolder() })).toThrow('run "npm run build" first');
});

// `menu` keeps nothing of its run: it reads and computes only what onOpen asks for.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { main } from '../../local/commands';
import { runIn } from '../../local/run';
import { Workspace } from '../../local/workspace';
import { bundleOf, temporaryFolder } from './bundles';

const SET_UP = 'function setUpWorkbook() {}';
const MENU = "SpreadsheetApp.getUi().createMenu('Office').addItem('Compute', 'compute').addToUi();";
const plain = bundleOf(`${SET_UP} function onOpen() { ${MENU} }`);
const reading = bundleOf(
  `${SET_UP} function onOpen() { SpreadsheetApp.getActive().getSheets()[0].getLastRow(); ${MENU} }`,
);
const SHOWN = { out: 'Office\n  Compute  →  compute\n', log: '', exit: 0 };

let dir: string;
let book: string;

beforeEach(() => {
  dir = join(temporaryFolder(), 'office');
  book = join(dir, 'workbook.xlsx');
  expect(main(['create', dir], plain).exit).toBe(0);
});

/** An intact package around a sheet that is none. */
function spoilSheet(): void {
  const parts = unzipSync(readFileSync(book));
  writeFileSync(book, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('no sheet') }));
}

test('when onOpen asks for no cell, then the workbook is not read, but seen to be whole', () => {
  spoilSheet();
  expect(main(['menu', dir], plain)).toStrictEqual(SHOWN);
  writeFileSync(book, readFileSync(book).subarray(0, 900));
  expect(main(['menu', dir], plain)).toMatchObject({ out: '', exit: 1 });
});

test('when onOpen asks for cells, then it gets them, or the person is told why not', () => {
  expect(main(['menu', dir], reading)).toStrictEqual(SHOWN);
  spoilSheet();
  const { out, log, exit } = main(['menu', dir], reading);
  expect([out, exit]).toStrictEqual(['', 1]);
  expect(log).toBe(main(['run', 'onOpen', dir], reading).log);
});

test('when a formula shows another result by now, then it is left alone, and no file is written', () => {
  const made = Workspace.open(dir, { dist: plain });
  made.workbook.sheets[0]?.setCell(1, 1, { value: 1, formula: 'NOW()' });
  made.save();
  const files = () => readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'latin1')]);
  const before = files();
  expect(main(['menu', dir], reading)).toStrictEqual(SHOWN);
  expect(files()).toStrictEqual(before);
  const workspace = Workspace.glance(dir, { dist: reading });
  runIn(workspace, 'onOpen', { glance: true });
  expect(workspace.workbook.dirty).toBe(false);
  runIn(workspace, 'onOpen');
  expect(workspace.workbook.dirty).toBe(true);
});

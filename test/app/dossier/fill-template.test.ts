// Filling runs where Apps Script runs: a realm with nothing but ECMAScript.
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { buildTemplates } from '../../../scripts/templates';
import { fillTemplate } from '../../../src/app/dossier/fill-template';
import { prepareDossier } from '../../../src/app/dossier/prepare';
import { readDocx } from '../../support/docx';
import { dossierOf } from '../../support/dossier';

let templates: Awaited<ReturnType<typeof buildTemplates>>;

beforeAll(async () => {
  templates = await buildTemplates();
});

test('in a realm without timers, TextEncoder, Buffer or DOM, and with the same outcome', () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { fillTemplate } from './src/app/dossier/fill-template'; export { fillText, fieldLookup } from './src/core/dossier/field-text';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    charset: 'utf8',
    logLevel: 'error',
  });
  const realm = createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  runInContext(outputFiles[0]?.text ?? '', realm);
  const call = (code: string): unknown => runInContext(code, realm);
  for (const { layout, fields } of prepareDossier(dossierOf()).documents) {
    const file = Uint8Array.from(
      call(`App.fillTemplate(${JSON.stringify(templates[layout])}, ${JSON.stringify(fields)})`) as Uint8Array,
    );
    const here = readDocx(fillTemplate(templates[layout], fields));
    expect(readDocx(file).paragraphs).toStrictEqual(here.paragraphs);
    expect(readDocx(file).tables).toStrictEqual(here.tables);
  }
  expect(call(`App.fillText('xã {{TÊN XÃ}}', App.fieldLookup({ 'tên xã': 'Nam Dương' })).text`)).toBe(
    'xã NAM DƯƠNG',
  );
});

describe('a template and its fields', () => {
  test('a tag without a field throws instead of leaving a hole', () => {
    const fields = prepareDossier(dossierOf()).documents[3]?.fields;
    const { title: _title, ...rest } = fields ?? {};
    expect(() => fillTemplate(templates.evidenceIndex, rest)).toThrow('no field for tag title');
  });

  test('a line break becomes one', () => {
    const fields = { ...prepareDossier(dossierOf()).documents[3]?.fields, subject: 'một\nhai' };
    expect(readDocx(fillTemplate(templates.evidenceIndex, fields)).paragraphs).toContain('một\nhai');
  });
});

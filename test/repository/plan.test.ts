// The plan's numbers and names stand in its own folder: another plan must be another folder, not a search through the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PLAN } from '../../sheets-schema/plan';
import { PLAN_ROWS } from '../../sheets-schema/plan-rows';

const ROOT = resolve(__dirname, '../..');
const FOLDERS = ['src', 'sheets-schema'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
).filter((file) => /\.ts$/.test(file) && !file.startsWith('sheets-schema/plan-79/'));

const codeOf = (file: string): string =>
  readFileSync(join(ROOT, file), 'utf8').replace(/(^|\s)\/\/.*|\/\*[\s\S]*?\*\//g, '');

const strays = (pattern: RegExp, files: readonly string[] = sources): string[] =>
  files.flatMap((file) =>
    [...codeOf(file).matchAll(new RegExp(pattern, 'gu'))].map(([found]) => `${file}: ${found}`),
  );

const literally = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'u');

it('only two files name the folder of the plan in force', () => {
  expect(sources.length).toBeGreaterThan(100);
  const naming = sources.filter((file) => codeOf(file).includes('plan-79'));
  expect(naming.sort()).toStrictEqual(['sheets-schema/plan-rows.ts', 'sheets-schema/plan.ts']);
});

describe('outside that folder nobody types', () => {
  it('its number, its commune, its province, its signatory', () => {
    const names = [PLAN.number, PLAN.commune, PLAN.province, PLAN.signatory, PLAN.submissionRecipients];
    expect(strays(literally(names))).toStrictEqual([]);
  });

  it('the name or the code of one of its units', () => {
    const codes = PLAN_ROWS.units.map(({ code }) => code);
    const { standing } = PLAN.units;
    expect(strays(literally([standing.name, standing.shortName]))).toStrictEqual([]);
    // "KT. CHỦ TỊCH" is how a deputy signs.
    expect(strays(new RegExp(`['"\`\\s](?:${codes.join('|')})(?!\\. CHỦ TỊCH)['"\`,.;]`))).toStrictEqual([]);
  });

  it('a paragraph of it', () => {
    expect(strays(/mục [IVX]+(?![p{L}])(\.\d)*/)).toStrictEqual([]);
    expect(strays(/['"`](?:II|III|IV|V)\.\d/)).toStrictEqual([]);
  });

  it('an item to confirm, a goal or a row of the schedule by its number', () => {
    expect(strays(/\bI\d{2}\b/)).toStrictEqual([]);
    expect(strays(/mục tiêu \d|nội dung \d/)).toStrictEqual([]);
    expect(strays(/(?:planNo|\.no) === '/)).toStrictEqual([]);
  });

  it('its thresholds, its years, the day of the dossier', () => {
    const rules = sources.filter((file) => /^src\/(core|ui|app|templates)\/|^sheets-schema\//.test(file));
    const { metAbovePercent, pointsFrom } = PLAN.conditions;
    expect(rules.length).toBeGreaterThan(100);
    expect(
      strays(new RegExp(`trên ${metAbovePercent}%|từ ${pointsFrom} điểm|= ?${pointsFrom}\\b`), rules),
    ).toStrictEqual([]);
    expect(strays(/\b20(?:2[6-9]|30)\b/, rules)).toStrictEqual([]);
    expect(
      strays(new RegExp(`${PLAN.dossierBefore.day}/${PLAN.dossierBefore.month}\\b`), rules),
    ).toStrictEqual([]);
  });
});

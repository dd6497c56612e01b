// Texts in the letters of old fonts are known by their words; nothing that people write today is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { TCVN3, VNI } from '../../../sheets-schema/old-letters';
import { oldReading } from '../../../src/core/base/old-encodings';

const PLAN = join(__dirname, '../../../sheets-schema/plan-79');

/** Every cell of the plan's own data. */
const cells: readonly string[] = readdirSync(PLAN)
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) => (parse(readFileSync(join(PLAN, file), 'utf8')) as string[][]).flat())
  .map((text) => text.normalize('NFC'));

const words = [...new Set(cells.flatMap((text) => text.match(/\p{L}+/gu) ?? []))];
const sentences = cells.filter((text) => (text.match(/[À-ỹ]/g) ?? []).length > 5);

/** As somebody typed it with such a font: capitals without a place of their own as the font of capitals has them. */
function typedIn(table: ReadonlyMap<string, string>, text: string): string {
  const back = new Map([...table].map(([from, to]) => [to, from]));
  return [...text].map((letter) => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter).join('');
}

test.each([
  ['B¸o c¸o kÕt qu¶', 'Báo cáo kết quả'],
  ['Baùo caùo keát quaû', 'Báo cáo kết quả'],
  ['Kinh tÕ', 'Kinh tế'],
  ['ng­êi d©n', 'người dân'],
  ['UBND x· Nam D­¬ng', 'UBND xã Nam Dương'],
  ['Sè 12/Q§-UBND ngµy 5/6/2026', 'Số 12/QĐ-UBND ngày 5/6/2026'],
  ['B¸O C¸O TæNG KÕT', 'BÁO CÁO TỔNG KẾT'],
  ['BAÙO CAÙO TOÅNG KEÁT', 'BÁO CÁO TỔNG KẾT'],
  ['A¸o míi cña em', 'Áo mới của em'],
  ['Uûy ban nhaân daân xaõ', 'Ủy ban nhân dân xã'],
  ['thöïc hieän nhieäm vuï naêm 2026', 'thực hiện nhiệm vụ năm 2026'],
])('%s', (text, meant) => {
  expect(oldReading(text)?.normalize('NFC')).toBe(meant);
});

describe.each([
  ['TCVN3', TCVN3],
  ['VNI', VNI],
])('%s', (_name, table) => {
  test('every sentence of the plan, typed with such a font, reads as it was meant', () => {
    const wrong = sentences.filter((text) => {
      const typed = typedIn(table, text.replace(/["“”–…]/g, '-'));
      const read = oldReading(typed) ?? '';
      return read.toLowerCase() !== text.replace(/["“”–…]/g, '-').toLowerCase();
    });
    expect(wrong).toStrictEqual([]);
    expect(sentences.length).toBeGreaterThan(300);
  });

  test('any words of the plan read as they were meant, or are left alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 }), (chosen) => {
        const read = oldReading(typedIn(table, chosen.join(' ')));
        return read === null || read.toLowerCase() === chosen.join(' ').toLowerCase();
      }),
      { numRuns: 3000 },
    );
  });
});

const ENGLISH =
  'the report of a commune for 2026 naïve café résumé coöperate façade fiancée rôle piñata jalapeño déjà vu Zoë Brontë street house people public service number total list of units to do © ® ± ½ ¼ £5 §3 5µm 10°C m² kW·h «note» ¶ × ÷ ¥ ¢'.split(
    ' ',
  );
const FRENCH =
  'où là déjà été à la société françaises élève écoles naïf maïs thaï haïr Noël Raphaël aigüe août goût jeûne sûr mûr dû crû île maître boîte naître connaître hôte côté tôt bientôt château âge pâte forêt être même très près après père mère frère règle siècle modèle élection présidé création théâtre réaliser poésie aérien Moïse égoïste héroïne caïman Caïn laïc ouïe coïncider célèbre répété préféré développé général numéro téléphone médecin hôpital sécurité œuvre cœur sœur façon leçon reçu garçon ça çà le un une les des et ou on ni si du au en y il tu me te se ce de né thé bébé clé pré blé gré dès lès ès'.split(
    ' ',
  );

test('no text of today is taken for one: Vietnamese, English, French, words of each put together', () => {
  expect(cells.filter((text) => oldReading(text) !== null)).toStrictEqual([]);
  const sentence = (from: readonly string[]) =>
    fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(' '));
  for (const from of [words, ENGLISH, FRENCH, [...ENGLISH, ...FRENCH]])
    fc.assert(
      fc.property(sentence(from), (text) => oldReading(text) === null),
      { numRuns: 3000 },
    );
  const upper = sentence([...words, ...ENGLISH].map((word) => word.toUpperCase()));
  fc.assert(
    fc.property(upper, (text) => oldReading(text) === null),
    { numRuns: 3000 },
  );
});

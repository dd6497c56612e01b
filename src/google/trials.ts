// What the code believes of Google and no evidence confirms, one trial each: what is expected, and how to see it on an empty
// sheet.
import { openGrammar } from './formula-grammar';
import { dayIn } from './time-zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const grammar = openGrammar(() => SpreadsheetApp.getActive().getSpreadsheetLocale());
const write = (range: Range, ...row: unknown[]): Range => {
  grammar.writeRows(range, [row]);
  return range;
};

interface Trial {
  readonly name: string;
  readonly expected: string;
  run(sheet: Sheet): unknown;
}

/** What a cell reads as after the text was written into it. */
const afterWriting =
  (text: string, format?: string) =>
  (sheet: Sheet): unknown => {
    const cell = sheet.getRange(1, 1);
    cell.setNumberFormat(format ?? 'General');
    write(cell, text);
    const formula = grammar.readFormulas(cell)[0]?.[0] ?? '';
    return formula === '' ? shown(cell.getValues()[0]?.[0]) : `formula ${formula}`;
  };

const shown = (value: unknown): string =>
  value instanceof Date ? 'date' : `${typeof value} ${String(value)}`;

const messageOf = (work: () => void): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof Error ? 'throws' : 'throws something else';
  }
};

const LINK = 'https://example.com/a';
const JUMP = '=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("x",A:A,0),"label"),"–")';
const COLOUR = '=AND($A1<TODAY(),$B1="x")';

/** What is nowhere confirmed comes first; the first of all needs the sheet empty. */
export const TRIALS: readonly Trial[] = [
  { name: 'getDataRange of an empty sheet', expected: 'A1', run: (s) => s.getDataRange().getA1Notation() },
  { name: 'format @ keeps a text beginning with =', expected: 'string =1+1', run: afterWriting('=1+1', '@') },
  { name: 'format @ drops the apostrophe', expected: 'string =1+1', run: afterWriting("'=1+1", '@') },
  {
    name: 'a live colour keeps its formula',
    expected: COLOUR,
    run: (s) => {
      const rule = grammar
        .whenSatisfied(SpreadsheetApp.newConditionalFormatRule(), COLOUR)
        .setBackground('#ffffff')
        .setRanges([s.getRange('A1:B2')])
        .build();
      s.setConditionalFormatRules([rule]);
      return s.getConditionalFormatRules().flatMap(grammar.conditionsOf).join();
    },
  },
  {
    name: 'a formula comes back as written, whichever separator it uses',
    expected: `formula ${JUMP}`,
    run: afterWriting(JUMP),
  },
  {
    name: 'the value of a link into the workbook is its label',
    expected: 'string label',
    run: (s) => {
      const cells = s.getRange(3, 1, 1, 2).setNumberFormat('General');
      return shown(write(cells, 'x', JUMP).getValues()[0]?.[1]);
    },
  },
  { name: "'1.2' becomes a date", expected: 'date', run: afterWriting('1.2') },
  { name: "'1/2' becomes a date", expected: 'date', run: afterWriting('1/2') },
  { name: "'2,5' becomes a number", expected: 'number 2.5', run: afterWriting('2,5') },
  { name: 'a leading apostrophe forces text', expected: 'string =1+1', run: afterWriting("'=1+1") },
  {
    name: 'the serial number of a day reads as that day under its format',
    expected: '2026-10-20',
    run: (s) => {
      const cell = write(s.getRange(1, 1).setNumberFormat('dd/MM/yyyy'), 46_315);
      const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
      const value = cell.getValues()[0]?.[0];
      return value instanceof Date ? dayIn(value, zone) : shown(value);
    },
  },
  {
    name: 'number formats come back as they were set',
    expected: '@ dd/MM/yyyy',
    run: (s) => {
      const cells = s.getRange(2, 1, 1, 2).setNumberFormats([['@', 'dd/MM/yyyy']]);
      return cells.getNumberFormats()[0]?.join(' ');
    },
  },
  {
    name: 'the workbook is in the region of Viet Nam',
    expected: 'vi_VN',
    run: () => SpreadsheetApp.getActive().getSpreadsheetLocale(),
  },
  {
    name: 'rich text gives the address of a linked word',
    expected: LINK,
    run: (s) => {
      const word = SpreadsheetApp.newRichTextValue().setText('x').setLinkUrl(LINK).build();
      s.getRange(1, 1)
        .clearContent()
        .setRichTextValues([[word]]);
      return s.getRange(1, 1).getRichTextValues()[0]?.[0]?.getLinkUrl();
    },
  },
  {
    name: 'rich text does not give the address in a formula',
    expected: 'null',
    run: (s) => {
      const cell = write(s.getRange(8, 1).setNumberFormat('General'), `=HYPERLINK("${LINK}","x")`);
      return cell.getRichTextValues()[0]?.[0]?.getLinkUrl() ?? null;
    },
  },
  {
    name: 'a rule of ticking sets no value',
    expected: 'string ',
    run: (s) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      s.getRange(5, 1).setDataValidation(rule);
      return shown(s.getRange(5, 1).getValues()[0]?.[0]);
    },
  },
  {
    name: 'a strict rule of ticking lets a cell be emptied',
    expected: 'no error',
    run: (s) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
      return messageOf(() => {
        write(s.getRange(6, 1).setDataValidation(rule), '');
        SpreadsheetApp.flush();
      });
    },
  },
  {
    name: 'rules are taken back as they were read, cells without one too',
    expected: 'rule null',
    run: (s) => {
      const cells = s.getRange(7, 1, 1, 2);
      s.getRange(7, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      cells.setDataValidations(cells.getDataValidations() as Rule[][]);
      return cells
        .getDataValidations()[0]
        ?.map((rule) => (rule === null ? 'null' : 'rule'))
        .join(' ');
    },
  },
  {
    name: 'a chart gives its title and its cells back',
    expected: 'x A10:A11 B10:B11',
    run: (s) => {
      const [groups, series] = [s.getRange(10, 1, 2, 1), s.getRange(10, 2, 2, 1)];
      const builder = s.newChart().asColumnChart().addRange(groups).addRange(series);
      s.insertChart(builder.setNumHeaders(1).setOption('title', 'x').setPosition(1, 4, 0, 0).build());
      const [chart] = s.getCharts();
      const ranges = chart?.getRanges().map((range) => range.getA1Notation()) ?? [];
      return [chart?.getOptions().get('title'), ...ranges].join(' ');
    },
  },
  {
    name: 'a write beyond the sheet throws',
    expected: 'throws',
    run: (s) => messageOf(() => void write(s.getRange(s.getMaxRows() + 1, 1), 'x')),
  },
];

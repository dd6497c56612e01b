// How the platform behaves where its documentation is silent: each belief of the code tried on a sheet that is removed
// again. Here and on Google the same trials run, so a difference shows before it hurts.

export interface Observation {
  readonly name: string;
  readonly expected: string;
  readonly observed: string;
}

const TITLE = '~ self-test ~';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
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
    cell.setValues([[text]]);
    const [value] = cell.getValues()[0] as unknown[];
    const formula = cell.getFormulas()[0]?.[0] ?? '';
    return formula !== ''
      ? `formula ${formula}`
      : value instanceof Date
        ? 'date'
        : `${typeof value} ${String(value)}`;
  };

const messageOf = (work: () => void): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof Error ? 'throws' : 'throws something else';
  }
};

const LINK = 'https://example.com/a';

const TRIALS: readonly Trial[] = [
  { name: 'new sheet is 1000×26', expected: '1000×26', run: (s) => `${s.getMaxRows()}×${s.getMaxColumns()}` },
  { name: 'getDataRange of an empty sheet', expected: 'A1', run: (s) => s.getDataRange().getA1Notation() },
  { name: "'015' becomes a number", expected: 'number 15', run: afterWriting('015') },
  { name: "'1/2' becomes a date", expected: 'date', run: afterWriting('1/2') },
  { name: "'50%' becomes a number", expected: 'number 0.5', run: afterWriting('50%') },
  { name: "'TRUE' becomes a truth value", expected: 'boolean true', run: afterWriting('TRUE') },
  { name: "'2,5' becomes a number", expected: 'number 2.5', run: afterWriting('2,5') },
  { name: 'a leading apostrophe forces text', expected: 'string =1+1', run: afterWriting("'=1+1") },
  { name: 'format @ keeps a code', expected: 'string 1.2', run: afterWriting('1.2', '@') },
  { name: 'format @ keeps a share', expected: 'string 12/13', run: afterWriting('12/13', '@') },
  { name: 'format @ keeps a text beginning with =', expected: 'string =1+1', run: afterWriting('=1+1', '@') },
  {
    name: 'a formula comes back as written',
    expected: 'formula =IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("x",A:A,0),"x"),"–")',
    run: afterWriting('=IFERROR(HYPERLINK("#gid=0&range=A"&MATCH("x",A:A,0),"x"),"–")'),
  },
  {
    name: 'rich text gives the address of a HYPERLINK formula',
    expected: LINK,
    run: (s) => {
      s.getRange(1, 1)
        .setNumberFormat('General')
        .setValues([[`=HYPERLINK("${LINK}","x")`]]);
      return s.getRange(1, 1).getRichTextValues()[0]?.[0]?.getLinkUrl();
    },
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
    name: 'a rule of ticking sets no value',
    expected: 'string ',
    run: (s) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      s.getRange(5, 1).setDataValidation(rule);
      const value = s.getRange(5, 1).getValues()[0]?.[0];
      return `${typeof value} ${String(value)}`;
    },
  },
  {
    name: 'a live colour keeps its formula',
    expected: '=AND($A1<TODAY(),$B1="x")',
    run: (s) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=AND($A1<TODAY(),$B1="x")')
        .setBackground('#ffffff')
        .setRanges([s.getRange('A1:B2')])
        .build();
      s.setConditionalFormatRules([rule]);
      return s.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()[0];
    },
  },
  {
    name: 'a warning lets a script write',
    expected: 'no error',
    run: (s) => {
      s.protect().setWarningOnly(true);
      return messageOf(() => {
        s.getRange(9, 1).setValues([['x']]);
        SpreadsheetApp.flush();
      });
    },
  },
  {
    name: 'a write beyond the sheet throws',
    expected: 'throws',
    run: (s) => messageOf(() => void s.getRange(s.getMaxRows() + 1, 1).setValues([['x']])),
  },
];

/** Runs every trial on a sheet of its own. A sheet left by a run that was stopped is removed first. */
export function observe(): Observation[] {
  const book = SpreadsheetApp.getActive();
  const removeSheet = () => {
    const left = book.getSheetByName(TITLE);
    if (left !== null) book.deleteSheet(left);
  };
  removeSheet();
  // A new sheet comes to the front of the person's screen.
  const front = book.getActiveSheet();
  const sheet = book.insertSheet(TITLE, book.getSheets().length);
  try {
    return TRIALS.map(({ name, expected, run }) => ({
      name,
      expected,
      observed: outcomeOf(() => run(sheet)),
    }));
  } finally {
    removeSheet();
    book.setActiveSheet(front);
  }
}

const outcomeOf = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    return `error: ${error instanceof Error ? error.message : String(error)}`;
  }
};

// What evidence from outside says of Google, each test named after it: Google's documentation, tests of a public emulator that
// also run on live Google (gas-fakes, the file named), public reports.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../local/run';
import { Workspace } from '../../local/workspace';
import { bodyAsMain, OWNER, runBody, runBodyIn, workspaceOf } from './bundles';

const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];';
const answerOf = (body: string) => runBody(`${SHEET} ${body}`).value;
const messageOf = (call: string) =>
  answerOf(`try { ${call}; return 'passed' } catch (error) { return error.message }`);

describe('sheets by name', () => {
  test('trevorfox/bulk-sheets #2: getSheetByName is case-sensitive', () => {
    expect(
      answerOf(
        "sheet.setName('Tiêu chí'); return ['Tiêu chí', 'tiêu chí', 'TIÊU CHÍ', ' Tiêu chí'].map((name) => book.getSheetByName(name) !== null)",
      ),
    ).toStrictEqual([true, false, false, false]);
  });

  test('socialpoint-labs/sheetfu #26: yet two names may not differ in capitals only', () => {
    expect(messageOf("sheet.setName('Tiêu chí'); book.insertSheet('TIÊU CHÍ')")).toContain('already exists');
    expect(answerOf("sheet.setName('tiêu chí'); sheet.setName('Tiêu Chí'); return sheet.getName()")).toBe(
      'Tiêu Chí',
    );
  });

  test('Sheets API, AddSheetRequest: a name may have 100 characters, not 101', () => {
    expect(answerOf("return book.insertSheet('x'.repeat(100)).getName().length")).toBe(100);
    expect(messageOf("book.insertSheet('x'.repeat(101))")).toBe(
      'The sheet name cannot be greater than 100 characters.',
    );
    expect(messageOf("sheet.setName('x'.repeat(101))")).toContain('100 characters');
    expect(messageOf("book.insertSheet('')")).toBe('The sheet name cannot be empty.');
  });

  test('a name of 100 characters is there again when the workspace is opened anew', () => {
    const workspace = workspaceOf(
      bodyAsMain(
        "SpreadsheetApp.getActive().getSheets()[0].setName('ế'.repeat(100)).getRange('A1').setValue('kept')",
      ),
    );
    runBodyIn(workspace);
    workspace.save();
    const again = Workspace.open(workspace.dir, { dist: workspace.bundle.dir });
    expect(again.workbook.sheets[0]?.name).toBe('ế'.repeat(100));
    expect(again.workbook.sheets[0]?.cell(1, 1)?.value).toBe('kept');
  });
});

describe('protections', () => {
  test('gas-fakes testsheets.js: a warning lists no editors', () => {
    expect(
      answerOf(
        `const hard = sheet.getRange('A1').protect(); const soft = sheet.getRange('B1').protect().setWarningOnly(true);
         return [hard, soft, sheet.protect().setWarningOnly(true)].map((each) => each.getEditors().length)`,
      ),
    ).toStrictEqual([1, 0, 0]);
  });

  test('gas-fakes testsheetspermissions.js: the range of a protected sheet is all of it, and has no A1 notation', () => {
    expect(
      answerOf(
        `sheet.protect();
         const range = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getRange();
         return [range.getA1Notation(), range.getNumRows(), range.getNumColumns(), range.getRow()]`,
      ),
    ).toStrictEqual(['', 1000, 26, 1]);
  });
});

describe('ranges', () => {
  test.each([
    ['5:7', '5:7', 5, 1, 3, 26],
    ['D:F', 'D:F', 1, 4, 1000, 3],
    ['$D:$f', 'D:F', 1, 4, 1000, 3],
    ['5:2', '2:5', 2, 1, 4, 26],
    ['D:B', 'B:D', 1, 2, 1000, 3],
    ['A2:A', 'A2:A', 2, 1, 999, 1],
    ['Sheet1!D:F', 'D:F', 1, 4, 1000, 3],
    ['C5:B2', 'B2:C5', 2, 2, 4, 2],
    ['$C$3', 'C3', 3, 3, 1, 1],
  ])('gas-fakes testsheetsdeveloper.js: %s has the A1 notation %s', (text, ...expected) => {
    expect(
      answerOf(
        `const range = sheet.getRange('${text}');
         return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]`,
      ),
    ).toStrictEqual(expected);
  });

  test.each([
    ['R5C3', 'C5'],
    ['R2C2:R4C5', 'B2:E4'],
    ['R10C5:R1C2', 'B1:E10'],
    ['r1c1:r2c2', 'A1:B2'],
    ['Sheet1!R5C3', 'C5'],
  ])('gas-fakes testsheets.js: %s is read as %s', (r1c1, a1) => {
    expect(answerOf(`return sheet.getRange('${r1c1}').getA1Notation()`)).toBe(a1);
  });

  test.each(['R0C1', 'R[1]C[1]', 'R1C27', 'R1001C1'])('and %s is no range of the sheet', (r1c1) => {
    expect(messageOf(`sheet.getRange('${r1c1}')`)).toMatch(/Range not found|outside the dimensions/);
  });

  test('an open range keeps its place for what is done with it', () => {
    expect(
      answerOf(
        `sheet.getRange('B:B').setNumberFormat('@'); sheet.getRange('B2').setValue('015');
         const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D:D')).build();
         sheet.getRange('A1').setDataValidation(rule);
         return [sheet.getRange('B2').getValue(), sheet.getRange('A1').getDataValidations()[0][0].getCriteriaValues()[0].getNumRows()]`,
      ),
    ).toStrictEqual(['015', 1000]);
  });
});

describe('formats and rules', () => {
  test('gas-fakes testsheets.js: the format of a cell without one reads 0.###############', () => {
    expect(
      answerOf(
        `const cells = sheet.getRange('A1:D1').setNumberFormats([['general', '@', '', 'dd/MM/yyyy']]);
         const read = cells.getNumberFormats()[0];
         return [...read, ...cells.setNumberFormats([read]).getNumberFormats()[0], sheet.getRange('Z9').getNumberFormats()[0][0]]`,
      ),
    ).toStrictEqual([
      ...['0.###############', '@', '0.###############', 'dd/MM/yyyy'],
      ...['0.###############', '@', '0.###############', 'dd/MM/yyyy'],
      '0.###############',
    ]);
  });

  const HIDDEN = `
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], false).build();
    const range = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D9'), false).build();
    const shown = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).build();
    sheet.getRange('A1:C1').setDataValidations([[list, range, shown]]);`;
  const READ =
    "return sheet.getRange('A1:C1').getDataValidations()[0].map((rule) => rule.getCriteriaValues()[1])";

  test('gas-fakes testsheetsdatavalidations.js: a list without its arrow reads back so', () => {
    expect(answerOf(HIDDEN + READ)).toStrictEqual([false, false, true]);
  });

  test('and after the file was written and read', () => {
    const workspace = workspaceOf(
      `function main() { ${SHEET} ${HIDDEN} } function read() { ${SHEET} console.log(JSON.stringify((() => { ${READ} })())) }`,
    );
    runIn(workspace, 'main');
    workspace.save();
    const again = Workspace.open(workspace.dir, { dist: workspace.bundle.dir });
    expect(runIn(again, 'read').logs[0]?.text).toBe('[false,false,true]');
  });
});

describe('locks', () => {
  test('gas-fakes testlock.js: tryLock of a negative time is false, waitLock of one throws', () => {
    expect(
      answerOf(
        `const lock = LockService.getScriptLock(); const told = [lock.tryLock(-100), lock.hasLock()];
         try { lock.waitLock(-100); told.push('waited') } catch (error) { told.push(error.message) }
         return [...told, lock.hasLock(), lock.tryLock(0), lock.hasLock()]`,
      ),
    ).toStrictEqual([
      false,
      false,
      'Lock timeout: another process was holding the lock for too long.',
      false,
      true,
      true,
    ]);
  });
});

describe('consent', () => {
  const FOREIGN = 'https://www.googleapis.com/auth/calendar';
  const GRANTED = 'https://www.googleapis.com/auth/drive.file';

  test('Google’s reference of requireScopes: a scope that the manifest lacks is refused', () => {
    const ask = (scope: string) =>
      messageOf(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}'])`);
    expect(ask(GRANTED)).toBe('passed');
    expect(ask(FOREIGN)).toContain(FOREIGN);
  });

  test('and nobody has granted it', () => {
    const ask = (scopes: string[]) =>
      answerOf(
        `return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ${JSON.stringify(scopes)}).getAuthorizationStatus())`,
      );
    expect([ask([GRANTED]), ask([GRANTED, FOREIGN])]).toStrictEqual(['NOT_REQUIRED', 'REQUIRED']);
  });
});

describe('Drive', () => {
  test('gas-fakes testdrive.js: new content takes the type of the media along', () => {
    expect(
      answerOf(
        `const file = Drive.Files.create({ name: 'x', mimeType: 'text/plain' }, Utilities.newBlob('text'));
         return [file.mimeType,
           Drive.Files.update({ name: 'y' }, file.id, Utilities.newBlob([37], 'application/pdf')).mimeType,
           Drive.Files.get(file.id).mimeType, Drive.Files.update({ name: 'z' }, file.id).mimeType]`,
      ),
    ).toStrictEqual(['text/plain', 'application/pdf', 'application/pdf', 'application/pdf']);
  });
});

describe('what is typed', () => {
  test.each([
    ['$100.15', 100.15],
    ['$1,234.50', 1234.5],
    ['-$5', -5],
    ['$0.5', 0.5],
  ])('Sheets API, ValueInputOption: %s becomes a number with a format of currency', (text, number) => {
    for (const locale of ['en_US', 'vi_VN'])
      expect(
        answerOf(
          `book.setSpreadsheetLocale('${locale}'); const cell = sheet.getRange('A1').setValue('${text}');
           return [cell.getValue(), cell.getNumberFormats()[0][0].startsWith('"$"')]`,
        ),
      ).toStrictEqual([number, true]);
  });

  test.each([
    ['Mar 1 2016', '2016-03-01'],
    ['March 1, 2016', '2016-03-01'],
    ['1 Mar 2016', '2016-03-01'],
    ['dec 31 2026', '2026-12-31'],
  ])('Sheets API, ValueInputOption: %s becomes a date', (text, day) => {
    for (const locale of ['en_US', 'vi_VN'])
      expect(
        answerOf(
          `book.setSpreadsheetLocale('${locale}'); const value = sheet.getRange('A1').setValue('${text}').getValue();
           return value instanceof Date && Utilities.formatDate(value, book.getSpreadsheetTimeZone(), 'yyyy-MM-dd')`,
        ),
      ).toBe(day);
  });

  test.each(['$', '$x', '$1.2.3', 'Mar 32 2016', 'Mai 1 2016', 'Mar', 'Marxist 1 2016'])(
    '%s stays text',
    (text) => {
      expect(answerOf(`return sheet.getRange('A1').setValue('${text}').getValue()`)).toBe(text);
    },
  );

  test('and in a cell of plain text all of them stay text', () => {
    expect(
      answerOf(
        "return sheet.getRange('A1:B1').setNumberFormat('@').setValues([['$100.15', 'Mar 1 2016']]).getValues()",
      ),
    ).toStrictEqual([['$100.15', 'Mar 1 2016']]);
  });
});

describe('Google’s page of quotas: "reset 24 hours after the first request"', () => {
  const SEND = `
    function send() { MailApp.sendEmail({ to: 'a@example.com', body: 'b' }) }
    function left() { console.log(String(MailApp.getRemainingDailyQuota())) }`;
  const day = (clock: string) => new Date(`2026-10-${clock}Z`);

  test('what was sent counts until then, whatever the calendar says', () => {
    const workspace = workspaceOf(SEND);
    const left = (clock: string) => Number(runIn(workspace, 'left', { now: day(clock) }).logs[0]?.text);
    runIn(workspace, 'send', { now: day('20T14:00:00') });
    runIn(workspace, 'send', { now: day('21T08:00:00') });
    expect(['21T08:30:00', '21T13:59:59', '21T14:00:00'].map(left)).toStrictEqual([98, 98, 100]);
    runIn(workspace, 'send', { now: day('21T20:00:00') });
    expect(['22T14:00:00', '22T19:59:59', '22T20:00:00'].map(left)).toStrictEqual([99, 99, 100]);
  });

  test('a morning run inside the window of the day before has what that day left', () => {
    const workspace = workspaceOf(SEND);
    workspace.state.users[OWNER] = { mailLimit: 1 };
    const sent = (clock: string) => runIn(workspace, 'send', { now: day(clock) }).ok;
    expect([sent('20T09:00:00'), sent('21T00:10:00'), sent('21T09:00:00')]).toStrictEqual([
      true,
      false,
      true,
    ]);
  });
});

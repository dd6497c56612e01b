// Spreadsheet.copy: a file of its own with the workbook as it stands; the script learns which file it is, and no more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../local/xlsx';
import { bodyAsMain, runBody, runBodyIn, workspaceOf } from '../bundles';

const BEGIN = `
  const book = SpreadsheetApp.getActive();
  const cell = book.getSheets()[0].getRange('A1');`;

describe('copy', () => {
  const workspace = workspaceOf(
    bodyAsMain(`${BEGIN}
      cell.setValue('trước');
      const copy = book.copy('Sổ năm 2026 (lưu 04/01/2027 08:00)');
      cell.setValue('sau');
      return [copy.getId() === book.getId(), copy.getName(), copy.getUrl().includes(copy.getId())];`),
  );
  const { value, result } = runBodyIn(workspace);

  test('is another file, known by its id, name and address', () => {
    expect(value).toStrictEqual([false, 'Sổ năm 2026 (lưu 04/01/2027 08:00)', true]);
    expect(result.calls.drive).toBe(0);
  });

  test('holds what was written before, and nothing of what was after', () => {
    const [file] = workspace.state.drive;
    expect(file?.path).toBe('drive/Sổ năm 2026 (lưu 04-01-2027 08-00).xlsx');
    const book = readWorkbook(readFileSync(join(workspace.dir, file?.path ?? '')));
    expect(book.sheets[0]?.cell(1, 1)?.value).toBe('trước');
    expect(workspace.workbook.sheets[0]?.cell(1, 1)?.value).toBe('sau');
  });

  test('is out of reach: Drive does not have it, and it cannot be worked on', () => {
    const reaching = runBody(`${BEGIN}
      const copy = book.copy('Bản sao');
      const found = Drive.Files.list({ q: "name = 'Bản sao'" }).files.length;
      try { Drive.Files.get(copy.getId()); return [found, 'got']; } catch (error) { return [found, error.details.code]; }`);
    expect(reaching.value).toStrictEqual([0, 404]);
    const opening = runBody(`${BEGIN} return book.copy('Bản sao').getSheets().length;`);
    expect(opening.result.error).toStrictEqual({
      code: 'not_emulated',
      message: 'not emulated: Spreadsheet.getSheets of a copy',
    });
  });
});

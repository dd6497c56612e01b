// A workbook that one test file keeps for the others is the one that was made.
import { expect, test } from '@jest/globals';
import { writeWorkbook } from '../../local/xlsx';
import { differences } from './differences';
import { kept } from './kept';
import { emptyWorkspace, makeSample } from './workspaces';

test('when a kept workbook is read, then it is the one that was made, down to the file it would be saved as', () => {
  const made = makeSample();
  const keep = () => kept(`kept-${process.pid}`, emptyWorkspace, () => made);
  expect(keep()).toBe(made);
  const read = keep();
  expect(read).not.toBe(made);
  expect(differences(read, made)).toStrictEqual([]);
  expect(read.state).toStrictEqual(made.state);
  expect(Buffer.compare(writeWorkbook(read.workbook), writeWorkbook(made.workbook))).toBe(0);
});

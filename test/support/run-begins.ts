// Before the tests of a run: a folder for what all test files share, see kept.ts.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function runBegins(): void {
  process.env.KEPT_WORKBOOKS = mkdtempSync(join(tmpdir(), 'kept-workbooks-'));
}

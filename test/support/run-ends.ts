// After the tests of a run.
import { rmSync } from 'node:fs';

export default function runEnds(): void {
  const { KEPT_WORKBOOKS: folder } = process.env;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

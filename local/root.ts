// The folder of this project, found from this file: both local/ and .cache/, where commands are compiled to, lie in it.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

// Starts jest in an engine that suits these tests: each execution of the bundle begins with an empty realm, so code that
// runs a few times in many realms must be kept, and is not worth optimising. Options of V8 differ by version of Node, and
// an unknown one ends the process.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const major = Number(process.versions.node.split('.')[0]);

const ENGINE = [
  // Realms die young.
  '--max-semi-space-size=64',
  '--min-semi-space-size=64',
  '--no-flush-bytecode',
  // Later versions wait longer by themselves.
  ...(major < 22 ? ['--interrupt-budget=1000000'] : []),
];

const require = createRequire(import.meta.url);
const command = [...ENGINE, require.resolve('jest/bin/jest'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
process.exitCode = status ?? 1;

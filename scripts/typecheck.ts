// Type-checks every project of the repository; each has its own idea of which globals exist.
import { spawnSync } from 'node:child_process';

const PROJECTS = [
  'sheets-schema',
  'src/core',
  'src',
  'src/templates',
  'local/realm',
  'local/viewer',
  'local',
  'scripts',
  'test',
];

const failed = PROJECTS.filter((project) => {
  const { status } = spawnSync('npx', ['--no-install', 'tsc', '-p', `${project}/tsconfig.json`], {
    stdio: 'inherit',
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exitCode = 1;
}

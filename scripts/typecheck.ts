// Type-checks every project of the repository; each has its own idea of which globals exist.
import { beside } from './beside';

const PROJECTS = [
  'test',
  'scripts',
  'local',
  'src',
  'src/templates',
  'src/core',
  'local/realm',
  'local/viewer',
  'sheets-schema',
];

const failed = await beside(
  Object.fromEntries(PROJECTS.map((project) => [project, `tsc -p ${project}/tsconfig.json`])),
);
if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exitCode = 1;
}

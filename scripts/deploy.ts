// Pushes dist/ to Google with clasp. `--create NAME` first makes a new sheet with its script, and writes their ids into the
// project file. All other options go to clasp (-P, --user, --auth).
import { existsSync, writeFileSync } from 'node:fs';
import { type Created, create, push } from './clasp';
import { type Asked, askedOf, ProjectProblem, projectOf, type Settings } from './project-file';

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';

const hasScript = ({ scriptId = '' }: Settings): boolean => scriptId !== '' && scriptId !== PLACEHOLDER;
const addressOf = ({ parentId }: Created): string =>
  `https://docs.google.com/spreadsheets/d/${parentId}/edit`;

/** Gives the exit code: 2 where nothing was sent, else clasp's own. */
function deploy(asked: Asked): number {
  const made = asked.create === undefined ? undefined : createdFor(asked, asked.create);
  if (!made) {
    if (!existsSync(asked.file))
      throw new ProjectProblem([
        `No ${asked.file || 'project file'}: name an existing one with -P, or leave -P out for .clasp.json.`,
        'A new sheet with its script: npm run deploy -- --create "Name of the sheet"',
      ]);
    if (!hasScript(projectOf(asked.file)))
      throw new ProjectProblem([
        `${asked.file} holds no script id yet, so nothing was pushed.`,
        'For a new sheet: npx clasp login, then npm run deploy -- --create "Name of the sheet".',
        'For one that is there already:',
        '1. Open it in Google Sheets: Extensions → Apps Script → Project Settings → copy the Script ID.',
        `2. Write it as "scriptId" into ${asked.file} (for a second workbook: a copy of the file, used with -P).`,
        '3. npx clasp login, then npm run deploy again.',
      ]);
  }
  const status = push(asked.options, asked.file);
  if (made && status === 0)
    console.log(`\nOpen ${addressOf(made)}\nWhat comes next: README.md, "Deploying to Google".`);
  else if (made)
    console.error(
      `The sheet is there (${addressOf(made)}), its script is still empty: npm run deploy pushes again.`,
    );
  return status;
}

/** A new sheet with its script, their ids in the project file before anything else is done with them. */
function createdFor({ file, options }: Asked, name: string): Created {
  if (existsSync(file) && hasScript(projectOf(file)))
    throw new ProjectProblem([
      `${file} holds a script id already, so nothing was made.`,
      `For another sheet name a new file: npm run deploy -- --create "${name}" -P .clasp.second.json`,
    ]);
  // Where the bundle lies, and what its files are called, is the same for every workbook.
  const settings = projectOf(existsSync(file) ? file : '.clasp.json');
  const made = create(name, options);
  writeFileSync(file, `${JSON.stringify({ ...settings, ...made }, null, 2)}\n`);
  return made;
}

try {
  process.exitCode = deploy(askedOf(process.argv.slice(2)));
} catch (thrown) {
  if (!(thrown instanceof ProjectProblem)) throw thrown;
  console.error(thrown.message);
  process.exitCode = thrown.status;
}

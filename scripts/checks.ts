// `npm test` before its tests: the package's scripts of these names beside each other. One that fails fails the whole.
import { readFileSync } from 'node:fs';
import { beside } from './beside';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = process.argv.slice(2).map((name): [string, string] => {
  const command = scripts[name];
  if (command === undefined) throw new Error(`package.json has no script ${name}`);
  return [name, command];
});
const failed = await beside(Object.fromEntries(commands));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

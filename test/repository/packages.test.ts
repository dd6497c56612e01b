// What `npm ci` would warn of: a package that asks for a newer Node than the project, or an install script that nobody
// looked at.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { minVersion, satisfies } from 'semver';

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const project = read('package.json');
const { '': _project, ...packages }: Record<string, Locked> = read('package-lock.json').packages;
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('the oldest Node that the project allows is new enough for every package', () => {
  const oldest = minVersion(project.engines.node)?.version ?? '';
  const refusing = Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(oldest, engines.node))
    .map(([path, { engines }]) => `${nameOf(path)}: ${engines?.node}`);
  expect(refusing).toStrictEqual([]);
});

test('whether a package may run a script when it is installed is said for each that has one', () => {
  const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
  expect(Object.keys(project.allowScripts)).toStrictEqual([...new Set(scripted.map(nameOf))].sort());
});

test('every package is pinned to one version', () => {
  const versions = Object.values(project.devDependencies as Record<string, string>);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toStrictEqual([]);
});

test('no command gives Node an option: those of the engine differ by version, and an unknown one ends the process', () => {
  const scripts: Record<string, string> = project.scripts;
  const optioned = Object.keys(scripts).filter((name) => /\bnode -/.test(scripts[name] ?? ''));
  expect(optioned).toStrictEqual([]);
});

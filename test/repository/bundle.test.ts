// The bundle as Google gets it: what its server's parser and its loader would trip over.
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import type { MenuEntry } from '../../src/core/sheet/menu';
import { MENU } from '../../src/ui/words/menu.vi';

const code = readFileSync('dist/main.js', 'utf8');
const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as {
  timeZone: string;
  oauthScopes: string[];
};

const actionsOf = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) =>
    entry === '-' ? [] : 'entries' in entry ? actionsOf(entry.entries) : [entry.action],
  );

describe('dist/', () => {
  it('holds the bundle, the manifest and the guide', () => {
    expect(readdirSync('dist').sort()).toStrictEqual(['appsscript.json', 'guide.html', 'main.js']);
  });

  it('loads where no service exists: nothing is called at the top level', () => {
    const realm = createContext({});
    runInContext(code, realm);
    const functions = Object.keys(realm).filter((name) => typeof realm[name] === 'function');
    expect(functions.sort()).toStrictEqual(
      [
        ...new Set([
          ...actionsOf(MENU),
          'onOpen',
          'dailyRun',
          'continueSending',
          'onEdited',
          'onChanged',
          'onRecomputeBox',
        ]),
      ].sort(),
    );
  });

  it('says which version it is, and so does the last line of the guide', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const [, commit] = /"?commit"?: ?"([0-9a-f]{8}\+?|)"/.exec(code) ?? [];
    expect(commit).toBeDefined();
    expect(code).toContain(`"${version}"`);
    const guide = readFileSync('dist/guide.html', 'utf8')
      .replace(/<[^>]*>/g, '\n')
      .trim();
    expect(guide.split('\n').at(-1)).toBe(`Phiên bản ${version}${commit ? ` (${commit})` : ''}`);
  });

  it('is at most 1.500 KB: each execution loads all of it, and the editor still opens it', () => {
    expect(Buffer.byteLength(code) / 1024).toBeLessThanOrEqual(1500);
  });

  it('has no literal that the server refuses, and no character that might get lost', () => {
    const literals = code.replace(/\/\*[\s\S]*?\*\//g, '').match(/(?<![\w$."'])\d+n\b/g);
    expect(literals).toBeNull();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    expect(code.match(/[\0-\x08\x0b\x0c\x0e-\x1f\u2028\u2029\ufeff]/g)).toBeNull();
  });

  it('carries the notices of what it contains', () => {
    const notices = code.slice(0, code.indexOf('*/')).toLowerCase();
    const works = new Set(
      [...code.matchAll(/^ *\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(([, work = '']) => work),
    );
    expect(works.size).toBeGreaterThan(4);
    expect([...works].filter((work) => !notices.includes(`[${work}]`))).toStrictEqual([]);
  });

  it('asks for the least', () => {
    expect(manifest.timeZone).toBe('Asia/Ho_Chi_Minh');
    expect(manifest.oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, '')).sort()).toStrictEqual([
      'drive.file',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });
});

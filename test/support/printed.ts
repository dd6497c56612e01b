// Papers as LibreOffice prints them: a folder with .docx, .pdf and what is read off the pages.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const present = (tool: string, flag: string): boolean => spawnSync(tool, [flag]).error === undefined;

export const isPrinting =
  present('soffice', '--version') && present('pdftotext', '-v') && present('pdftoppm', '-v');

/** Names a suite, and says why it is left out where it is. */
export const printing = (suite: string): string =>
  isPrinting ? suite : `${suite}: left out, soffice, pdftotext or pdftoppm is not installed here`;

export interface Printer {
  /** The text of each page of the papers, by name. */
  print(files: Readonly<Record<string, Uint8Array>>): Map<string, string[]>;
  /** A picture (.png) of each page of a paper that was printed, by its file's name. */
  draw(name: string): Map<string, Uint8Array>;
  remove(): void;
}

export function openPrinter(): Printer {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const run = (tool: string, ...args: string[]) => void execFileSync(tool, args, { stdio: 'ignore' });
  return {
    print(files) {
      const names = Object.keys(files);
      const paths = names.map((name) => join(folder, `${name}.docx`));
      for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name] as Uint8Array);
      // A profile of its own: LibreOffice refuses a second run on the same one.
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths);
      return new Map(
        names.map((name) => {
          run('pdftotext', '-layout', join(folder, `${name}.pdf`));
          const text = readFileSync(join(folder, `${name}.txt`), 'utf8').normalize('NFC');
          return [name, text.split('\f').slice(0, -1)];
        }),
      );
    },
    draw(name) {
      run('pdftoppm', '-png', '-gray', '-r', '75', join(folder, `${name}.pdf`), join(folder, name));
      const pictures = readdirSync(folder).filter(
        (file) => file.startsWith(`${name}-`) && file.endsWith('.png'),
      );
      return new Map(pictures.sort().map((file) => [file, readFileSync(join(folder, file))]));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

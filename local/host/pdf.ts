// A .docx as PDF, by the LibreOffice of this computer.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of each document once a process: LibreOffice takes seconds to start. */
const made = new Map<string, Uint8Array>();

/** null where LibreOffice is not installed, or makes nothing of it. */
export function pdfOf(docx: Uint8Array): Uint8Array | null {
  const key = createHash('sha256').update(docx).digest('hex');
  const known = made.get(key);
  if (known !== undefined) return known;
  const dir = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    writeFileSync(join(dir, 'a.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'a.docx')];
    execFileSync('soffice', args, {
      stdio: 'ignore',
      timeout: 120_000,
      env: { ...process.env },
    });
    const path = join(dir, 'a.pdf');
    if (!existsSync(path)) return null;
    const pdf = new Uint8Array(readFileSync(path));
    made.set(key, pdf);
    return pdf;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

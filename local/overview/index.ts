// index.html of a workspace: what a run of the sample made, in one page that opens with a click and needs nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dashboard } from '../../sheets-schema/index';
import { spreadsheetHost } from '../run';
import { overview as words } from '../texts.vi';
import type { Workspace } from '../workspace';
import { reading } from '../workspace-error';
import { escaped, paragraphs } from './html';
import { mailHtml } from './mail';
import { sheetHtml } from './sheet';
import { viewerSource } from './viewer-source';

export interface Shown {
  readonly now: Date;
  readonly heading: string;
  /** Paths in the workspace. */
  readonly mails: readonly string[];
  readonly papers: readonly string[];
  /** What to try next: a command, and what it does. */
  readonly next: readonly (readonly [command: string, does: string])[];
}

const NAME = 'index.html';

const STYLE = `
body{font:15px/1.5 Arial,sans-serif;color:#222;margin:0 auto;max-width:1340px;padding:8px 16px}
h1{font-size:20px}h2{font-size:17px;border-bottom:1px solid #ccc;margin-top:28px}
table.sheet{border-collapse:collapse;table-layout:fixed;width:max-content}.scroll{overflow-x:auto}
table.sheet td{border:1px solid #e4e4e4;padding:1px 4px;overflow:visible}
details{border:1px solid #ccc;border-radius:4px;margin:8px 0;padding:6px 10px}summary{cursor:pointer;font-weight:bold}
iframe{border:1px solid #ccc;width:100%;max-width:680px;height:620px;margin-top:8px;background:#fff}
.pages{overflow-x:auto;margin-top:8px}.docx-wrapper{padding:12px!important}
code{background:#f3f3f3;padding:1px 4px;white-space:pre-wrap}li{margin:4px 0}`;

/** Nothing is loaded from elsewhere; the script is the page's own. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:; font-src data: blob:; frame-src 'self'";

/** Writes the page into the workspace; gives its path. The workbook is to be saved already. */
export async function writeOverview(workspace: Workspace, shown: Shown): Promise<string> {
  const path = join(workspace.dir, NAME);
  const page = await pageOf(workspace, shown);
  reading(path, () => writeFileSync(path, page));
  return path;
}

async function pageOf(workspace: Workspace, { now, heading, mails, papers, next }: Shown): Promise<string> {
  const read = (path: string) => readFileSync(join(workspace.dir, path));
  const letters = await Promise.all(mails.map((path, at) => mailHtml(read(path), at === 0)));
  const pages = papers.map((path, at) => paperHtml(path, read(path), at === 0));
  const steps = next.map(
    ([command, does]) => `<li><code>${escaped(command)}</code><br>${paragraphs(does)}</li>`,
  );
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(heading)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(heading)}</h1>
<p><a href="workbook.xlsx">workbook.xlsx</a> ${escaped(words.workbook)}</p>
<h2>${escaped(dashboard.title)}</h2><div class="scroll">${dashboardHtml(workspace, now)}</div>
<h2>${escaped(words.mails(letters.length))}</h2>${letters.join('\n')}
<h2>${escaped(words.papers(pages.length))}</h2>${pages.join('\n')}
<h2>${escaped(words.next)}</h2><ol>${steps.join('\n')}</ol>
<script>${viewerSource().replaceAll('</script', '<\\/script')}</script>
</body></html>
`;
}

function dashboardHtml(workspace: Workspace, now: Date): string {
  const sheet = workspace.workbook.sheet(dashboard.title);
  if (!sheet) return '';
  const { owner, spreadsheet } = workspace.state;
  return sheetHtml(sheet, spreadsheetHost(workspace, { user: owner, now }), spreadsheet.locale, now);
}

/** The paper as a file to open, and its pages, drawn in the browser. */
function paperHtml(path: string, docx: Uint8Array, open: boolean): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const data = `<script type="text/plain">${Buffer.from(docx).toString('base64')}</script>`;
  return (
    `<details class="paper"${open ? ' open' : ''}><summary>${escaped(basename(path, '.docx'))}</summary>` +
    `<a href="${escaped(address)}">${escaped(words.openPaper)}</a>${data}<div class="pages"></div></details>`
  );
}

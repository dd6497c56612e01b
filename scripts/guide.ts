// The office's guide (README.vi.md) as the page that Hướng dẫn opens: one source for both.
import { marked } from 'marked';
import type { Version } from './version';

const STYLE = `body{font:16px/1.5 Arial,sans-serif;color:#222;margin:0 auto;max-width:720px;padding:8px 16px}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}
h1{font-size:22px}h2{font-size:19px;border-bottom:1px solid #ddd}h3{font-size:17px}img{display:none}code{background:#f3f3f3}`;

/** A whole HTML page; its last line names the program. Pictures are left out: a page of Apps Script holds no files. */
export function guidePage(markdown: string, { version, commit }: Version): string {
  const program = `Phiên bản ${version}${commit === '' ? '' : ` (${commit})`}`;
  const body = marked.parse(`${markdown}\n---\n\n${program}\n`, { async: false });
  return `<!DOCTYPE html>\n<html lang="vi"><head><base target="_blank"><meta charset="utf-8"><style>${STYLE}</style></head><body>${body}</body></html>\n`;
}

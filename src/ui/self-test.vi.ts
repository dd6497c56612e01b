// The page of the self-test: a text to copy out, and the steps that only a person can do.
import { escapeHtml } from './letter';

export function selfTestPage(intro: string, steps: readonly string[], json: string): string {
  return [
    '<div style="font:14px Arial,sans-serif">',
    `<p>${escapeHtml(intro)}</p>`,
    `<ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`,
    `<textarea readonly style="width:100%;height:260px;font:12px monospace" onclick="this.select()">${escapeHtml(json)}</textarea>`,
    '</div>',
  ].join('\n');
}

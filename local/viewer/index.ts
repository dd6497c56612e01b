// Runs in the browser that shows index.html: draws each paper page by page when it is opened.
import { renderAsync } from 'docx-preview';

const OPTIONS = { inWrapper: true, breakPages: true, useBase64URL: true, ignoreLastRenderedPageBreak: true };

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Once: what is drawn stays. */
function draw(paper: HTMLDetailsElement): void {
  const data = paper.querySelector('script');
  const pages = paper.querySelector<HTMLElement>('.pages');
  if (!data || !pages) return;
  const bytes = bytesOf(data.text);
  data.remove();
  renderAsync(bytes, pages, undefined, OPTIONS).catch((problem: unknown) => {
    pages.textContent = String(problem);
  });
}

for (const paper of document.querySelectorAll<HTMLDetailsElement>('details.paper')) {
  if (paper.open) draw(paper);
  paper.addEventListener('toggle', () => {
    if (paper.open) draw(paper);
  });
}

// A mail of the workspace as it is read: headers, and the page that a mail program would show.
import { type AddressObject, simpleParser } from 'mailparser';
import { overview as words } from '../texts.vi';
import { escaped, paragraphs } from './html';

/** `eml`: the whole message. */
export async function mailHtml(eml: Uint8Array, open: boolean): Promise<string> {
  const { subject = '', from, to, cc, html, text = '' } = await simpleParser(Buffer.from(eml));
  const heads = [
    [words.from, textOf(from)],
    [words.to, textOf(to)],
    [words.copy, textOf(cc)],
  ].filter(([, value]) => value !== '');
  const head = heads
    .map(([name, value]) => `<div>${escaped(name ?? '')}: ${escaped(value ?? '')}</div>`)
    .join('');
  // Nothing in a mail is run, and nothing is loaded from elsewhere.
  const body = html
    ? `<iframe sandbox title="${escaped(subject)}" srcdoc="${escaped(html)}"></iframe>`
    : `<div class="text">${paragraphs(text)}</div>`;
  return `<details class="mail"${open ? ' open' : ''}><summary>${escaped(subject)}</summary>${head}${body}</details>`;
}

function textOf(addresses: AddressObject | AddressObject[] | undefined): string {
  return [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}

// A letter as blocks, written out as plain text and as HTML: both carry the same facts because both come from here.

interface Link {
  readonly label: string;
  readonly url: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'item';
      /** Bold, with its number; `after` follows in plain letters. */
      readonly title: string;
      readonly after: string;
      readonly lines: readonly string[];
      readonly link: Link | null;
    }
  /** Short entries, a line each. */
  | { readonly kind: 'list'; readonly lines: readonly string[]; readonly link: Link | null }
  /** The remark at the foot of an automatic mail. */
  | { readonly kind: 'remark'; readonly text: string };

/**
 * A text of the sheet on one line: NFC, no line breaks, control, direction or invisible characters, at most `length`
 * characters. Safe in a header; not yet in HTML.
 */
export function oneLine(text: string, length = 300): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= length) return line;
  const cut = characters.slice(0, length - 1).join('');
  return `${cut.trimEnd()}…`;
}

const ADDRESS =
  /\S*(?:[a-z][a-z0-9+-]*:\/\/|www\.|@[a-z0-9-]+\.|(?<![\p{L}\p{N}])(?:[a-z0-9-]+\.)+[a-z]{2,})\S*/giu;

/**
 * An address in a text of the sheet, so that no mail program makes a link of it: whoever may edit a title must not send
 * people to a page in the office's name.
 */
export const unlinked = (text: string): string =>
  text.replace(ADDRESS, (address) => address.replace(/(\/\/|[.:@](?!\/))(?=\S)/g, '$1 '));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, also inside an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Plain text: a blank line between blocks, an address written out in full on a line of its own. */
export function letterText(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'item':
      return [`${block.title}${block.after}`, ...block.lines, ...linkLines(block)].join('\n');
    case 'list':
      return [...block.lines.map((line) => `- ${line}`), ...linkLines(block)].join('\n');
    default:
      return block.text;
  }
}

const linkLines = ({ link }: { readonly link: Link | null }): string[] =>
  link === null ? [] : [`→ ${link.label}:`, link.url];

/**
 * One column of at most 600 px, 16 px letters, no picture; links as words 44 px high, for a thumb. Laid out by tables with
 * styles of their own: Outlook's Word engine knows neither max-width nor padding of a div, and Gmail drops style sheets. The
 * width for Outlook stands in a comment that others skip. Background and colours are the mail's: a program in dark mode
 * either keeps both or turns both.
 */
export function letterHtml(blocks: readonly Block[]): string {
  return [
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light"></head>',
    '<body style="margin:0;padding:0;background-color:#ffffff">',
    `<table ${LAYOUT} bgcolor="#ffffff"><tr><td align="center">`,
    '<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->',
    `<table ${LAYOUT} style="max-width:600px"><tr><td align="left" bgcolor="#ffffff" style="${COLUMN_STYLE}">`,
    ...blocks.map(blockHtml),
    '</td></tr></table>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></table></body></html>',
  ].join('\n');
}

const LAYOUT = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';
const COLUMN_STYLE =
  'padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:24px;background-color:#ffffff;color:#202124;overflow-wrap:break-word;word-break:break-word';
const PARAGRAPH = 'margin:0 0 14px 0';
const LINK_STYLE = 'display:inline-block;line-height:44px;color:#0b57d0';

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<p style="margin:24px 0 8px 0"><b>${escapeHtml(block.text)}</b></p>`;
    case 'remark':
      return `<p style="${PARAGRAPH};color:#5f6368"><i>${escapeHtml(block.text)}</i></p>`;
    case 'paragraph':
      return `<p style="${PARAGRAPH}">${escapeHtml(block.text)}</p>`;
    case 'item': {
      const lines = [
        `<b>${escapeHtml(block.title)}</b>${escapeHtml(block.after)}`,
        ...block.lines.map(escapeHtml),
      ];
      return `<p style="${PARAGRAPH}">${[...lines, ...linkHtml(block)].join('<br>')}</p>`;
    }
    case 'list':
      return `<p style="${PARAGRAPH}">${[...block.lines.map((line) => `– ${escapeHtml(line)}`), ...linkHtml(block)].join('<br>')}</p>`;
  }
}

const linkHtml = ({ link }: { readonly link: Link | null }): string[] =>
  link === null
    ? []
    : [`<a href="${escapeHtml(link.url)}" style="${LINK_STYLE}">→ ${escapeHtml(link.label)}</a>`];

/**
 * Bytes of a text at worst on its way through mail: quoted-printable spends three on every byte beyond ASCII and on
 * "=", and breaks lines at 76.
 */
export function bytesInMail(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += character === '=' ? 3 : 1;
    else bytes += code < 0x800 ? 6 : code < 0x10000 ? 9 : 12;
  }
  return Math.ceil((bytes * 76) / 73);
}

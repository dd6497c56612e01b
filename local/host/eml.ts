// One mail as an .eml file, synchronously: MailComposer lays it out, its tree is written down here.
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';

export interface Letter {
  from: { name: string; address: string };
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string;
  date: Date;
  /** Makes message id and boundaries, so that the same run writes the same file. */
  id: string;
}

/** The whole message, lines ended by CRLF; Bcc is left out as in a delivered mail. */
export function emlOf(letter: Letter): string {
  const { body, htmlBody, id, ...head } = letter;
  const [, domain = 'localhost'] = letter.from.address.split('@');
  const tree = new MailComposer({
    ...head,
    // A mail without a subject has none, rather than an empty one; MailComposer leaves blank headers out.
    messageId: `<${id}@${domain}>`,
    baseBoundary: id,
    text: body,
    ...(htmlBody ? { html: htmlBody } : {}),
  }).compile();
  return textOf(tree);
}

function textOf(node: MimeNode): string {
  const head = node.buildHeaders();
  if (!node.boundary) return `${head}\r\n\r\n${contentOf(node)}\r\n`;
  const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${textOf(child)}`);
  return `${head}\r\n\r\n${parts.join('')}--${node.boundary}--\r\n`;
}

function contentOf(node: MimeNode): string {
  const content = String(node.content ?? '').replace(/\r?\n/g, '\r\n');
  const encoding = node.getTransferEncoding();
  if (encoding === 'quoted-printable') return wrap(encode(content));
  if (encoding !== 'base64') return content;
  return (
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

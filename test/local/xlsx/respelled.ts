// The same package as other programs may write it: everything that XML and packages leave to the writer, chosen anew.
import { zipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** What a writer may do otherwise than Excel; each is done here and there, as `chance` falls, or everywhere. */
export const HABITS = [
  'prefix',
  'single quotes',
  'newlines in tags',
  'blanks around =',
  'CDATA',
  'comments',
  'character references',
  'empty elements with an end tag',
  'pretty print',
] as const;

export type Habit = (typeof HABITS)[number];

/** `chance`: asked before each place where the habit could be followed. */
export function respelled(xml: string, has: (habit: Habit) => boolean): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; text: boolean; children: number }[] = [];
  let own: string | undefined;
  let prefixed = false;

  const reference = (c: string) => `&#${c.codePointAt(0)};`;
  const escaped = (text: string) =>
    Array.from(text, (c) =>
      /[&<>"'\n\r\t]/.test(c) || (has('character references') && /\w/.test(c)) ? reference(c) : c,
    ).join('');
  const nameOf = (tag: SaxesTagNS) => {
    if (tag.uri !== own || own === '') return tag.name;
    return prefixed ? `main:${tag.local}` : tag.local;
  };
  const between = () => {
    const around = open.at(-1);
    if (!around || around.text) return;
    if (has('comments')) out.push('<!-- <row r="1"><c r="A1"/></row> -->');
    if (has('pretty print')) out.push('\r\n\t');
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    own ??= tag.uri;
    if (open.length === 0) prefixed = tag.attributes.xmlns !== undefined && has('prefix');
    between();
    const around = open.at(-1);
    if (around) around.children += 1;
    const name = nameOf(tag);
    out.push(`<${name}`);
    const attributes = Object.values(tag.attributes).map(({ name: key, value }) => ({
      name: key === 'xmlns' && prefixed && value === own ? 'xmlns:main' : key,
      value,
    }));
    for (const attribute of attributes) {
      const quote = has('single quotes') ? "'" : '"';
      const equals = has('blanks around =') ? ' = ' : '=';
      const blank = has('newlines in tags') ? '\n\t' : ' ';
      // Namespaces are told by their text.
      const value = attribute.name.startsWith('xmlns') ? attribute.value : escaped(attribute.value);
      out.push(`${blank}${attribute.name}${equals}${quote}${value}${quote}`);
    }
    if (has('newlines in tags')) out.push('\n');
    out.push('>');
    open.push({
      name,
      text: /^(?:t|v|f|xm:f|xm:sqref|formula\d?|formula|author|definedName)$/.test(tag.name),
      children: 0,
    });
  });
  parser.on('text', (text) => {
    const around = open.at(-1);
    if (!around?.text) return;
    around.children += 1;
    if (has('comments')) out.push('<!-- x -->');
    out.push(has('CDATA') && !text.includes(']]>') ? `<![CDATA[${text}]]>` : escaped(text));
  });
  parser.on('closetag', () => {
    between();
    const { name, children } = open.pop() as { name: string; children: number };
    const last = out.at(-1);
    if (children === 0 && last === '>' && !has('empty elements with an end tag')) out[out.length - 1] = '/>';
    else out.push(has('newlines in tags') ? `</${name}\n>` : `</${name}>`);
  });
  parser.write(xml).close();
  return out.join('');
}

/** `change`: of each part's name and text. */
export function repacked(
  parts: Readonly<Record<string, string>>,
  change: (path: string, xml: string) => readonly [path: string, bytes: Uint8Array],
): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => change(path, xml))));
}

// Notes → the comments part, and the legacy drawing without which Excel and LibreOffice show none.
import { cellName, columnName } from '../a1';
import { PartXml } from '../package/part';
import { attributesOf, element, MAIN_NS, textElement } from '../package/xml';
import { plainText } from '../read/strings';

type Notes = ReadonlyMap<string, string>;

const NEW_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="${MAIN_NS}">` +
  '<authors><author></author></authors><commentList/></comments>';

const NEW_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function place(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}

function inOrder(notes: Notes): [key: string, text: string][] {
  return [...notes].sort(([a], [b]) => {
    const [rowA, columnA] = place(a);
    const [rowB, columnB] = place(b);
    return rowA - rowB || columnA - columnB;
  });
}

/** The comments part; comments whose text still holds stay as they were, with author and formatting. */
export function commentsXml(old: string | undefined, notes: Notes): string {
  const part = PartXml.parse(old ?? NEW_COMMENTS);
  const authors = PartXml.parse(part.get('authors') ?? '<authors/>');
  const nameless = authors.all('author').findIndex((xml) => PartXml.parse(xml).children.length === 0);
  const authorId = nameless >= 0 ? nameless : authors.all('author').length;
  const known = new Map<string, string>();
  for (const xml of PartXml.parse(part.get('commentList') ?? '<commentList/>').all('comment'))
    known.set(attributesOf(xml).get('ref') ?? '', xml);
  const comments = inOrder(notes).map(([key, text]) => {
    const ref = cellName(...place(key));
    const kept = known.get(ref);
    if (kept !== undefined && plainText(kept) === text) return kept;
    return element('comment', { ref, authorId }, `<text><r>${textElement('t', text)}</r></text>`);
  });
  const order = ['authors', 'commentList', 'extLst'];
  const named = nameless >= 0 ? authors : authors.append('author', '<author></author>');
  return part
    .with('authors', named.toString(), order)
    .with('commentList', element('commentList', {}, comments.join('')), order)
    .toString();
}

/** The drawing (in which Excel leaves <br> open); undefined when nothing is left in it. Shapes that are no notes, and notes that stay, are kept. */
export function drawingXml(old: string | undefined, notes: Notes): string | undefined {
  const part = PartXml.parse(old?.replaceAll('<br>', '<br/>') ?? NEW_DRAWING);
  const drawn = new Set<string>();
  let others = 0;
  const kept = part.children.filter(({ name, xml }) => {
    if (name !== 'v:shape') return true;
    if (!/ObjectType="Note"/.test(xml)) return ++others;
    const row = Number(/<x:Row>\s*(\d+)/.exec(xml)?.[1]) + 1;
    const key = `${row},${Number(/<x:Column>\s*(\d+)/.exec(xml)?.[1]) + 1}`;
    return notes.has(key) && drawn.add(key);
  });
  if (notes.size === 0 && others === 0) return undefined;
  let id = 1025;
  for (const m of part.toString().matchAll(/_x0000_s(\d+)/g)) id = Math.max(id, Number(m[1]) + 1);
  let next = part.withChildren(kept);
  for (const [key, text] of inOrder(notes))
    if (!drawn.has(key)) next = next.append('v:shape', shapeXml(id++, place(key), text));
  return next.toString();
}

/** A hidden box right of the cell, tall enough for its text. */
function shapeXml(id: number, [row, column]: [number, number], text: string): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0);
  const height = Math.min(30, Math.max(4, lines + 1));
  const top = Math.max(0, row - 2);
  const anchor = [column, 15, top, 10, column + 2, 30, top + height, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" alt="${columnName(column)}${row}" ` +
    'style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

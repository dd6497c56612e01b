// Texts with their formatted runs: shared strings, inline strings, comments.
import type { CellFormat, TextRun } from '../cell';
import type { Theme } from '../colors';
import { PartXml, parseFragment } from '../package/part';
import { unescapeXml } from '../package/xml';
import { readFont } from './styles';

export interface RichText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

const T = /<t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/t>)/g;
const PHONETIC = /<rPh[\s>][\s\S]*?<\/rPh>/g;
const RUN = /<r>[\s\S]*?<\/r>|<r\s[\s\S]*?<\/r>/g;

/** All text of an <si>, <is> or <text>, formatting and phonetic hints aside. */
export function plainText(xml: string): string {
  let text = '';
  for (const m of xml.replace(PHONETIC, '').matchAll(T))
    text += unescapeXml((m[1] ?? '').replaceAll('\r\n', '\n'));
  return text;
}

export function readRichText(xml: string, theme: Theme): RichText {
  if (!xml.includes('<r>') && !xml.includes('<r ')) return { text: plainText(xml) };
  const runs: TextRun[] = [];
  let text = '';
  for (const [run] of xml.replace(PHONETIC, '').matchAll(RUN)) {
    const piece = plainText(run);
    const properties = /<rPr>[\s\S]*?<\/rPr>/.exec(run)?.[0];
    const format: Partial<CellFormat> | undefined = properties
      ? readFont(parseFragment(properties), theme)
      : undefined;
    if (piece !== '')
      runs.push({ start: text.length, end: text.length + piece.length, ...(format && { format }) });
    text += piece;
  }
  return { text, runs };
}

/** The shared strings by index. */
export function readSharedStrings(xml: string | undefined, theme: Theme): RichText[] {
  if (xml === undefined) return [];
  return PartXml.parse(xml)
    .all('si')
    .map((si) => readRichText(si, theme));
}

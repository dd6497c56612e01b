// Notes (legacy comments) of a sheet.
import { parseRange } from '../a1';
import { PartXml } from '../package/part';
import { attributesOf } from '../package/xml';
import { plainText } from './strings';

/** Texts by 'row,column'. `xml`: a comments part. */
export function readNotes(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  const list = PartXml.parse(xml).get('commentList');
  if (list === undefined) return notes;
  for (const comment of PartXml.parse(list).all('comment')) {
    const cell = parseRange(attributesOf(comment).get('ref') ?? '');
    if (cell) notes.set(`${cell.row},${cell.column}`, plainText(comment));
  }
  return notes;
}

// [Content_Types].xml: what kind of part lies under which path.
import type { PartXml } from './part';
import { attributesOf, element } from './xml';

export const CONTENT_TYPES_PATH = '[Content_Types].xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export const CONTENT_TYPE = {
  worksheet: `${SPREADSHEET}worksheet+xml`,
  comments: `${SPREADSHEET}comments+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  sharedStrings: `${SPREADSHEET}sharedStrings+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

export function withOverride(types: PartXml, path: string, contentType: string): PartXml {
  const without = withoutOverride(types, path);
  return without.append('Override', element('Override', { PartName: `/${path}`, ContentType: contentType }));
}

export function withoutOverride(types: PartXml, path: string): PartXml {
  const name = `/${path}`.toLowerCase();
  const children = types.children.filter(
    (child) => child.name !== 'Override' || attributesOf(child.xml).get('PartName')?.toLowerCase() !== name,
  );
  return children.length === types.children.length ? types : types.withChildren(children);
}

/** Declares the kind of all parts with this file name extension, where it is not declared yet. */
export function withDefault(types: PartXml, extension: string, contentType: string): PartXml {
  const known = types
    .all('Default')
    .some((xml) => attributesOf(xml).get('Extension')?.toLowerCase() === extension);
  if (known) return types;
  const xml = element('Default', { Extension: extension, ContentType: contentType });
  return types.withChildren([{ name: 'Default', xml }, ...types.children]);
}

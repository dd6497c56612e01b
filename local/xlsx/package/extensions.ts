// The extension list of a sheet (<extLst>): blocks of newer features, of which the model reads the validations.
import { PartXml } from './part';

/** The block (<x14:dataValidations> …) with this local name. */
export function extensionOf(part: PartXml, localName: string): string | undefined {
  const list = part.get('extLst');
  if (list === undefined) return undefined;
  for (const ext of PartXml.parse(list).all('ext')) {
    const block = PartXml.parse(ext).elements.find((child) => child.name.replace(/^.*:/, '') === localName);
    if (block) return block.xml;
  }
  return undefined;
}

/** Replaces that block; '' removes it. */
export function mapExtension(
  part: PartXml,
  localName: string,
  order: readonly string[],
  change: () => string,
): PartXml {
  const list = part.get('extLst');
  if (list === undefined || extensionOf(part, localName) === undefined) return part;
  const parsed = PartXml.parse(list);
  const children = parsed.children.flatMap((child) => {
    if (child.name !== 'ext') return [child];
    const ext = PartXml.parse(child.xml);
    const kept = ext.children.flatMap((block) => {
      if (block.name.replace(/^.*:/, '') !== localName) return [block];
      const xml = change();
      return xml === '' ? [] : [{ name: block.name, xml }];
    });
    const next = ext.withChildren(kept);
    return next.elements.length === 0 ? [] : [{ name: child.name, xml: next.toString() }];
  });
  const next = parsed.withChildren(children);
  return part.with('extLst', next.elements.length === 0 ? '' : next.toString(), order);
}

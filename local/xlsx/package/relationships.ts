// Relationships of a part (_rels/*.rels): what it points at, by id and type.
import { posix } from 'node:path';
import { PartXml } from './part';
import { attributesOf, element } from './xml';
import { nameIn, type Parts } from './zip';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's URI: worksheet, comments, hyperlink … (the same in the strict variant). */
  readonly kind: string;
  /** Path in the package, or the URL of an external target. */
  readonly target: string;
  readonly external: boolean;
}

/** Namespace of r:id attributes; a relationship's type lies under it. */
export const RELATIONSHIP_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** 'xl/workbook.xml' → 'xl/_rels/workbook.xml.rels'; '' → '_rels/.rels'. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target as written in `path`'s relationships → path as it would be in the package. */
function resolveTarget(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The inverse, in the form that every program understands: some take no target from the root of the package. */
function relativeTarget(path: string, target: string): string {
  return posix.relative(posix.dirname(path), target);
}

/** Immutable; `add` and `remove` give a new one. */
export class Relationships {
  private constructor(
    readonly path: string,
    private readonly parts: Readonly<Parts>,
    private readonly xml: PartXml,
    readonly list: readonly Relationship[],
  ) {}

  /** Those of the part `path`, whose targets are named as `parts` names them; none where it has no .rels part. */
  static of(path: string, parts: Readonly<Parts>): Relationships {
    const bytes = parts[nameIn(parts, relationshipsPath(path))];
    return Relationships.from(path, parts, bytes ? PartXml.decode(bytes) : PartXml.parse(EMPTY));
  }

  private static from(path: string, parts: Readonly<Parts>, xml: PartXml): Relationships {
    const list = xml.all('Relationship').map((raw): Relationship => {
      const attributes = attributesOf(raw);
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : nameIn(parts, resolveTarget(path, target)),
        external,
      };
    });
    return new Relationships(path, parts, xml, list);
  }

  byId(id: string): Relationship | undefined {
    return this.list.find((relationship) => relationship.id === id);
  }

  byKind(kind: string): Relationship | undefined {
    return this.list.find((relationship) => relationship.kind === kind);
  }

  /** `target`: path in the package, or a URL when external. */
  add(kind: string, target: string, external = false): [Relationships, id: string] {
    let n = this.list.length + 1;
    while (this.byId(`rId${n}`)) n++;
    const id = `rId${n}`;
    const raw = element('Relationship', {
      Id: id,
      Type: `${RELATIONSHIP_NS}/${kind}`,
      Target: external ? target : relativeTarget(this.path, target),
      TargetMode: external ? 'External' : undefined,
    });
    return [Relationships.from(this.path, this.parts, this.xml.append('Relationship', raw)), id];
  }

  remove(ids: ReadonlySet<string>): Relationships {
    const children = this.xml.children.filter((child) => {
      return child.name === '' || !ids.has(attributesOf(child.xml).get('Id') ?? '');
    });
    return Relationships.from(this.path, this.parts, this.xml.withChildren(children));
  }

  toBytes(): Uint8Array {
    return this.xml.toBytes();
  }
}

// The package while it is written: starts as the parts that were read, and only gives way where something changed.
import { CONTENT_TYPES_PATH, withDefault, withOverride, withoutOverride } from '../package/content-types';
import { PartXml } from '../package/part';
import { RELATIONSHIP_NS, Relationships, relationshipsPath } from '../package/relationships';
import { decodeText } from '../package/text';
import { MAIN_NS } from '../package/xml';
import { nameIn, type Parts } from '../package/zip';
import type { WorkbookSource } from '../source';

/** Namespaces as this folder writes them, and as a package has them that says it is of the strict kind (ECMA-376 part 1). */
const STRICT = [
  [MAIN_NS, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [RELATIONSHIP_NS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
] as const;

const RELATIONSHIPS = /^(.*?)_rels\/([^/]*)\.rels$/i;

export class PackageWriter {
  readonly parts: Parts;
  relationships: Relationships;
  #types: PartXml;
  readonly #reachable: ReadonlySet<string>;

  readonly #typesPath: string;

  constructor(readonly source: WorkbookSource) {
    this.parts = { ...source.parts };
    this.#typesPath = nameIn(this.parts, CONTENT_TYPES_PATH);
    this.relationships = source.relationships;
    this.#types = PartXml.decode(this.parts[this.#typesPath] ?? new Uint8Array());
    this.#reachable = reachable(this.parts);
  }

  set(path: string, bytes: Uint8Array, contentType?: string): void {
    this.parts[path] = this.#asInSource(bytes);
    if (contentType) this.#types = withOverride(this.#types, path, contentType);
  }

  #asInSource(bytes: Uint8Array): Uint8Array {
    if (this.source.workbookXml.attributes.get('xmlns') !== STRICT[0][1]) return bytes;
    let xml = decodeText(bytes);
    for (const [written, strict] of STRICT) xml = xml.replaceAll(written, strict);
    return new TextEncoder().encode(xml);
  }

  setRelationships(relationships: Relationships): void {
    const path = nameIn(this.parts, relationshipsPath(relationships.path));
    if (relationships.list.length > 0 || this.parts[path])
      this.parts[path] = this.#asInSource(relationships.toBytes());
  }

  declareExtension(extension: string, contentType: string): void {
    this.#types = withDefault(this.#types, extension, contentType);
  }

  remove(path: string): void {
    delete this.parts[path];
    delete this.parts[nameIn(this.parts, relationshipsPath(path))];
    this.#types = withoutOverride(this.#types, path);
  }

  /** 'xl/worksheets/sheet', '.xml' → the first such path with a number that is free. */
  freePath(stem: string, extension: string): string {
    let n = 1;
    while (this.parts[nameIn(this.parts, `${stem}${n}${extension}`)]) n++;
    return `${stem}${n}${extension}`;
  }

  /** The parts, less what nothing points at any more (drawings of a deleted sheet …). */
  finish(): Parts {
    this.setRelationships(this.relationships);
    const alive = reachable(this.parts);
    for (const path of this.#reachable) if (!alive.has(path)) this.remove(path);
    this.parts[this.#typesPath] = this.#types.toBytes();
    return this.parts;
  }
}

function reachable(parts: Parts): Set<string> {
  const targets = new Map<string, string[]>();
  for (const path of Object.keys(parts)) {
    const owner = RELATIONSHIPS.exec(path);
    if (!owner) continue;
    const relationships = Relationships.of(nameIn(parts, `${owner[1]}${owner[2]}`), parts);
    targets.set(
      relationships.path,
      relationships.list.filter((one) => !one.external).map((one) => one.target),
    );
  }
  const found = new Set<string>();
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const target of targets.get(path) ?? []) {
      if (found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

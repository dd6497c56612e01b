// The package while it is written: starts as the parts that were read, and only gives way where something changed.
import { CONTENT_TYPES_PATH, withDefault, withOverride, withoutOverride } from '../package/content-types';
import { PartXml } from '../package/part';
import { Relationships, relationshipsPath } from '../package/relationships';
import type { Parts } from '../package/zip';
import type { WorkbookSource } from '../source';

const RELATIONSHIPS = /^(.*?)_rels\/([^/]*)\.rels$/;

export class PackageWriter {
  readonly parts: Parts;
  relationships: Relationships;
  #types: PartXml;
  readonly #reachable: ReadonlySet<string>;

  constructor(readonly source: WorkbookSource) {
    this.parts = { ...source.parts };
    this.relationships = source.relationships;
    this.#types = PartXml.decode(source.parts[CONTENT_TYPES_PATH] ?? new Uint8Array());
    this.#reachable = reachable(this.parts);
  }

  set(path: string, bytes: Uint8Array, contentType?: string): void {
    this.parts[path] = bytes;
    if (contentType) this.#types = withOverride(this.#types, path, contentType);
  }

  setRelationships(relationships: Relationships): void {
    const path = relationshipsPath(relationships.path);
    if (relationships.list.length > 0 || this.parts[path]) this.parts[path] = relationships.toBytes();
  }

  declareExtension(extension: string, contentType: string): void {
    this.#types = withDefault(this.#types, extension, contentType);
  }

  remove(path: string): void {
    delete this.parts[path];
    delete this.parts[relationshipsPath(path)];
    this.#types = withoutOverride(this.#types, path);
  }

  /** 'xl/worksheets/sheet', '.xml' → the first such path with a number that is free. */
  freePath(stem: string, extension: string): string {
    let n = 1;
    while (this.parts[`${stem}${n}${extension}`]) n++;
    return `${stem}${n}${extension}`;
  }

  /** The parts, less what nothing points at any more (drawings of a deleted sheet …). */
  finish(): Parts {
    this.setRelationships(this.relationships);
    const alive = reachable(this.parts);
    for (const path of this.#reachable) if (!alive.has(path)) this.remove(path);
    this.parts[CONTENT_TYPES_PATH] = this.#types.toBytes();
    return this.parts;
  }
}

function reachable(parts: Parts): Set<string> {
  const targets = new Map<string, string[]>();
  for (const path of Object.keys(parts)) {
    const owner = RELATIONSHIPS.exec(path);
    if (!owner) continue;
    const relationships = Relationships.of(`${owner[1]}${owner[2]}`, parts[path]);
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

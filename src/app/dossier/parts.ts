// A document's parts by name, in the shape in which docxtemplater asks for a zip: there is nothing to unpack, for the
// bundle holds the templates as texts.
import { strFromU8 } from 'fflate';

/** The parts of a .docx: name inside the file → XML. */
export type Parts = Readonly<Record<string, string>>;

interface Part {
  readonly name: string;
  /** As it was put there, bytes in UTF-8: docxtemplater takes texts and gives bytes. */
  readonly content: string | Uint8Array;
  readonly asText: () => string;
}

/** What docxtemplater reads, takes out and puts in; the parts that were handed over stay as they are. */
export class OpenParts {
  readonly files: Record<string, Part> = {};

  constructor(parts: Parts) {
    for (const [name, text] of Object.entries(parts)) this.put(name, text);
  }

  /** With a content: puts it there. With a name alone: that part, or null. With a pattern: all parts of such names. */
  file(name: RegExp): Part[];
  file(name: string): Part | null;
  file(name: string, content: Part['content']): this;
  file(name: string | RegExp, content?: Part['content']): Part[] | Part | null | this {
    if (typeof name !== 'string') return Object.values(this.files).filter((part) => name.test(part.name));
    return content === undefined ? (this.files[name] ?? null) : this.put(name, content);
  }

  remove(name: string): this {
    delete this.files[name];
    return this;
  }

  private put(name: string, content: Part['content']): this {
    const asText = () => (typeof content === 'string' ? content : strFromU8(content));
    this.files[name] = { name, content, asText };
    return this;
  }
}

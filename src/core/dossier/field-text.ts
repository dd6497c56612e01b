// Sentences with {{fields}}, as the office writes them: filled by docxtemplater's text engine, every hole named.
import TxtTemplater from 'docxtemplater/js/text.js';
import { clean } from '../base/text';

/** What a field says; '' where nothing is known, true or false for a condition ({{#…}} {{/…}}). */
export type FieldValue = string | boolean;

/** Fields by name as people write it; matched whatever the case, blanks or way of composing the marks. */
export type Fields = Readonly<Record<string, FieldValue>>;

export interface FilledText {
  readonly text: string;
  /** Printed fields that had something to say, as the text spells them. */
  readonly filled: readonly string[];
  /** Printed fields that were empty. */
  readonly empty: readonly string[];
  /** Fields that do not exist. */
  readonly unknown: readonly string[];
  /** An unclosed brace or condition: the text came out as it was written. */
  readonly broken: boolean;
}

/** The form of a name under which all its spellings meet. */
export const fieldKey = (name: string): string => clean(name).toLowerCase();

const isCapitals = (name: string): boolean => name === name.toUpperCase() && name !== name.toLowerCase();

/** Ready to be asked by any spelling of a name. */
export function fieldLookup(fields: Fields): ReadonlyMap<string, FieldValue> {
  return new Map(Object.entries(fields).map(([name, value]) => [fieldKey(name), value]));
}

/**
 * Fills a text. A field written in capitals ({{TÊN XÃ}}) prints its value in capitals. Only fields in the branches
 * that are printed count as filled or empty.
 */
export function fillText(text: string, fields: ReadonlyMap<string, FieldValue>): FilledText {
  const filled = new Set<string>();
  const empty = new Set<string>();
  const unknown = new Set<string>();
  const look = (tag: string): FieldValue => {
    const name = clean(tag);
    const value = fields.get(fieldKey(name));
    if (value === undefined) unknown.add(name);
    else if (value === '') empty.add(name);
    else if (typeof value === 'string') filled.add(name);
    return typeof value === 'string' && isCapitals(name) ? value.toUpperCase() : (value ?? '');
  };
  const outcome = render(text, look);
  return {
    text: outcome ?? text,
    filled: [...filled],
    empty: [...empty],
    unknown: [...unknown],
    broken: outcome === null,
  };
}

/** A field that prints what it says: no condition, nor what else docxtemplater knows by a sign in front. */
const PRINTED = /\{\{( *[\p{L}\p{N}][^{}]*)\}\}/gu;

/** null where the braces or conditions do not close; docxtemplater says so only by throwing. */
function render(text: string, look: (tag: string) => FieldValue): string | null {
  const written = text.normalize('NFC');
  // Nearly all texts hold plain fields alone, and a hundred of them each their own engine would take most of the time.
  if (!/[{}]/.test(written.replace(PRINTED, '')))
    return written.replace(PRINTED, (_whole, tag: string) => {
      const value = look(tag);
      return typeof value === 'string' ? value : '';
    });
  if (!text.includes('{{') && !text.includes('}}')) return text;
  try {
    const templater = new TxtTemplater(written, {
      delimiters: { start: '{{', end: '}}' },
      errorLogging: false,
      parser: (tag) => ({ get: () => look(tag) }),
    });
    return templater.render({});
  } catch (error) {
    if (error instanceof Error && error.name === 'TemplateError') return null;
    if (error instanceof Error && 'properties' in error) return null;
    throw error;
  }
}

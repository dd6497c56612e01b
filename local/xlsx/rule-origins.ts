// The XML that validations and conditional formats were read from: a rule that comes back unchanged is written
// as it was, with whatever the model does not show of it (titles, error texts, stopIfTrue …).
import type { ConditionalFormat, ValidationRule } from './rules';

export class RuleOrigins {
  readonly #xml = new Map<string, string>();

  remember(rule: ValidationRule | ConditionalFormat, xml: string): void {
    const key = keyOf(rule);
    if (!this.#xml.has(key)) this.#xml.set(key, xml);
  }

  xmlOf(rule: ValidationRule | ConditionalFormat): string | undefined {
    return this.#xml.get(keyOf(rule));
  }
}

/** The rule's content, whatever ranges it is on and in whatever order its keys were set. */
function keyOf(rule: ValidationRule | ConditionalFormat): string {
  return JSON.stringify(rule, (key, value: unknown) => {
    if (key === 'ranges') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

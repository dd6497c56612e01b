// Data validations: the sheet's own, and those in the x14 extension that other programs use for lists on other sheets.
import type { Element } from '@xmldom/xmldom';
import { parseRange, parseRanges } from '../a1';
import { formulaFromFile } from '../formula/dialect';
import { unquoted } from '../formula/tokens';
import { extensionOf } from '../package/extensions';
import { elements, PartXml, parseFragment } from '../package/part';
import { decodeHex, isTrue } from '../package/xml';
import type { RuleOrigins } from '../rule-origins';
import type { Validation, ValidationRule } from '../rules';
import { parseRangeFormula } from '../structure';

type Kind<R> = R extends unknown ? Omit<R, 'allowInvalid' | 'help'> : never;
type RuleKind = Kind<ValidationRule>;

export function readValidations(part: PartXml, sheet: string, origins: RuleOrigins): Validation[] {
  const own = part.get('dataValidations');
  const extended = extensionOf(part, 'dataValidations');
  return [own, extended].flatMap((xml) => {
    if (xml === undefined) return [];
    return PartXml.parse(xml).elements.map((child) => readOne(child.xml, sheet, origins));
  });
}

function readOne(xml: string, sheet: string, origins: RuleOrigins): Validation {
  const element = parseFragment(xml);
  const text = (name: string) => elements(element, name)[0]?.textContent ?? '';
  const strict = !element.getAttribute('errorStyle') || element.getAttribute('errorStyle') === 'stop';
  const help = decodeHex(element.getAttribute('prompt') ?? '');
  const rule: ValidationRule = {
    allowInvalid: !(strict && isTrue(element.getAttribute('showErrorMessage') ?? undefined)),
    ...(help !== '' && { help }),
    ...readKind(element, text('formula1').trim(), text('formula2').trim(), sheet, xml),
  } as ValidationRule;
  // A rule of the extension that the model knows is written into the sheet's own list when the list changes.
  if (element.localName === element.nodeName) origins.remember(rule, xml);
  return { ranges: parseRanges(element.getAttribute('sqref') ?? text('sqref')), rule };
}

function readKind(element: Element, first: string, second: string, sheet: string, xml: string): RuleKind {
  const operator = element.getAttribute('operator') ?? 'between';
  switch (element.getAttribute('type')) {
    case 'list':
      return offered(readList(first, sheet), element) ?? { type: 'other', xml };
    case 'custom':
      return { type: 'formula', formula: formulaFromFile(first) ?? first };
    case 'date':
      if (operator === 'greaterThanOrEqual' && Number(first) <= 1) return { type: 'date' };
      break;
    case 'decimal': {
      const bounds = readBounds(operator, first, second);
      if (bounds) return { type: 'number', ...bounds };
    }
  }
  return { type: 'other', xml };
}

function readList(formula: string, sheet: string): RuleKind | undefined {
  // LibreOffice forgets to double the quotes inside.
  if (/^"[\s\S]*"$/.test(formula)) {
    const values = unquoted(formula)
      .split(',')
      .map((value) => value.trim());
    return values.join().toUpperCase() === 'TRUE,FALSE' ? { type: 'checkbox' } : { type: 'list', values };
  }
  const range = parseRange(formula);
  if (range) return { type: 'range', sheet, range };
  return parseRangeFormula(formula);
}

/** The attribute showDropDown hides the arrow: Excel's own name for it says the opposite. */
function offered(rule: RuleKind | undefined, element: Element): RuleKind | undefined {
  const hidden = isTrue(element.getAttribute('showDropDown') ?? undefined);
  return hidden && (rule?.type === 'list' || rule?.type === 'range') ? { ...rule, dropdown: false } : rule;
}

function readBounds(
  operator: string,
  first: string,
  second: string,
): { min?: number; max?: number } | undefined {
  const a = first === '' ? Number.NaN : Number(first);
  const b = second === '' ? Number.NaN : Number(second);
  if (operator === 'between' && !Number.isNaN(a) && !Number.isNaN(b)) return { min: a, max: b };
  if (operator === 'greaterThanOrEqual' && !Number.isNaN(a)) return { min: a };
  if (operator === 'lessThanOrEqual' && !Number.isNaN(a)) return { max: a };
  return undefined;
}

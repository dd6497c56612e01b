// Conditional formats: custom formulas and text comparisons are read, all other rules are kept as XML.
import type { Element } from '@xmldom/xmldom';
import { parseRanges } from '../a1';
import { formulaFromFile } from '../formula/dialect';
import { unquoted } from '../formula/tokens';
import { elements, PartXml, parseFragment } from '../package/part';
import { attributesOf } from '../package/xml';
import type { RuleOrigins } from '../rule-origins';
import type { ConditionalFormat, ConditionalStyle, GridRange } from '../rules';

/** In order of precedence. */
export function readConditionalFormats(
  part: PartXml,
  dxf: (id: number) => ConditionalStyle,
  origins: RuleOrigins,
): ConditionalFormat[] {
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const block of part.all('conditionalFormatting')) {
    const ranges = parseRanges(attributesOf(block).get('sqref') ?? '');
    for (const xml of PartXml.parse(block).all('cfRule')) {
      const rule = parseFragment(xml);
      const format = readRule(rule, ranges, dxf, xml);
      origins.remember(format, xml);
      found.push({ priority: Number(rule.getAttribute('priority') ?? 0), format });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readRule(
  rule: Element,
  ranges: GridRange[],
  dxf: (id: number) => ConditionalStyle,
  xml: string,
): ConditionalFormat {
  const dxfId = rule.getAttribute('dxfId');
  const style = dxfId ? dxf(Number(dxfId)) : {};
  const type = rule.getAttribute('type');
  const operator = rule.getAttribute('operator');
  const formula = elements(rule, 'formula')[0]?.textContent ?? '';
  if (type === 'expression') return { ranges, formula: formulaFromFile(formula) ?? formula, style };
  const literal = /^"(?:[^"]|"")*"$/.test(formula);
  if (type === 'cellIs' && operator === 'equal' && literal)
    return { ranges, text: { op: 'equal', value: unquoted(formula) }, style };
  const text = rule.getAttribute('text');
  if (type === 'containsText' && text) return { ranges, text: { op: 'contains', value: text }, style };
  return { ranges, style, xml };
}

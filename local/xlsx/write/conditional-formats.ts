// Conditional formats → XML, one block a rule, in order of precedence.
import { cellName, rangeNames } from '../a1';
import { formulaToFile } from '../formula/dialect';
import { quoted } from '../formula/tokens';
import { element, escapeText, withAttributes } from '../package/xml';
import type { RuleOrigins } from '../rule-origins';
import type { ConditionalFormat, ConditionalStyle } from '../rules';

export function conditionalFormatsXml(
  list: readonly ConditionalFormat[],
  origins: RuleOrigins | undefined,
  dxf: (style: ConditionalStyle) => number,
): string {
  return list
    .filter((format) => format.ranges.length > 0)
    .map((format, i) => {
      const kept = format.xml ?? keptXml(format, origins);
      const rule = kept ? withAttributes(kept, { priority: i + 1 }) : ruleXml(format, i + 1, dxf);
      return element('conditionalFormatting', { sqref: rangeNames(format.ranges) }, rule);
    })
    .join('');
}

/** The rule as it was read, unless it is a text search, whose formula names the cell it once stood in. */
function keptXml(format: ConditionalFormat, origins: RuleOrigins | undefined): string | undefined {
  const xml = origins?.xmlOf(format);
  if (!xml || format.text?.op !== 'contains') return xml;
  return xml.includes(`,${topLeft(format)})`) ? xml : undefined;
}

function topLeft({ ranges }: ConditionalFormat): string {
  return cellName(ranges[0]?.row ?? 1, ranges[0]?.column ?? 1);
}

function ruleXml(
  format: ConditionalFormat,
  priority: number,
  dxf: (style: ConditionalStyle) => number,
): string {
  const { text } = format;
  const common = { dxfId: dxf(format.style), priority };
  const formula = (f: string) => `<formula>${escapeText(f)}</formula>`;
  if (text?.op === 'equal')
    return element('cfRule', { type: 'cellIs', ...common, operator: 'equal' }, formula(quoted(text.value)));
  if (text) {
    const search = `NOT(ISERROR(SEARCH(${quoted(text.value)},${topLeft(format)})))`;
    const attributes = { type: 'containsText', ...common, operator: 'containsText', text: text.value };
    return element('cfRule', attributes, formula(search));
  }
  return element(
    'cfRule',
    { type: 'expression', ...common },
    formula(formulaToFile(format.formula ?? 'FALSE', null)),
  );
}

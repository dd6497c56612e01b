// One change of the plan as calls on a sheet.

import type { ConditionalStyle, TextStyle } from '../../sheets-schema/style';
import type { Area, Change, LookGrid, TextLook, Validation } from '../core/sheet/changes';
import { drawChart } from './charts';
import type { FormulaGrammar } from './formula-grammar';
import { areaOf } from './places';
import { dropWarning, lock, unlock, warn } from './warnings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Several areas are given one look in one call. */
const areasOf = (sheet: Sheet, areas: readonly Area[]): Range | GoogleAppsScript.Spreadsheet.RangeList => {
  const [only, ...others] = areas;
  return only !== undefined && others.length === 0
    ? areaOf(sheet, only)
    : sheet.getRangeList(areas.map((area) => areaOf(sheet, area).getA1Notation()));
};

/** What is known beside the sheet itself. */
export interface Around {
  /** Another tab, for a dropdown whose choices stand there. */
  readonly sheetOf: (title: string) => Sheet | undefined;
  /** Made by this run: it has no rules, colours, groups or warnings but those that this run gave it. */
  readonly isMade: boolean;
}

export function applyChange(
  grammar: FormulaGrammar,
  sheet: Sheet,
  change: Exclude<Change, { kind: 'insertSheet' | 'copySheet' | 'deleteSheet' | 'rename' | 'move' }>,
  { sheetOf, isMade }: Around,
): void {
  switch (change.kind) {
    case 'insertTopRow':
      sheet.insertRowsBefore(1, 1);
      return;
    case 'deleteRows': {
      // A sheet must keep a row that is not frozen.
      const last = sheet.getMaxRows();
      if (change.row + change.rows > last) sheet.insertRowsAfter(last, 1);
      sheet.deleteRows(change.row, change.rows);
      return;
    }
    case 'values':
      grammar.writeRows(areaOf(sheet, change.area), change.values);
      return;
    case 'appendRow':
      grammar.writeBelow(sheet, change.values);
      return;
    case 'sort': {
      const range = areaOf(sheet, change.area);
      // Not of the range itself: a merge that reaches beyond it would be refused.
      for (const merged of range.getMergedRanges()) merged.breakApart();
      range.sort({ column: change.column, ascending: true });
      return;
    }
    case 'numberFormat':
      areasOf(sheet, change.areas).setNumberFormat(change.format);
      return;
    case 'notes':
      areaOf(sheet, change.area).setNotes(change.notes.map((row) => [...row]));
      return;
    case 'validation':
      areaOf(sheet, change.area).setDataValidation(change.validation && ruleOf(change.validation, sheetOf));
      return;
    case 'validations': {
      const range = areaOf(sheet, change.area);
      const present = isMade ? [] : range.getDataValidations();
      const built = new Map<Validation, Rule>();
      const rule = (wanted: Validation): Rule => {
        const known = built.get(wanted) ?? ruleOf(wanted, sheetOf);
        built.set(wanted, known);
        return known;
      };
      range.setDataValidations(
        change.validations.map((row, r) =>
          row.map((wanted, c) => (wanted === null ? (present[r]?.[c] ?? null) : rule(wanted))),
        ) as Rule[][],
      );
      return;
    }
    case 'style':
      applyStyle(areasOf(sheet, change.areas), change.style);
      return;
    case 'looks':
      applyLooks(areaOf(sheet, change.area), change.looks);
      return;
    case 'merge':
      areaOf(sheet, change.area).merge();
      return;
    case 'unmerge':
      areaOf(sheet, change.area).breakApart();
      return;
    case 'conditionalStyles': {
      const replaced = new Set(change.replaced);
      const present = isMade ? [] : sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([
        ...present.filter((rule) => !replaced.has(grammar.conditionsOf(rule)[0] ?? '')),
        ...change.rules.map((rule) => conditionalRule(grammar, sheet, rule)),
      ]);
      return;
    }
    case 'columnWidths':
      sheet.setColumnWidths(change.column, change.columns, change.width);
      return;
    case 'collapsedColumns':
      // A run that was stopped may have grouped them already; twice would be a group in a group.
      if (isMade || sheet.getColumnGroupDepth(change.column) === 0)
        sheet.getRange(1, change.column, 1, change.columns).shiftColumnGroupDepth(1);
      sheet.collapseAllColumnGroups();
      return;
    case 'hiddenColumns':
      sheet.hideColumns(change.column, change.columns);
      return;
    case 'chart':
      drawChart(sheet, change, isMade);
      return;
    case 'frozenRows':
      sheet.setFrozenRows(change.count);
      return;
    case 'frozenColumns':
      sheet.setFrozenColumns(change.count);
      return;
    case 'tabColor':
      sheet.setTabColor(change.color);
      return;
    case 'hidden':
      if (change.hidden) sheet.hideSheet();
      else sheet.showSheet();
      return;
    case 'warnWhenEdited':
      warn(sheet, change, isMade);
      return;
    case 'lock':
      lock(sheet, change);
      return;
    case 'unlock':
      unlock(sheet, change);
      return;
    case 'dropWarning':
      dropWarning(sheet, change);
      return;
  }
}

function ruleOf(validation: Validation, sheetOf: Around['sheetOf']): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  const { rule } = validation;
  if (rule.kind === 'list') builder.requireValueInList([...rule.values], true);
  else if (rule.kind === 'checkbox') builder.requireCheckbox();
  else if (rule.kind === 'date') builder.requireDate();
  else {
    const choices = sheetOf(rule.title);
    if (choices !== undefined) builder.requireValueInRange(areaOf(choices, rule.area), true);
  }
  if (validation.help !== '') builder.setHelpText(validation.help);
  return builder.setAllowInvalid(validation.allowInvalid).build();
}

function applyStyle(range: Range | GoogleAppsScript.Spreadsheet.RangeList, style: TextStyle): void {
  if (style.bold !== undefined) range.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) range.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.wrap !== undefined) range.setWrap(style.wrap);
  if (style.align !== undefined) range.setHorizontalAlignment(style.align);
  if (style.vertical !== undefined) range.setVerticalAlignment(style.vertical);
}

/** Google's types know no null in a grid, which its reference has as "to reset". */
function applyLooks(range: Range, looks: LookGrid): void {
  const grid = looks.values.map((row) => [...row]);
  if (looks.aspect === 'text') range.setTextStyles(looks.values.map((row) => row.map(textStyleOf)));
  else if (looks.aspect === 'numberFormat') range.setNumberFormats(grid as string[][]);
  else if (looks.aspect === 'background') range.setBackgrounds(grid as string[][]);
  else if (looks.aspect === 'wrap') range.setWraps(grid as boolean[][]);
  else if (looks.aspect === 'align') range.setHorizontalAlignments(grid as 'left'[][]);
  else range.setVerticalAlignments(grid as 'top'[][]);
}

function textStyleOf(look: TextLook): GoogleAppsScript.Spreadsheet.TextStyle {
  const builder = SpreadsheetApp.newTextStyle();
  if (look.bold !== undefined) builder.setBold(look.bold);
  if (look.italic !== undefined) builder.setItalic(look.italic);
  if (look.size !== undefined) builder.setFontSize(look.size);
  if (look.color !== undefined) builder.setForegroundColor(look.color);
  return builder.build();
}

function conditionalRule(
  grammar: FormulaGrammar,
  sheet: Sheet,
  style: ConditionalStyle,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = grammar
    .whenSatisfied(SpreadsheetApp.newConditionalFormatRule(), style.formula)
    .setRanges(style.range.split(',').map((range) => sheet.getRange(range)));
  if (style.background !== undefined) builder.setBackground(style.background);
  if (style.color !== undefined) builder.setFontColor(style.color);
  if (style.bold !== undefined) builder.setBold(style.bold);
  if (style.italic !== undefined) builder.setItalic(style.italic);
  if (style.strike !== undefined) builder.setStrikethrough(style.strike);
  return builder.build();
}

// One change of the plan as calls on a sheet.

import type { ConditionalStyle, TextStyle } from '../../sheets-schema/style';
import type { Area, Change, Validation } from '../core/sheet/changes';
import type { FormulaGrammar } from './formula-grammar';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const areaOf = (sheet: Sheet, area: Area): Range =>
  sheet.getRange(area.row, area.column, area.rows, area.columns);

/** `sheetOf` finds another tab, for a dropdown whose choices stand there. */
export function applyChange(
  grammar: FormulaGrammar,
  sheet: Sheet,
  change: Exclude<Change, { kind: 'insertSheet' | 'deleteSheet' }>,
  sheetOf: (title: string) => Sheet | undefined,
): void {
  switch (change.kind) {
    case 'insertTopRow':
      sheet.insertRowsBefore(1, 1);
      return;
    case 'values':
      grammar.writeRows(areaOf(sheet, change.area), change.values);
      return;
    case 'numberFormat':
      areaOf(sheet, change.area).setNumberFormat(change.format);
      return;
    case 'notes':
      areaOf(sheet, change.area).setNotes(change.notes.map((row) => [...row]));
      return;
    case 'validation':
      areaOf(sheet, change.area).setDataValidation(change.validation && ruleOf(change.validation, sheetOf));
      return;
    case 'validations': {
      const range = areaOf(sheet, change.area);
      const present = range.getDataValidations();
      range.setDataValidations(
        change.validations.map((row, r) =>
          row.map((wanted, c) => (wanted === null ? (present[r]?.[c] ?? null) : ruleOf(wanted, sheetOf))),
        ) as Rule[][],
      );
      return;
    }
    case 'style':
      applyStyle(areaOf(sheet, change.area), change.style);
      return;
    case 'merge':
      areaOf(sheet, change.area).merge();
      return;
    case 'conditionalStyles':
      sheet.setConditionalFormatRules([
        ...sheet.getConditionalFormatRules(),
        ...change.rules.map((rule) => conditionalRule(grammar, sheet, rule)),
      ]);
      return;
    case 'columnWidth':
      sheet.setColumnWidth(change.column, change.width);
      return;
    case 'collapsedColumns':
      // A run that was stopped may have grouped them already; twice would be a group in a group.
      if (sheet.getColumnGroupDepth(change.column) === 0)
        sheet.getRange(1, change.column, 1, change.columns).shiftColumnGroupDepth(1);
      sheet.collapseAllColumnGroups();
      return;
    case 'frozen':
      sheet.setFrozenRows(change.rows);
      if (change.columns > 0) sheet.setFrozenColumns(change.columns);
      return;
    case 'tabColor':
      sheet.setTabColor(change.color);
      return;
    case 'hidden':
      if (change.hidden) sheet.hideSheet();
      else sheet.showSheet();
      return;
    case 'warnWhenEdited': {
      const protection =
        change.area === null ? sheet.protect() : protectionOf(sheet, change.area, change.description);
      protection.setWarningOnly(true).setDescription(change.description);
      return;
    }
    case 'dropWarning':
      warningAt(sheet, change.corner, [change.description])?.remove();
      return;
  }
}

/** A range is protected as often as it is asked for: what a stopped run began is taken up, known by having no words yet. */
function protectionOf(
  sheet: Sheet,
  area: Area,
  description: string,
): GoogleAppsScript.Spreadsheet.Protection {
  return warningAt(sheet, area, ['', description]) ?? areaOf(sheet, area).protect();
}

function warningAt(
  sheet: Sheet,
  corner: Pick<Area, 'row' | 'column'>,
  descriptions: readonly string[],
): GoogleAppsScript.Spreadsheet.Protection | undefined {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).find((protection) => {
    const range = protection.getRange();
    return (
      range.getRow() === corner.row &&
      range.getColumn() === corner.column &&
      descriptions.includes(protection.getDescription())
    );
  });
}

function ruleOf(validation: Validation, sheetOf: (title: string) => Sheet | undefined): Rule {
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

function applyStyle(range: Range, style: TextStyle): void {
  if (style.bold !== undefined) range.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) range.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.wrap !== undefined) range.setWrap(style.wrap);
  if (style.align !== undefined) range.setHorizontalAlignment(style.align);
  if (style.vertical !== undefined) range.setVerticalAlignment(style.vertical);
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

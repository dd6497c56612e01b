// Dialogs and the menu. Not to be opened in a trigger: there is nobody to answer.
import type { MenuEntry } from '../core/sheet/menu';

export function openUi() {
  return {
    alert: (title: string, text: string): void => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    /** True only for a clear yes; closing the dialog is no. */
    confirm(title: string, text: string): boolean {
      const ui = SpreadsheetApp.getUi();
      return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
    },
    /** What was typed, '' for nothing; null where the person did not press OK. */
    prompt(title: string, text: string): string | null {
      const ui = SpreadsheetApp.getUi();
      const response = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return response.getSelectedButton() === ui.Button.OK ? response.getResponseText().trim() : null;
    },
    /** Shows a page; `html` must already be escaped. */
    dialog(title: string, html: string, width = 640, height = 520): void {
      SpreadsheetApp.getUi().showModalDialog(
        HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height),
        title,
      );
    },
    /** Shows a page of the project's files. */
    dialogFile(title: string, file: string): void {
      const page = HtmlService.createHtmlOutputFromFile(file).setWidth(760).setHeight(600);
      SpreadsheetApp.getUi().showModalDialog(page, title);
    },
    menu(title: string, entries: readonly MenuEntry[]): void {
      menuOf(title, entries).addToUi();
    },
  };
}

function menuOf(title: string, entries: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const entry of entries) {
    if (entry === '-') menu.addSeparator();
    else if ('entries' in entry) menu.addSubMenu(menuOf(entry.label, entry.entries));
    else menu.addItem(entry.label, entry.action);
  }
  return menu;
}

// The workbook's user interface: menus and dialogs, answered by the host.
import type { MenuItem } from '../wire';
import { emulate } from './emulate';
import { enumeration, memberOf } from './enumeration';
import { invoke } from './invoke';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const Button = enumeration('Button');
const ButtonSet = enumeration('ButtonSet');
const CONTENT = Symbol('the items of a menu');

function createMenu(label: string): Menu {
  const items: MenuItem[] = [];
  const add = (item: MenuItem) => {
    items.push(item);
    return menu;
  };
  const members = {
    addItem: (caption: string, name: string) => add({ label: caption, function: name }),
    addSeparator: () => add({ separator: true }),
    addSubMenu: (sub: Menu) => add((sub as unknown as { [CONTENT]: MenuItem })[CONTENT]),
    addToUi: () => invoke('ui', 'addMenu', { label, items }),
    [CONTENT]: { label, items },
  };
  const menu = emulate('Base.Menu', members);
  return menu;
}

/** Google's overloads: (text), (text, buttons), (title, text, buttons). */
function dialogArguments(args: unknown[], fallback: string) {
  const [title, text, buttons] =
    args.length >= 3 ? args : args.length === 2 ? ['', args[0], args[1]] : ['', args[0], fallback];
  return [String(title), String(text), String(buttons)];
}

const ui: Ui = emulate('Base.Ui', {
  Button: Button as unknown as Ui['Button'],
  ButtonSet: ButtonSet as unknown as Ui['ButtonSet'],
  createMenu,
  alert: (...args: unknown[]) => memberOf(Button, invoke('ui', 'alert', ...dialogArguments(args, 'OK'))),
  prompt: (...args: unknown[]) => {
    const { button, text } = invoke('ui', 'prompt', ...dialogArguments(args, 'OK'));
    return emulate('Base.PromptResponse', {
      getSelectedButton: () => memberOf(Button, button),
      getResponseText: () => text,
    });
  },
  showModalDialog: (page: GoogleAppsScript.HTML.HtmlOutput, title: string) =>
    invoke('ui', 'showModalDialog', title, page.getContent()),
  showSidebar: (page: GoogleAppsScript.HTML.HtmlOutput) =>
    invoke('ui', 'showSidebar', page.getTitle(), page.getContent()),
});

/** SpreadsheetApp.getUi(): throws where nobody sits before the workbook. */
export function getUi(): Ui {
  invoke('ui', 'open');
  return ui;
}

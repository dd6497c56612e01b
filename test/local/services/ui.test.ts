// Dialogs, toasts and menus: what the person was shown, and how the run's answers press the buttons.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../../local/run';
import { UsageError } from '../../../local/usage-error';
import { bodyAsMain, runBody, runBodyIn, workspaceOf } from '../bundles';

const ASK = `
  const ui = SpreadsheetApp.getUi();
  const sets = [ui.ButtonSet.OK, ui.ButtonSet.OK_CANCEL, ui.ButtonSet.YES_NO, ui.ButtonSet.YES_NO_CANCEL];
  return sets.map((set) => String(ui.alert('Tiêu đề', 'Hỏi?', set)));`;

describe('an alert', () => {
  test.each([
    ['no', ['CLOSE', 'CANCEL', 'NO', 'NO']],
    ['yes', ['OK', 'OK', 'YES', 'YES']],
    ['YES', ['OK', 'OK', 'YES', 'YES']],
    ['y', ['OK', 'OK', 'YES', 'YES']],
    ['Có', ['OK', 'OK', 'YES', 'YES']],
    ['CÓ'.normalize('NFD'), ['OK', 'OK', 'YES', 'YES']],
    ['đồng ý', ['OK', 'OK', 'YES', 'YES']],
    ['n', ['CLOSE', 'CANCEL', 'NO', 'NO']],
    ['Không', ['CLOSE', 'CANCEL', 'NO', 'NO']],
    ['hủy', ['CLOSE', 'CANCEL', 'NO', 'NO']],
    ['', ['CLOSE', 'CANCEL', 'NO', 'NO']],
  ])('answered %s', (answers, buttons) => {
    const { value, result } = runBody(ASK, { answers });
    expect(value).toStrictEqual(buttons);
    expect(result.messages[0]).toStrictEqual({ kind: 'alert', title: 'Tiêu đề', text: 'Hỏi?' });
  });

  test.each(['yess', '79/KH-UBND', 'có lẽ'])(
    'answered %s is not answered: the run ends as wrong usage',
    (answers) => {
      const ask =
        "const ui = SpreadsheetApp.getUi(); ui.alert('Gửi 4 thư?', ui.ButtonSet.YES_NO); console.log('gone on');";
      expect(() => runBody(ask, { answers })).toThrow(UsageError);
      expect(() => runBody(ask, { answers })).toThrow(`not "${answers}": Gửi 4 thư?`);
      // Nothing is chosen where there is one button only.
      expect(runBody("SpreadsheetApp.getUi().alert('Xong'); return 1", { answers }).value).toBe(1);
    },
  );

  test('without an answer is answered no', () => {
    expect(runBody(ASK).value).toStrictEqual(['CLOSE', 'CANCEL', 'NO', 'NO']);
  });

  test('answers given as a list go dialog by dialog, the last one stays', () => {
    expect(runBody(ASK, { answers: ['no', 'yes'] }).value).toStrictEqual(['CLOSE', 'OK', 'YES', 'YES']);
  });

  test('gives a button that compares by identity', () => {
    const { value } = runBody(
      "const ui = SpreadsheetApp.getUi(); return ui.alert('?', ui.ButtonSet.YES_NO) === ui.Button.YES",
      { answers: 'yes' },
    );
    expect(value).toBe(true);
  });
});

test.each([
  ['79/KH-UBND', { button: 'OK', text: '79/KH-UBND' }],
  ['yes', { button: 'OK', text: '' }],
  ['Yes', { button: 'OK', text: '' }],
  ['no', { button: 'CANCEL', text: '' }],
  ['No', { button: 'CANCEL', text: '' }],
])('a prompt answered %s', (answers, expected) => {
  const { value, result } = runBody(
    `const ui = SpreadsheetApp.getUi(); const answer = ui.prompt('Số?', ui.ButtonSet.OK_CANCEL);
     return { button: String(answer.getSelectedButton()), text: answer.getResponseText() }`,
    { answers },
  );
  expect(value).toStrictEqual(expected);
  expect(result.messages).toStrictEqual([{ kind: 'dialog', title: '', text: 'Số?' }]);
});

test('a toast and pages are shown as a person reads them', () => {
  const workspace = workspaceOf(
    `function main() {
      SpreadsheetApp.getActive().toast('Đang tính', 'Tính điểm');
      const page = HtmlService.createHtmlOutput('<style>p{}</style><h1>A &amp; B</h1><p>một<br>hai</p>').setWidth(10).setHeight(5);
      SpreadsheetApp.getUi().showModalDialog(page, 'Hộp');
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('guide').setTitle('Bên'));
    }`,
    { 'guide.html': '<p>Hướng   dẫn</p>' },
  );
  expect(runIn(workspace, 'main').messages).toStrictEqual([
    { kind: 'toast', title: 'Tính điểm', text: 'Đang tính' },
    { kind: 'dialog', title: 'Hộp', text: 'A & B\nmột\nhai' },
    { kind: 'dialog', title: 'Bên', text: 'Hướng dẫn' },
  ]);
});

test('preformatted text is read as it stands, entities as the signs they mean', () => {
  const page =
    '<p>Chép:</p>\n<textarea rows="2">{\n  "a": &quot;&lt;1&gt;&#39;s&quot;\n}</textarea><pre>\nx  y</pre><p>hết</p>';
  const { result } = runBody(
    `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(${JSON.stringify(page)}), '')`,
  );
  expect(result.messages[0]?.text).toBe('Chép:\n\n{\n  "a": "<1>\'s"\n}\n\nx  y\nhết');
});

test('a file the bundle lacks cannot be shown', () => {
  const { result } = runBody("HtmlService.createHtmlOutputFromFile('guide')");
  expect(result.error?.message).toBe('No HTML file named guide was found.');
});

test('a menu with its submenus', () => {
  const { result } = runBody(`
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('Menu').addItem('Một…', 'one').addSeparator()
      .addSubMenu(ui.createMenu('Thêm').addItem('Hai', 'two')).addToUi()`);
  expect(result.menus).toStrictEqual([
    {
      label: 'Menu',
      items: [
        { label: 'Một…', function: 'one' },
        { separator: true },
        { label: 'Thêm', items: [{ label: 'Hai', function: 'two' }] },
      ],
    },
  ]);
});

test('what others do while a dialog stands open is there when it is answered', () => {
  const workspace = workspaceOf(
    bodyAsMain(`const store = PropertiesService.getScriptProperties();
      const before = store.getProperty('other');
      SpreadsheetApp.getUi().alert('Hỏi?');
      return [before, store.getProperty('other')];`),
  );
  const meanwhile = () => {
    workspace.state.properties.script.other = 'đã đổi';
  };
  expect(runBodyIn(workspace, { meanwhile }).value).toStrictEqual([null, 'đã đổi']);
});

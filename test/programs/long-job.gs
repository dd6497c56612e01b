// More rows than six minutes allow: stops in time, remembers where, and goes on by itself a minute later.
const BUDGET_MS = 270 * 1000;

function work() {
  const started = Date.now();
  const store = PropertiesService.getScriptProperties();
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === 'work')
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  const sheet = SpreadsheetApp.getActiveSheet();
  const rows = sheet.getLastRow();
  for (let row = Number(store.getProperty('next') || 1); row <= rows; row++) {
    if (Date.now() - started > BUDGET_MS) {
      store.setProperty('next', String(row));
      ScriptApp.newTrigger('work')
        .timeBased()
        .after(60 * 1000)
        .create();
      return;
    }
    Utilities.sleep(20 * 1000);
    sheet.getRange(row, 2).setValue(sheet.getRange(row, 1).getValue() * 2);
  }
  store.deleteProperty('next');
}

// On Mondays a digest of the named range goes to whoever installed it.
function install() {
  ScriptApp.getProjectTriggers().forEach((trigger) => {
    if (trigger.getHandlerFunction() === 'digest') ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('digest').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).create();
  var book = SpreadsheetApp.getActive();
  book.setNamedRange('figures', book.getRange('A1:B3'));
}

function digest() {
  var figures = SpreadsheetApp.getActive().getRangeByName('figures');
  if (figures === null) throw new Error('The range is gone');
  var lines = figures.getDisplayValues().map((row) => '<li>' + row.join(': ') + '</li>');
  var properties = PropertiesService.getScriptProperties();
  var number = Number(properties.getProperty('number') || 0) + 1;
  properties.setProperty('number', String(number));
  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    subject: 'Digest ' + number,
    htmlBody: '<ul>' + lines.join('') + '</ul>',
  });
}

// One mail a row; the row says when it went out, so that a second run skips it.
var EMAIL_SENT = 'EMAIL SENT';

function sendEmails() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var data = sheet.getRange(2, 1, sheet.getLastRow() - 1, 4).getValues();
  for (var i = 0; i < data.length; ++i) {
    var row = data[i];
    if (row[0] === '' || row[3] === EMAIL_SENT) continue;
    MailApp.sendEmail(row[0], 'Hello ' + row[1], row[2], { name: 'The office' });
    sheet.getRange(2 + i, 4).setValue(EMAIL_SENT);
    // In case the script is interrupted.
    SpreadsheetApp.flush();
  }
}

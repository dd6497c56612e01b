// A menu of two items: rows past their day are coloured, or all colours taken away.
function onOpen() {
  SpreadsheetApp.getActiveSpreadsheet().addMenu('Dates', [
    { name: 'Colour late rows', functionName: 'colourLateRows' },
    null,
    { name: 'Clear colours', functionName: 'clearColours' },
  ]);
}

function colourLateRows() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  var today = new Date();
  var late = [];
  sheet
    .getRange('B2:B' + sheet.getLastRow())
    .getValues()
    .forEach((row, i) => {
      if (row[0] instanceof Date && row[0] < today) late.push('A' + (i + 2) + ':C' + (i + 2));
    });
  if (late.length > 0) sheet.getRangeList(late).setBackground('lightpink').setFontWeight('bold');
  sheet.getRange(1, 1).setNote('Last looked at ' + Utilities.formatDate(today, 'GMT+7', 'd MMM yyyy'));
  sheet.getRange(1, 1).activate();
  Logger.log('%s late', late.length);
}

function clearColours() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getLastColumn()).clearFormat();
  sheet.getRange('A1').clearNote();
}

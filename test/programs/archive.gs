// Ticking a row off stamps it and moves it to the archive, which is made when first needed.
function onEdit(e) {
  const sheet = e.range.getSheet();
  if (sheet.getName() === 'Archive' || e.range.getColumn() !== 2 || e.value !== 'done') return;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const archive = book.getSheetByName('Archive') || book.insertSheet('Archive', book.getNumSheets());
  const row = e.range.getRow();
  e.range.offset(0, 1).setValue(new Date()).setNumberFormat('dd/MM/yyyy');
  archive.appendRow(sheet.getRange(row, 1, 1, sheet.getLastColumn()).getValues()[0]);
  sheet.deleteRow(row);
}

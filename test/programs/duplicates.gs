// Leaves one of each row, sorted as they stood; a summary goes beside them.
function removeDuplicates() {
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  const data = sheet.getDataRange().getValues();
  const unique = data.filter(
    (row, index) => data.findIndex((other) => other.join() === row.join()) === index,
  );
  sheet.clearContents();
  sheet.getRange(1, 1, unique.length, unique[0].length).setValues(unique);
  const summary = sheet.getRange(1, unique[0].length + 2);
  summary.setValue('rows').offset(0, 1).setFormula('=COUNTA(A:A)');
  summary
    .offset(1, 0)
    .setValue('removed')
    .offset(0, 1)
    .setValue(data.length - unique.length);
  if (sheet.getRange('Z1').isBlank()) sheet.setColumnWidth(26, 40);
}

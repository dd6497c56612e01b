// LibreOffice as an office uses it: opens a workbook, types into a cell, saves. A macro stands for the person.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const isInstalled = spawnSync('soffice', ['--version']).status === 0;

const head = (kind: string, root: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${root}.dtd">
`;

const LIBRARY = `${head('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;

/** With a view, as on a screen: without one LibreOffice forgets what is frozen. */
const MODULE = `${head('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub TypeAndSave(path As String, tab As String, cell As String, text As String)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  Dim doc As Object
  args(0).Name = &quot;Hidden&quot;
  args(0).Value = False
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(path), &quot;_blank&quot;, 0, args())
  doc.Sheets.getByName(tab).getCellRangeByName(cell).String = text
  args(0).Name = &quot;FilterName&quot;
  args(0).Value = &quot;Calc MS Excel 2007 XML&quot;
  doc.storeToURL(ConvertToURL(path), args())
  doc.close(True)
End Sub
</script:module>`;

/** Opens the file, types into one cell of a tab ("I4"), saves the file over itself. */
export function typeInLibreOffice(file: string, tab: string, cell: string, text: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  const soffice = (...args: string[]) =>
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...args], {
      stdio: 'ignore',
      timeout: 50_000,
    });
  try {
    soffice('--terminate_after_init');
    const basic = join(profile, 'user', 'basic', 'Standard');
    mkdirSync(basic, { recursive: true });
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
    writeFileSync(join(basic, 'Module1.xba'), MODULE);
    soffice(`macro:///Standard.Module1.TypeAndSave(${[file, tab, cell, text].join(',')})`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

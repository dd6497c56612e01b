// A workbook as Excel writes it, with much that the model does not know: what tests look for after a change.
import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const relationships = (...list: [id: string, kind: string, target: string, external?: boolean][]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${list
    .map(
      ([id, kind, target, external]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export const EXCEL_PARTS: Record<string, string> = {
  '[Content_Types].xml':
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.spreadsheetml.styles+xml"/>` +
    `<Override PartName="/xl/theme/theme1.xml" ContentType="${TYPE}.theme+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.spreadsheetml.sharedStrings+xml"/>` +
    `<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/>` +
    `<Override PartName="/xl/comments1.xml" ContentType="${TYPE}.spreadsheetml.comments+xml"/>` +
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/>` +
    `<Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/></Types>`,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7"/>` +
    '<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" firstSheet="0" activeTab="0"/></bookViews>' +
    '<sheets><sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="My lists" sheetId="7" state="hidden" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$D$9</definedName>' +
    `<definedName name="units">'My lists'!$A$2:$A$4</definedName></definedNames>` +
    '<calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"/></extLst></workbook>',
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'theme', 'theme/theme1.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ['rId6', 'calcChain', 'calcChain.xml'],
  ),
  'xl/theme/theme1.xml':
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; điểm&quot;"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
    '<font><b/><sz val="11"/><color theme="4" tint="-0.5"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1" applyProtection="1">' +
    '<alignment horizontal="center" vertical="center" indent="1"/><protection locked="0"/></xf></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>',
  'xl/sharedStrings.xml':
    `<sst xmlns="${MAIN}" count="4" uniqueCount="3"><si><t>Tên</t></si>` +
    '<si><r><t xml:space="preserve">nửa </t></r><r><rPr><b/><sz val="11"/><color theme="1"/><rFont val="Calibri"/></rPr><t>đậm</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>',
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C2" i="3"/></calcChain>`,
  'xl/worksheets/sheet1.xml':
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
    '<sheetPr codeName="Sheet1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D6"/>' +
    '<sheetViews><sheetView tabSelected="1" zoomScale="120" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="2" max="4" width="20.7109375" customWidth="1"/></cols>\r\n' +
    '<sheetData><row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>' +
    '<row r="2" spans="1:4"><c r="A2"><v>1.5</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*2+$A$2</f><v>4.5</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>5.5</v></c></row>' +
    '<row r="4"><c r="A4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>7.5</v></c></row>' +
    '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="str"><f>_xlfn.TEXTJOIN(",",TRUE,A2:A1048576)</f><v>x</v></c><c r="D5" t="inlineStr"><is><t>trong ô</t></is></c></row>' +
    '<row r="6"><c r="A6"><f t="array" ref="A6:A7">A2:A3*2</f><v>3</v></c><c r="B6" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2,""select A"")"),"cũ")</f><v>cũ</v></c></row>' +
    '<row r="7"><c r="A7"><v>4</v></c></row></sheetData>' +
    '<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:D6"/><mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>' +
    '<conditionalFormatting sqref="A2:A6"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule>' +
    '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A2&gt;2</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="Sai" error="Số nguyên" sqref="A2:A6"><formula1>1</formula1><formula2>9</formula2></dataValidation>' +
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Chọn" promptTitle="Gợi ý" prompt="Có hoặc không" sqref="D2:D1048576"><formula1>"Có,Không"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="D1" r:id="rId1" tooltip="mở"/></hyperlinks>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/>' +
    '<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>' +
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93BDB3DF7}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'My lists'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>B2:B6 B8</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
    '<ext uri="{unknown}"><x14:thing xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" a="1"/></ext></extLst></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', 'hyperlink', 'https://dichvucong.gov.vn/a?b=1&amp;c=2', true],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'],
    ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId5', 'comments', '../comments1.xml'],
  ),
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><f>Data!A2+1</f><v>2.5</v></c></row></sheetData></worksheet>`,
  'xl/printerSettings/printerSettings1.bin': '\u0001\u0002binary',
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Lan:</t></r><r><t xml:space="preserve">\nxem lại</t></r></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>' +
    '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"/></v:shape></xml>',
};

/** The file, with parts replaced or (undefined) left out. */
export function excelFile(change: Record<string, string | undefined> = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [path, xml] of Object.entries({ ...EXCEL_PARTS, ...change }))
    if (xml !== undefined) parts[path] = strToU8(path.endsWith('.bin') ? xml : HEAD + xml);
  return zipSync(parts);
}

/** Texts of all parts of a file. */
export function partsOf(file: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, decoder.decode(bytes)]),
  );
}

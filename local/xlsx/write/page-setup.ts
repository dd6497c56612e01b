// The elements and the name that say how a new sheet is printed: A4, as wide as the paper, its frozen rows on every page.
import { sheetPrefix } from '../formula/tokens';
import { PartXml } from '../package/part';
import { element } from '../package/xml';
import type { PageSetup } from '../page-setup';
import type { Sheet } from '../sheet';

const A4 = 9;
/** Inches: narrow enough for a table, room for the foot. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** The tab's name; page and pages. */
const FOOTER = '&amp;L&amp;A&amp;R&amp;P/&amp;N';

/** What follows the cells in a worksheet, by name. */
export const pageElements = ({ landscape, onePage }: PageSetup): [name: string, xml: string][] => [
  ['pageMargins', element('pageMargins', MARGINS)],
  [
    'pageSetup',
    element('pageSetup', {
      paperSize: A4,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
    }),
  ],
  ['headerFooter', element('headerFooter', {}, element('oddFooter', {}, FOOTER))],
];

/** <sheetPr> that says that the page is fitted; `order` of its children. */
export const fittedPage = (properties: string): string =>
  PartXml.parse(properties || '<sheetPr/>')
    .with('pageSetUpPr', element('pageSetUpPr', { fitToPage: 1 }), ['tabColor', 'outlinePr', 'pageSetUpPr'])
    .toString();

/** Formula of the rows that are repeated on every page; null where none are frozen. */
export const printTitles = ({ name, frozenRows }: Sheet): string | null =>
  frozenRows === 0 ? null : `${sheetPrefix(name)}$1:$${frozenRows}`;

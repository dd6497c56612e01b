// Colours of a file (rgb, theme with tint, palette index) → '#rrggbb'.
import type { Element } from '@xmldom/xmldom';
import { descendants, elements } from './package/part';

/** Order in which theme="n" counts: light and dark pairs are swapped against the theme part's own order. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** ECMA-376 18.8.27, indexes 8–63; 0–7 repeat 8–15. */
const PALETTE = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Theme colours by index, '#rrggbb'. */
export type Theme = readonly (string | undefined)[];

export function readTheme(root: Element | undefined): Theme {
  const scheme = root && descendants(root, 'clrScheme')[0];
  if (!scheme) return [];
  return THEME_ORDER.map((name) => {
    const color = elements(scheme, name)[0];
    const value = color && elements(color)[0];
    const rgb = value?.getAttribute('lastClr') ?? value?.getAttribute('val');
    return rgb && /^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.toLowerCase()}` : undefined;
  });
}

function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  const shade = channels.map((c) => Math.round(tint < 0 ? c * (1 + tint) : c + (255 - c) * tint));
  return `#${shade.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

/** null = automatic. */
export function readColor(color: Element | undefined, theme: Theme): string | null {
  if (!color || color.getAttribute('auto')) return null;
  const rgb = color.getAttribute('rgb');
  if (rgb) return `#${rgb.slice(-6).toLowerCase()}`;
  const index = color.getAttribute('indexed');
  if (index) {
    const n = Number(index);
    const known = PALETTE[n < 8 ? n : n - 8];
    return known === undefined ? null : `#${known}`;
  }
  const place = color.getAttribute('theme');
  const base = place ? theme[Number(place)] : undefined;
  if (!base) return null;
  return tinted(base, Number(color.getAttribute('tint') ?? 0));
}

/** '#rrggbb' → the file's 'FFRRGGBB'. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

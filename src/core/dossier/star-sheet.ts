// The sheet with the stars (plan, III.4): A3, yellow on red, as a PDF of vectors, which prints sharp at any size. Written out
// by hand, for it is a rectangle and some stars; nothing in it is text.

/** Points of A3 in landscape. */
const PAGE = { width: 1190.55, height: 841.89 };
/** Red and yellow as shares of red, green and blue. */
const RED = '0.855 0.145 0.114';
const YELLOW = '1 1 0';
/** Points left free on either side: printers leave a few millimetres white, and the frame covers some. */
const MARGIN = 90;
const LARGEST = 270;
/** Of the room of a star: the rest parts it from the next. */
const OF_STEP = 0.93;
/** Of a star of five points whose sides lie on straight lines. */
const INNER = 0.382;

/** Most stars of the province's scales that are known. */
export const MOST_STARS = 5;

const figure = (value: number): string => value.toFixed(2);

/** Path of a star with one point up. */
function starPath(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? radius : radius * INNER;
    const angle = Math.PI / 2 + (corner * Math.PI) / 5;
    return `${figure(x + reach * Math.cos(angle))} ${figure(y + reach * Math.sin(angle))} ${corner === 0 ? 'm' : 'l'}`;
  });
  return `${corners.join(' ')} h f`;
}

/** So many stars in a row, as large as the sheet lets them be; `stars` from 1. */
function drawing(stars: number): string {
  const step = (PAGE.width - 2 * MARGIN) / stars;
  const radius = Math.min(LARGEST, (step / 2) * OF_STEP);
  const first = PAGE.width / 2 - ((stars - 1) * step) / 2;
  // The middle of a star is above that of its box.
  const y = PAGE.height / 2 - radius * 0.05;
  return [
    `${RED} rg 0 0 ${figure(PAGE.width)} ${figure(PAGE.height)} re f`,
    `${YELLOW} rg`,
    ...Array.from({ length: stars }, (_, index) => starPath(first + index * step, y, radius)),
  ].join('\n');
}

/** The PDF, in ASCII: so many characters are so many bytes. */
export function starSheet(stars: number): string {
  const content = drawing(stars);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

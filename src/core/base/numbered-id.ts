// Ids of what is kept more than once a day: the day and a running number, "2026-10-20_01".
import { compareText } from './seal';

const ID = /^(\d{4}-\d\d-\d\d)_(\d+)$/;

/** Day and number; null for a text that is no such id. */
function readId(id: string | null): readonly [day: string, number: number] | null {
  const [, day, number] = ID.exec(id ?? '') ?? [];
  return day === undefined ? null : [day, Number(number)];
}

/** The next id of the day after all that are known, even those of which only a part was kept. */
export function nextId(day: string, known: readonly (string | null)[]): string {
  const numbers = known.map((id) => {
    const read = readId(id);
    return read?.[0] === day ? read[1] : 0;
  });
  const next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  return `${day}_${String(next).padStart(2, '0')}`;
}

/** The older first; what is no id comes before all. */
export function compareIds(a: string, b: string): number {
  const [[dayA, numberA], [dayB, numberB]] = [readId(a) ?? ['', 0], readId(b) ?? ['', 0]];
  return compareText(dayA, dayB) || numberA - numberB;
}

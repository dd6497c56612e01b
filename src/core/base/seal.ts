// Seals: a short hash by which rows of a journal prove that they are whole and unchanged.
import { sha256 } from 'js-sha256';

const LENGTH = 16;

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sealText = (text: string): string => sha256(text).slice(0, LENGTH);

/** A hash that the order of the rows does not change; each row is an array, so keys have no order either. */
export const sealRows = (rows: readonly (readonly unknown[])[]): string =>
  sealText(
    rows
      .map((row) => JSON.stringify(row))
      .sort(compareText)
      .join('\n'),
  );

// Addresses as short marks, for lists that are kept outside the cells.
import { sha256 } from 'js-sha256';
import { addressKey } from './addressees';

/** 32 bits, at most seven letters: of a few hundred addresses two hardly ever have the same. */
const HEX = 8;

/** The address in a few letters; the same whatever its capitals. */
export const addressMark = (address: string): string =>
  Number.parseInt(sha256(addressKey(address)).slice(0, HEX), 16).toString(36);

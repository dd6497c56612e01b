// Whom the settings let edit what is locked, beside the operator: several addresses in one cell.
import { readCell } from '../sheet/cells';
import { NO_UNITS } from '../sheet/units';

/** What is typed among the e-mail addresses: those that are some, and the rest. */
export function lockAddresses(text: string | null): { addresses: string[]; unread: string[] } {
  const pieces = (text ?? '').split(/[;,\s]+/).filter((piece) => piece !== '');
  const isAddress = (piece: string): boolean => 'value' in readCell(piece, { type: 'email' }, NO_UNITS);
  return { addresses: pieces.filter(isAddress), unread: pieces.filter((piece) => !isAddress(piece)) };
}

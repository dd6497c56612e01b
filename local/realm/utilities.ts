// Utilities: blobs, base64, digests, dates as text.
import { newBlob } from './blob';
import { base64Decode, base64Encode, fromSigned, toSigned, utf8Encode } from './bytes';
import { emulate } from './emulate';
import { enumeration } from './enumeration';
import { formatDate } from './format-date';
import { invoke, notEmulated } from './invoke';

type Utilities = GoogleAppsScript.Utilities.Utilities;

const Charset = enumeration('Charset');
const DigestAlgorithm = enumeration('DigestAlgorithm');

/** Google reads a text without a charset as US-ASCII in places; here it must say UTF-8 or be plain ASCII. */
function bytesOf(data: string | number[], charset?: unknown): Uint8Array {
  if (typeof data !== 'string') return fromSigned(data);
  if (charset !== Charset.UTF_8 && [...data].some((letter) => letter > '\x7f')) {
    notEmulated('Utilities on text beyond ASCII without Charset.UTF_8');
  }
  return utf8Encode(data);
}

export const Utilities: Utilities = emulate('Utilities.Utilities', {
  Charset: Charset as unknown as Utilities['Charset'],
  DigestAlgorithm: DigestAlgorithm as unknown as Utilities['DigestAlgorithm'],
  newBlob,
  base64Decode: (text: string) => toSigned(base64Decode(text)),
  base64Encode: (data: string | number[], charset?: unknown) => base64Encode(bytesOf(data, charset)),
  computeDigest: (algorithm: object, data: string | number[], charset?: unknown) => {
    const name = String(algorithm);
    const digest =
      typeof data === 'string' && charset === Charset.UTF_8
        ? invoke('utilities', 'digestOfText', name, data)
        : invoke('utilities', 'digest', name, base64Encode(bytesOf(data, charset)));
    return toSigned(base64Decode(digest));
  },
  formatDate,
  getUuid: () => invoke('utilities', 'uuid'),
  sleep: (milliseconds: number) => invoke('utilities', 'sleep', milliseconds),
});

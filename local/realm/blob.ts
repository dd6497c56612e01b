// Blobs: bytes with a type and a name, built by Utilities.newBlob and taken by Drive.
import { base64Decode, base64Encode, fromSigned, toSigned, utf8Decode, utf8Encode } from './bytes';
import { emulate } from './emulate';
import { notEmulated } from './invoke';

export type Blob = GoogleAppsScript.Base.Blob;

/** @param data text, or signed bytes as Google has them */
export function newBlob(data: string | number[], contentType?: string, name?: string): Blob {
  const bytes = typeof data === 'string' ? utf8Encode(data) : fromSigned(data);
  let blobName = name ?? null;
  const blob: Blob = emulate('Base.Blob', {
    getBytes: () => toSigned(bytes),
    getDataAsString: (charset?: string) => {
      if (charset && charset.toUpperCase() !== 'UTF-8') notEmulated(`charset ${charset}`);
      return utf8Decode(bytes);
    },
    getContentType: () => contentType ?? (typeof data === 'string' ? 'text/plain' : null),
    getName: () => blobName,
    setName: (value: string) => {
      blobName = value;
      return blob;
    },
  });
  return blob;
}

/** As the host gives one. */
export const fromWire = ({ contentType, base64 }: { contentType: string; base64: string }): Blob =>
  newBlob(toSigned(base64Decode(base64)), contentType);

/** How a blob crosses to the host. */
export function toWire(blob: Blob): { contentType: string | null; base64: string } {
  return { contentType: blob.getContentType(), base64: base64Encode(fromSigned(blob.getBytes())) };
}

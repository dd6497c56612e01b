// The one error of this folder: a file that cannot be read, or something .xlsx cannot hold.

/**
 * 'encrypted' password-protected (OLE container) · 'empty' no bytes · 'broken' not an intact .xlsx package ·
 * 'limit' the model was given something the format cannot hold (list over 255 characters, doubled sheet name …).
 */
export type XlsxErrorCode = 'encrypted' | 'empty' | 'broken' | 'limit';

export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

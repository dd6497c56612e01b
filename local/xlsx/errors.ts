// The one error of this folder: a file that cannot be read, or something .xlsx cannot hold.

/**
 * 'encrypted' password-protected · 'empty' no bytes · 'broken' not an intact package: something in it is missing or
 * contradicts itself · 'foreign' intact for all one can see, but no .xlsx workbook of a kind that is read here (.xls, .ods,
 * .xlsb, a renamed CSV …) · 'tooLarge' beyond what is taken apart · 'limit' the model was given something the format cannot
 * hold (list over 255 characters, doubled sheet name …).
 */
export type XlsxErrorCode = 'encrypted' | 'empty' | 'broken' | 'foreign' | 'tooLarge' | 'limit';

export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  /** Where in the workbook, '' as long as nobody knows: '"Minh chứng"', '"Minh chứng"!B7'. */
  place: string;

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    options: { cause?: unknown; place?: string } = {},
  ) {
    super(message, options);
    this.place = options.place ?? '';
  }
}

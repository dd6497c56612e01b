// Utilities: bytes, base64 and digests in a realm that has no TextEncoder, compared with this process's own.
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { base64Decode, base64Encode, utf8Decode, utf8Encode } from '../../../local/realm/bytes';
import { runBody } from '../bundles';

describe('bytes', () => {
  test('UTF-8 is that of Node, in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = utf8Encode(text);
        expect(Buffer.from(bytes)).toStrictEqual(Buffer.from(text, 'utf8'));
        expect(utf8Decode(bytes)).toBe(Buffer.from(text, 'utf8').toString('utf8'));
      }),
    );
  });

  test('malformed UTF-8 becomes U+FFFD and nothing is read past the end', () => {
    expect(utf8Decode(Uint8Array.from([0x61, 0xff, 0xe1, 0xba, 0x62, 0xc3]))).toMatch(/^a\ufffd+b\ufffd$/);
  });

  test('base64 is that of Node, in both directions', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(base64Encode(bytes)).toBe(text);
        expect([...base64Decode(text)]).toStrictEqual([...bytes]);
        expect([...base64Decode(text.replace(/=+$/, ''))]).toStrictEqual([...bytes]);
      }),
    );
  });

  test.each(['a', 'ab*=', 'abcde'])('%s is no base64', (text) => {
    expect(() => base64Decode(text)).toThrow('Could not decode string.');
  });
});

test('a blob has signed bytes, a type and a name', () => {
  const { value } = runBody(`
    const blob = Utilities.newBlob('ă', 'text/csv', 'a.csv'); blob.setName('b.csv');
    const raw = Utilities.newBlob([-1, 127]);
    return [blob.getBytes(), blob.getDataAsString(), blob.getContentType(), blob.getName(), raw.getBytes(), raw.getContentType(),
      Utilities.newBlob('x').getContentType(), Utilities.base64Encode([-1, 0]), Utilities.base64Decode('/wA=')]`);
  expect(value).toStrictEqual([
    [-60, -125],
    'ă',
    'text/csv',
    'b.csv',
    [-1, 127],
    null,
    'text/plain',
    '/wA=',
    [-1, 0],
  ]);
});

test.each([
  ['SHA_256', 'sha256'],
  ['SHA_1', 'sha1'],
  ['MD5', 'md5'],
])('computeDigest %s', (algorithm, name) => {
  const { value } = runBody(
    `return Utilities.computeDigest(Utilities.DigestAlgorithm.${algorithm}, 'Kế hoạch', Utilities.Charset.UTF_8)`,
  );
  expect(Buffer.from(value as number[])).toStrictEqual(createHash(name).update('Kế hoạch').digest());
});

test('a text beyond ASCII needs its charset named', () => {
  expect(runBody("Utilities.base64Encode('ă')").result.error?.message).toContain('without Charset.UTF_8');
});

test('getUuid never gives the same twice; sleep takes modelled time only', () => {
  const before = Date.now();
  const { value, result } = runBody(
    'Utilities.sleep(60000); return [Utilities.getUuid(), Utilities.getUuid()]',
  );
  const [first, second] = value as string[];
  expect(first).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(first).not.toBe(second);
  expect(result.modelledMs).toBe(61_000);
  expect(Date.now() - before).toBeLessThan(30_000);
});

// Where a test strikes at every call or every tab, an ordinary run tries one case in a few; `npm run test:whole` tries all.
import { test } from '@jest/globals';

/** Set by the command, for all files. */
export const isWhole = (): boolean => (globalThis as { whole?: boolean }).whole === true;

/** The first of every so many cases. */
export const thinned = <T>(cases: readonly T[], every: number): T[] =>
  isWhole() ? [...cases] : cases.filter((_, index) => index % every === 0);

/** A slow case of which another tells nearly as much: an ordinary run tells that it is left out. */
export const rarely = isWhole() ? test : test.skip;

/** What a thinned row of so many cases comes to. */
export const thinnedCount = (cases: number, every: number): number =>
  isWhole() ? cases : Math.floor(cases / every);

// How much two texts have in common: their words without marks, rare ones counting for more.
import { fold } from '../base/text';

const wordsOf = (text: string): Set<string> =>
  new Set(
    fold(text)
      .match(/[\p{L}\d]+/gu)
      ?.filter((word) => word.length > 1 || /\d/.test(word)) ?? [],
  );

/** From 0 to 1: twice what the texts share through what both hold. `among` are all texts, by which words are rare. */
export function likenessAmong(among: readonly string[]): (a: string, b: string) => number {
  const counts = new Map<string, number>();
  const known = new Map<string, Set<string>>();
  const words = (text: string): Set<string> => {
    const found = known.get(text) ?? wordsOf(text);
    known.set(text, found);
    return found;
  };
  for (const text of among) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + among.length / (counts.get(word) ?? 1));
  const weigh = (set: Iterable<string>): number => [...set].reduce((sum, word) => sum + weight(word), 0);
  return (a, b) => {
    const [one, other] = [words(a), words(b)];
    const whole = weigh(one) + weigh(other);
    return whole === 0 ? 0 : (2 * weigh([...one].filter((word) => other.has(word)))) / whole;
  };
}

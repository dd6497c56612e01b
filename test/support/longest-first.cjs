// The order in which test files start: the longest first, so that two workers end together. What a file took in the last
// run is known to jest; before the first run it is guessed.
const { statSync } = require('node:fs');
const { default: TestSequencer } = require('@jest/test-sequencer');

/** Milliseconds a byte. Whole actions on workbooks take long, whatever is killed at many calls longest. */
const GUESSES = [
  [/-(killed|faulted|at-once)\.test\.ts$/, 10],
  [/[\\/]test[\\/]app[\\/]/, 1],
];
const OTHERS = 0.1;

module.exports = class LongestFirst extends TestSequencer {
  time(test) {
    return super.time(test) ?? statSync(test.path).size * guessFor(test.path);
  }
};

function guessFor(path) {
  const [, guess] = GUESSES.find(([pattern]) => pattern.test(path)) ?? [null, OTHERS];
  return guess;
}

import { describe, expect, it } from 'vitest';
import { cameFromElsewhere, contests, mayDisown } from '../../functions/domain/other-browser.ts';

const here = 'this browser';
const scanned = { mode: 'qr', browser: here, contested: false } as const;
const paper = { mode: 'paper', browser: '', contested: false } as const;
const elsewhere = { ...scanned, browser: 'another' };

describe('a rating given anew', () => {
  it.each([
    ['in the month for the first time is not contested', undefined, false],
    ['in the browser of the standing one is not contested', scanned, false],
    ['in another browser is contested', elsewhere, true],
    ['in place of one from paper is not contested', paper, false],
    [
      'in place of a contested one stays contested, in whatever browser',
      { ...scanned, contested: true },
      true,
    ],
    ['in place of a contested one from paper stays contested', { ...paper, contested: true }, true],
  ])('%s', (_, standing, expected) => {
    expect(contests(standing, here)).toBe(expected);
  });
});

describe('"that was not us"', () => {
  it.each([
    ['is not for a household for which nothing counts', undefined, false, false],
    ['is for one whose rating of an earlier month still counts', undefined, true, true],
    ['is not for one that rated in this very browser', scanned, false, false],
    ['is for one whose rating came from another browser', elsewhere, false, true],
    ['is for one whose rating came from paper', paper, false, true],
    ['is for one that rated here after another browser had', { ...scanned, contested: true }, false, true],
  ])('%s', (_, standing, counting, expected) => {
    expect(mayDisown(standing, counting, here)).toBe(expected);
  });

  it('takes a rating from paper for one from elsewhere, whatever mark it carries', () => {
    expect(cameFromElsewhere({ ...paper, browser: here }, here)).toBe(true);
    expect(cameFromElsewhere(scanned, here)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../functions/web/printable.ts';

const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));

describe('text from outside', () => {
  it('loses what can make a name read as another one', () => {
    expect(printable('甲\u202e乙\u200b丙\u2066丁\ufeff')).toBe('甲乙丙丁');
    expect(printable('a\u0000b\r\nc\u2028d')).toBe('abcd');
    expect(printable('x\ud800y')).toBe('xy');
    expect(printable('  名 称 ')).toBe('名 称');
  });

  it('keeps letters of every script, and is short and well formed', () => {
    expect(printable('物业 Ünïçødé 𠮷野家 😀')).toBe('物业 Ünïçødé 𠮷野家 😀');
    fc.assert(
      fc.property(units, (text) => {
        const shown = printable(text, 40);
        expect(shown.length).toBeLessThanOrEqual(40);
        expect(shown.isWellFormed()).toBe(true);
        expect(printable(shown, 40)).toBe(shown);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseCompoundId } from '../../functions/domain/compound.ts';
import { checkCharacter, parseFirmId } from '../../functions/domain/firm.ts';

describe('a credit code', () => {
  it('is known by its check character (GB 32100)', () => {
    expect(checkCharacter('91350100M000100Y4')).toBe('3');
    expect(parseFirmId('91350100M000100Y43')).toBe('91350100M000100Y43');
    expect(parseFirmId(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
  });

  it.each([
    '91350100M000100Y44',
    '91350100M000100Y4',
    '91350100I000100Y43',
    '9.1E+17',
    '',
    '913501000000000000000',
  ])('is not %j', (text) => {
    expect(parseFirmId(text)).toBeUndefined();
  });

  it('finds every single wrong character', () => {
    const code = '91350100M000100Y43';
    for (let at = 0; at < code.length; at++) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        if (changed !== code) expect(parseFirmId(changed)).toBeUndefined();
      }
    }
  });
});

describe('a compound code', () => {
  it('forgives case and O, I, L', () => {
    expect(parseCompoundId(' oil1 ')).toBe('0111');
    expect(parseCompoundId('1abc')).toBe('1ABC');
    expect(parseCompoundId('U111')).toBeUndefined();
    expect(parseCompoundId('11111')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedCode } from '../../../functions/domain/letters/grouped-code.ts';

describe('a code in groups', () => {
  it('reads 5, 5, 5, 5 and 6 characters, with spaces or hyphens between them', () => {
    const code = 'ABCDEFGHJKMNPQRSTVWXYZ0123';
    expect(groupedCode(code)).toBe('ABCDE-FGHJK-MNPQR-STVWX-YZ0123');
    expect(groupedCode(code, ' ')).toBe('ABCDE FGHJK MNPQR STVWX YZ0123');
  });

  it.each([
    ['', ''],
    ['ABCDE', 'ABCDE'],
    ['ABCDEF', 'ABCDE-F'],
    ['ABCDEFGHJKMNPQRSTVWXY', 'ABCDE-FGHJK-MNPQR-STVWX-Y'],
  ])('that is not whole yet ("%s") ends without a separator', (start, grouped) => {
    expect(groupedCode(start)).toBe(grouped);
  });

  it('loses and adds nothing but separators', () => {
    const text = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{0,30}$/);
    fc.assert(fc.property(text, (code) => groupedCode(code).replaceAll('-', '') === code));
  });
});

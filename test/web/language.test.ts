import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkFor, readerOf } from '../../functions/web/language.ts';

describe('the language of a reader', () => {
  it.each([
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['fr,en;q=0.5,zh;q=0.4', 'en'],
    ['en;q=0.1,zh-TW;q=0.9', 'zh'],
    ['en;q=0', 'zh'],
    ['de,*;q=0.1', 'zh'],
    ['en;q=x', 'zh'],
  ])('is what the browser asks for first among those we speak: "%s"', (accepted, language) => {
    expect(readerOf(undefined, accepted)).toEqual({ language, chosen: false, large: false });
  });

  it('is what was chosen, whatever the browser asks for, and links keep it', () => {
    const reader = readerOf('en', 'zh-CN');
    expect(reader).toEqual({ language: 'en', chosen: true, large: false });
    expect(linkFor(reader, '/thanks?month=2026-11#x')).toBe('/thanks?month=2026-11&lang=en#x');
    expect(linkFor(readerOf(undefined, 'en'), '/rate')).toBe('/rate');
  });

  it('comes with large type where that was asked for, and links keep it', () => {
    expect(linkFor(readerOf(undefined, 'zh', 'large'), '/rate')).toBe('/rate?size=large');
    expect(linkFor(readerOf('en', 'zh', 'large'), '/rate')).toBe('/rate?size=large&lang=en');
    expect(readerOf('en', 'zh', 'huge').large).toBe(false);
  });

  it('falls back for anything that is no language of ours', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (query, accepted) => {
        expect(['zh', 'en']).toContain(readerOf(query, accepted).language);
        expect(readerOf(query, accepted).chosen).toBe(query === 'zh' || query === 'en');
      }),
    );
  });

  it('replaces the language an address has already', () => {
    expect(linkFor(readerOf('en', ''), '/results?lang=zh&q=1')).toBe('/results?lang=en&q=1');
  });
});

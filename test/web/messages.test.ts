import { describe, expect, it } from 'vitest';
import type { Day, Month } from '../../functions/domain/month.ts';
import { residentWords } from '../../functions/resident/messages.ts';
import { privacyWords } from '../../functions/resident/privacy-words.ts';
import { reportWords } from '../../functions/resident/report-words.ts';
import { resultsWords } from '../../functions/results/messages.ts';
import { dayWords, endOfDayWords, monthWords } from '../../functions/web/dates.ts';
import { frameWords } from '../../functions/web/messages.ts';
import { methodWords } from '../../functions/web/method-words.ts';

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const names = (text: string) => [...new Set([...text.matchAll(/\{[a-z]+\}/g)].map(String))].sort();

describe('the dictionaries', () => {
  it.each([
    ['frame', frameWords],
    ['resident', residentWords],
    ['reports', reportWords],
    ['results', resultsWords],
    ['privacy', privacyWords],
    ['method card', methodWords],
  ])('%s: every text is there in both languages with the same blanks to fill', (_, { zh, en }) => {
    const chinese = new Map(texts(zh));
    const english = new Map(texts(en));
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    for (const [path, text] of chinese) {
      expect(text.trim(), path).not.toBe('');
      expect(names(english.get(path) ?? ''), path).toEqual(names(text));
    }
  });

  it('never promise a bare anonymity: they say what is destroyed and when', () => {
    for (const words of [residentWords, reportWords, privacyWords])
      for (const [, text] of texts(words)) expect(text).not.toMatch(/匿名|anonym/i);
    expect(residentWords.zh.rate.promise).toContain('销毁对照密钥');
  });

  it('write months and days as people say them', () => {
    expect(monthWords('2026-02' as Month, 'zh')).toBe('2026年2月');
    expect(dayWords('2026-11-05' as Day, 'en')).toBe('5 November 2026');
    expect(endOfDayWords('2026-11-30' as Day, 'zh')).toBe('2026年11月30日24时');
  });
});

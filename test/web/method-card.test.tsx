import { describe, expect, it } from 'vitest';
import type { Language } from '../../functions/web/language.ts';
import { MethodCard } from '../../functions/web/method-card.tsx';
import { allHidden } from '../support/hidden-counts.ts';
import { sampleManifest } from '../support/sample-result.ts';

const manifest = sampleManifest('2026-10');
const card = (given: Partial<typeof manifest>, language: Language) =>
  String(<MethodCard manifest={{ ...manifest, ...given }} id="0" language={language} />);

describe('the method card', () => {
  it('gives every count its unit, and one that is not published none', () => {
    const { ratings } = manifest.counts;
    const html = card({ counts: { ...manifest.counts, paper: null, late: null } }, 'zh');
    expect(html).toContain(`收到：${String(ratings).replace(/\B(?=(\d{3})+$)/g, ',')} 份。`);
    expect(html).toContain('纸质：不公布。');
    expect(html).toContain('（截止前已打开）：不公布；');
    expect(html).not.toMatch(/不公布 ?份/);
  });

  it.each([
    ['zh', '不公布'],
    ['en', 'not published'],
  ] as const)('reads in %s with no count published at all', (language, words) => {
    const html = card({ counts: allHidden }, language);
    expect(html.split(words).length - 1).toBe(10);
    expect(html).not.toMatch(/null|\{[a-z]+\}/);
  });

  it('prints texts of the policy in Chinese with full-width marks, in English as they are stored', () => {
    const policy = { ...manifest.policy, legalBasis: '某条例(2021年),第3条' };
    expect(card({ policy }, 'zh')).toContain('某条例（2021年），第3条');
    expect(card({ policy }, 'en')).toContain('某条例(2021年),第3条');
  });

  it('says in words what α and c are', () => {
    expect(card({}, 'zh')).toContain('α（出错的可能）= 5%');
    expect(card({}, 'zh')).toContain('才算分得出先后');
    expect(card({}, 'en')).toContain('α (the chance of an error) = 5 %');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSurvey } from '../../functions/domain/default-survey.ts';
import type { Month } from '../../functions/domain/month.ts';
import { inWidth } from '../../functions/web/full-width.ts';

describe('stored text in Chinese', () => {
  it.each([
    ['最近一个月,您对物业公司满意吗?只评', '最近一个月，您对物业公司满意吗？只评'],
    ['收益(如电梯广告、公共车位收入)的', '收益（如电梯广告、公共车位收入）的'],
    ['哪一件事?(可不答)', '哪一件事？（可不答）'],
    ['某条例(2021年)第3条;见附件(A)', '某条例（2021年）第3条；见附件（A）'],
    ['第一条: 甲, 乙', '第一条：甲，乙'],
    ['METHOD §1.4, default (see 2:1)', 'METHOD §1.4, default (see 2:1)'],
    ['约3,000户,8:30起', '约3,000户，8:30起'],
    ['f(x) 与 (甲', 'f(x) 与 (甲'],
  ])('is printed with full-width marks where they touch Chinese: %s', (stored, shown) => {
    expect(inWidth(stored, 'zh')).toBe(shown);
    expect(inWidth(stored, 'en')).toBe(stored);
  });

  it('has no half-width mark left in the default questionnaire, nor another word', () => {
    const { head, aspects, improvementQuestion } = defaultSurvey('2026-11' as Month);
    for (const { zh } of [head, improvementQuestion, ...aspects.map(({ question }) => question)]) {
      const asked = zh.replaceAll('{subject}', '物业公司');
      expect(inWidth(asked, 'zh')).not.toMatch(/[,?;:()]/);
      expect(inWidth(asked, 'zh').normalize('NFKC')).toBe(asked.normalize('NFKC'));
    }
  });

  it('loses nothing but the space behind a mark, whatever it is', () => {
    const texts = fc.string({
      unit: fc.constantFrom('甲', 'a', '1', ' ', ',', '?', ';', ':', '(', ')', '（'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const shown = inWidth(text, 'zh');
        expect(shown.normalize('NFKC').replaceAll(' ', '')).toBe(text.normalize('NFKC').replaceAll(' ', ''));
      }),
    );
  });
});

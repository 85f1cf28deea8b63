import { describe, expect, it } from 'vitest';
import { aspectCount } from '../../functions/domain/answers.ts';
import { managementModes } from '../../functions/domain/compound.ts';
import { defaultSurvey } from '../../functions/domain/default-survey.ts';
import type { Month } from '../../functions/domain/month.ts';

const survey = defaultSurvey('2026-11' as Month);
const market = (text: string) => text.replaceAll('{subject}', survey.subject.market.zh);

describe('the default questionnaire', () => {
  it('reads in Chinese exactly as the practice has it, where a property company serves', () => {
    expect(market(survey.head.zh)).toBe(
      '最近一个月,您对物业公司的这些服务满意吗?只评物业公司,不评开发商、供暖、供水和供电。',
    );
    expect(survey.aspects.map(({ question }) => market(question.zh))).toEqual([
      '总的来说,对物业公司的服务',
      '报修或反映问题后的处理速度',
      '楼道、院子和垃圾点的卫生',
      '大门值守和巡逻',
      '电梯、路灯、单元门等公用设施的维护',
      '停车和电动车充电的管理',
      '物业费和公共收益(如电梯广告、公共车位收入)的收支公开',
    ]);
    expect(survey.scale.map(({ zh }) => zh)).toEqual(['很满意', '比较满意', '一般', '不太满意', '很不满意']);
    expect(survey.notApplicable.zh).toBe('没有这项/没遇到/说不清');
    expect(market(survey.improvementQuestion.zh)).toBe('您最希望物业先改进哪一件事?(可不答)');
    expect(survey.improvements.map(({ words }) => words.zh).join(' / ')).toBe(
      '维修 / 卫生 / 安全 / 设施 / 停车充电 / 账目公开 / 服务态度 / 绿化 / 其他 / 没有',
    );
  });

  it('reads in English as the practice has it', () => {
    expect(survey.head.en.replaceAll('{subject}', survey.subject.market.en)).toBe(
      'How satisfied are you with these services of your property company over the last month? Rate the property company only, not the developer, heating, water or power.',
    );
    expect(survey.scale.map(({ en }) => en)).toEqual([
      'Very satisfied',
      'Fairly satisfied',
      'Neither satisfied nor dissatisfied',
      'Fairly dissatisfied',
      'Very dissatisfied',
    ]);
    expect(survey.notApplicable.en).toBe('Does not apply / not sure');
  });

  it('names who is rated in compounds without a property company', () => {
    expect(survey.subject.trusteeship.zh).toBe('托管单位');
    expect(survey.subject['self-managed'].zh).toBe('小区日常管理');
    for (const mode of managementModes) expect(survey.subject[mode].en).not.toBe('');
  });

  it('has seven aspects, five answers, and a letter a to j for each improvement', () => {
    expect(survey.aspects).toHaveLength(aspectCount);
    expect(survey.scale).toHaveLength(5);
    expect(survey.improvements.map(({ letter }) => letter).join('')).toBe('abcdefghij');
  });
});

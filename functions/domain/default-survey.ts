import type { Month } from './month.ts';
import type { Survey } from './survey.ts';

/**
 * The default questionnaire, PRACTICE §2 word for word. With the market league's subject every Chinese text reads
 * exactly as printed there; where no property company serves, the subject comes from the management mode.
 */
export function defaultSurvey(from: Month): Survey {
  return {
    id: `default-1-${from}`,
    from,
    head: {
      zh: '最近一个月,您对{subject}的这些服务满意吗?只评{subject},不评开发商、供暖、供水和供电。',
      en: 'How satisfied are you with these services of your {subject} over the last month? Rate the {subject} only, not the developer, heating, water or power.',
    },
    subject: {
      market: { zh: '物业公司', en: 'property company' },
      trusteeship: { zh: '托管单位', en: 'trustee company' },
      coached: { zh: '小区日常管理', en: 'compound management' },
      'self-managed': { zh: '小区日常管理', en: 'compound management' },
    },
    aspects: [
      {
        id: 'overall',
        question: { zh: '总的来说,对{subject}的服务', en: "Overall, the {subject}'s service" },
      },
      {
        id: 'repairs',
        question: {
          zh: '报修或反映问题后的处理速度',
          en: 'How quickly repairs and reported problems are handled',
        },
      },
      {
        id: 'cleaning',
        question: {
          zh: '楼道、院子和垃圾点的卫生',
          en: 'Cleanliness of stairways, grounds and rubbish points',
        },
      },
      { id: 'security', question: { zh: '大门值守和巡逻', en: 'Security at the gate and on patrol' } },
      {
        id: 'upkeep',
        question: {
          zh: '电梯、路灯、单元门等公用设施的维护',
          en: 'Upkeep of lifts, lights, entry doors and other shared facilities',
        },
      },
      {
        id: 'parking',
        question: { zh: '停车和电动车充电的管理', en: 'Management of parking and e-bike charging' },
      },
      {
        id: 'accounts',
        question: {
          zh: '物业费和公共收益(如电梯广告、公共车位收入)的收支公开',
          en: 'Openness about fees and shared income (such as lift advertising and parking)',
        },
      },
    ],
    scale: [
      { zh: '很满意', en: 'Very satisfied' },
      { zh: '比较满意', en: 'Fairly satisfied' },
      { zh: '一般', en: 'Neither satisfied nor dissatisfied' },
      { zh: '不太满意', en: 'Fairly dissatisfied' },
      { zh: '很不满意', en: 'Very dissatisfied' },
    ],
    notApplicable: { zh: '没有这项/没遇到/说不清', en: 'Does not apply / not sure' },
    improvementQuestion: {
      zh: '您最希望物业先改进哪一件事?(可不答)',
      en: 'Which one thing should be improved first? (optional)',
    },
    improvements: [
      { letter: 'a', words: { zh: '维修', en: 'Repairs' } },
      { letter: 'b', words: { zh: '卫生', en: 'Cleaning' } },
      { letter: 'c', words: { zh: '安全', en: 'Security' } },
      { letter: 'd', words: { zh: '设施', en: 'Facilities' } },
      { letter: 'e', words: { zh: '停车充电', en: 'Parking and charging' } },
      { letter: 'f', words: { zh: '账目公开', en: 'Open accounts' } },
      { letter: 'g', words: { zh: '服务态度', en: 'Attitude of staff' } },
      { letter: 'h', words: { zh: '绿化', en: 'Greenery' } },
      { letter: 'i', words: { zh: '其他', en: 'Other' } },
      { letter: 'j', words: { zh: '没有', en: 'Nothing' } },
    ],
  };
}

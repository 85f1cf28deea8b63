import { defaultSurvey } from '../../domain/default-survey.ts';
import { type Month, parseDay } from '../../domain/month.ts';
import { defaultNumbers, type Policy } from '../../domain/policy.ts';
import type { Survey } from '../../domain/survey.ts';

/** The demo county's policy: the method's default numbers, no trial months, and a legal basis that says it is a demonstration. */
export function demoPolicy(from: Month): Policy {
  const assessed = parseDay(`${from}-01`);
  if (assessed === undefined) throw new Error(`${from} has no first day`);
  return {
    ...defaultNumbers,
    id: 'demo-1',
    from,
    trialMonths: 0,
    nonresponseSource: '演示取值;正式使用前须由第三方补充调查得出',
    legalBasis: '演示数据，无法律效力',
    legalText: '本政策仅用于演示。正式政策须写明条款和原文。',
    fairCompetitionReview: '演示,未审查',
    impactAssessment: assessed,
  };
}

/** The default questionnaire from the demo's first month on. */
export function demoSurvey(from: Month): Survey {
  return defaultSurvey(from);
}

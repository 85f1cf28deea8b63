import type { Span } from '../domain/casework/span.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import type { Site } from '../domain/site.ts';
import { monthWords } from '../web/dates.ts';

/** Who is written to: name and credit code, with the colon that an address ends with. */
export function firmWords({ name, id }: { readonly name: string; readonly id: FirmId }): string {
  return `${name}（统一社会信用代码：${id}）：`;
}

/** A span as office documents say it. */
export function spanWords({ unit, count }: Span): string {
  return `${count}${{ 'working-days': '个工作日', days: '日', months: '个月' }[unit]}`;
}

/** Months one after the other: 2026年8月、9月、11月. */
export function monthsWords(months: readonly Month[]): string {
  return months
    .map((month, index) => {
      const words = monthWords(month, 'zh');
      return months[index - 1]?.slice(0, 4) === month.slice(0, 4) ? words.slice(5) : words;
    })
    .join('、');
}

/** The rule a notice rests on, with its text. */
export function basisWords({ legalBasis, legalText, fairCompetitionReview, impactAssessment, id }: Policy) {
  return [
    `依据：${legalBasis}（${legalText}）。`,
    `评价规则版本：${id}；公平竞争审查：${fairCompetitionReview}；个人信息保护影响评估：${impactAssessment}。`,
  ];
}

/** What every matter of this kind is and is not. */
export const notDishonest =
  '重点监管名单（黑榜）属于行业监管信息，用于提示业主和加强监督检查，不是严重失信主体名单。';

/** Whom to ask. */
export function askWords({ sponsor, privacyContact, origin }: Site): string {
  return `联系单位：${sponsor || '主管部门'}　联系方式：${privacyContact || '见公示'}　企业页面：${origin}/firm`;
}

/** Remedies by law against a decision. */
export const remedies =
  '如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，也可以在六个月内依法提起行政诉讼。';

import type { ListingFile } from '../casework/listing-file.ts';
import { reconsiderationSpan, type Span, suitSpan } from '../domain/casework/span.ts';
import type { FirmId } from '../domain/firm.ts';
import type { ListingClock, RunningClock } from '../domain/listing/listing-clocks.ts';
import type { Month } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import type { Site } from '../domain/site.ts';
import { dayWords, monthWords } from '../web/dates.ts';

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

/** Remedies by law against a decision, with whom to turn to: their time runs from the delivery. Administrative Reconsideration Law §20, Administrative Litigation Law §46. */
export function remedyWords({ reconsideration, court }: Site): string {
  const [authority, judge] = [reconsideration || '行政复议机关', court || '有管辖权的人民法院'];
  return `如不服本决定，可以自本决定书送达之日起${spanWords(reconsiderationSpan)}内向${authority}申请行政复议，也可以自送达之日起${spanWords(suitSpan)}内向${judge}提起行政诉讼。`;
}

/** When a decision reached the firm, and until when it may turn to whom: from the recorded delivery. Empty before it. Of a last day that is a guess only the rule is said. */
export function deliveredWords(
  { running, unsure }: Pick<ListingFile, 'running' | 'unsure'>,
  { reconsideration, court }: Site,
  you = '该公司',
): string {
  const until = (name: ListingClock) => running.find(({ clock }) => clock === name);
  const [asked, sued] = [until('reconsideration'), until('suit')];
  if (asked === undefined || sued === undefined) return '';
  const within = ({ clock, last, span }: RunningClock) =>
    unsure?.has(clock) ? `自送达之日起${spanWords(span)}内` : `在${dayWords(last, 'zh')}24时前`;
  return `决定书已于${dayWords(asked.from, 'zh')}送达，自送达之日起生效；${you}可以${within(asked)}向${reconsideration || '行政复议机关'}申请行政复议，或者${within(sued)}向${court || '有管辖权的人民法院'}提起行政诉讼。`;
}

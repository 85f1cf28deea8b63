import type { ExitClock } from '../../domain/exit-case/exit-clocks.ts';
import type { ListingClock } from '../../domain/listing/listing-clocks.ts';
import type { Words } from '../../domain/survey.ts';

/** Clocks: their names, and from what they are counted. */
export const clockWords: Readonly<
  Record<ListingClock | ExitClock | 'due', { readonly name: Words; readonly after: Words }>
> = {
  objection: {
    name: { zh: '异议期', en: 'the time for objections' },
    after: { zh: '送达后', en: 'after delivery' },
  },
  veto: {
    name: { zh: '否决期', en: 'the time for a veto' },
    after: { zh: '决定后', en: 'after the decision' },
  },
  'public-notice': {
    name: { zh: '公示期', en: 'the public notice' },
    after: { zh: '公示开始后', en: 'after it began' },
  },
  'shortest-listing': {
    name: { zh: '最短列入期', en: 'the shortest term' },
    after: { zh: '列入后', en: 'after the listing' },
  },
  'longest-listing': {
    name: { zh: '列入期', en: 'the term' },
    after: { zh: '列入后', en: 'after the listing' },
  },
  'revocation-hearing': {
    name: { zh: '陈述申辩期', en: 'the time to be heard on the revocation' },
    after: { zh: '送达后', en: 'after delivery' },
  },
  reconsideration: {
    name: { zh: '申请行政复议的期限', en: 'the time to ask for administrative reconsideration' },
    after: { zh: '决定送达后', en: 'after delivery of the decision' },
  },
  suit: {
    name: { zh: '提起行政诉讼的期限', en: 'the time to sue' },
    after: { zh: '决定送达后', en: 'after delivery of the decision' },
  },
  rectification: {
    name: { zh: '整改期限', en: 'the time to put it right' },
    after: { zh: '送达后', en: 'after delivery' },
  },
  'sixty-days': {
    name: { zh: '解聘通知期', en: 'the notice' },
    after: { zh: '通知企业后', en: 'after the firm got it' },
  },
  emergency: {
    name: { zh: '应急服务期', en: 'the emergency service' },
    after: { zh: '开始后', en: 'after it began' },
  },
  due: { name: { zh: '整改期限', en: 'the day set' }, after: { zh: '立项时确定', en: 'as it was set' } },
};

/** Spans: working days named, with the count. */
export const spanWords: Readonly<Record<'working-days' | 'days' | 'months', Words>> = {
  'working-days': { zh: '{count} 个工作日', en: '{count} working days' },
  days: { zh: '{count} 日', en: '{count} days' },
  months: { zh: '{count} 个月', en: '{count} months' },
};

/** Said beside a last day that rests on a year whose holidays the library does not know yet: counted in working days, or in days or months and not moved over them. */
export const unsureWords: Readonly<Record<'counted' | 'moved', Words>> = {
  counted: {
    zh: '{years}年放假安排尚未收录，本日期暂按周一至周五推算，可能偏早；更新系统后自动重算',
    en: 'the holidays of {years} are not known here yet: Monday to Friday are counted, so the day may come early; it is counted anew after an update',
  },
  moved: {
    zh: '{years}年放假安排尚未收录，本日期遇法定休假日须顺延，可能偏早；更新系统后自动重算',
    en: 'the holidays of {years} are not known here yet: on one of them the day moves on, so it may come early; it is counted anew after an update',
  },
};

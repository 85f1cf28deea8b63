import type { PaperFault } from '../../paper/enter-paper.ts';

/** Why a line of paper answers was not kept, for whoever keyed it in. */
export const faultWords: Readonly<Record<PaperFault, string>> = {
  'unknown-code': '评价码不能用:抄错了,或信未登记送达、已作废、已换发 no letter that answers has this code',
  twice: '同一户在本表前面的一行已收下 a line of this household before this one is in',
  'no-survey': '这个月没有问卷 there is no questionnaire for this month',
  'no-firm':
    '小区正在交接,这个月没有物业公司可评 the compound is between two companies: there is nobody to rate',
  changed: '同时有人在改这一户的评价,请再试 somebody else changed this rating meanwhile: try again',
  closed:
    '这个月已截止,这份没有计入;下个月的评价请住户重填或经其同意改月份再录 the month is closed: for the next one, with the household’s consent, write that month',
  'not-open': '这个月还没有开始 the month has not begun',
  'rated-online': '这一户本月已在网上评过,以网上为准 the household rated online this month: that stands',
  limit: '这一户本月的修改次数已用完 the household has no edits left this month',
  'bad-answers':
    '答案不对:第1题必答;1–7题填 1–5 或空白;第8题填字母 A–J 或空白 question 1 needs 1–5, questions 2–7 take 1–5 or nothing, question 8 a letter or nothing',
};

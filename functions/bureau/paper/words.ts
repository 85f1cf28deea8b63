import type { PaperFault } from '../../paper/enter-paper.ts';
import type { Language } from '../../web/language.ts';

const zh = {
  title: '纸质评价录入',
  lead: '照着信背面的表逐份录入。一户一月只有一份有效：本户已在网上评过的，以网上为准。录入后不能再查看。',
  code: '本户评价码（26 位，可带空格或横线）',
  month: '评价月',
  score: '填 1–5；没勾、勾两个、“没有这项”都留空',
  letter: '填字母；没勾留空',
  button: '收下这一份',
  kept: '已收下。请录下一份。',
  replayed: '这一份之前已收下，没有变化。请录下一份。',
  wrong: '这一份没有收下',
  noSurvey: '这个月还没有问卷，暂不能录入。',
  faults: {
    'unknown-code': '评价码不能用：抄错了，或这封信还没登记送达、已作废、已换发，或不是您负责的小区。',
    twice: '这一户本次已录过。',
    'no-survey': '这个月没有问卷。',
    'no-firm': '小区正在交接，这个月没有物业公司可评。',
    changed: '同时有人在改这一户的评价，请再试一次。',
    closed: '这个月已截止，这一份没有计入。下个月的评价请住户重填，或经其同意改月份再录。',
    'not-open': '这个月还没有开始。',
    'rated-online': '这一户本月已在网上评过，以网上为准。',
    limit: '这一户本月的修改次数已用完。',
    'bad-answers': '答案不对：第 1 题必答；1–7 题填 1–5 或留空；第 8 题填字母或留空。',
  } satisfies Record<PaperFault, string>,
};

const en: typeof zh = {
  title: 'Paper answers',
  lead: 'Key in the form on the back of the letter, one household at a time. A household has one rating a month: what it gave online stands. Nothing can be looked up afterwards.',
  code: 'Household code (26 characters; spaces and hyphens do no harm)',
  month: 'Month',
  score: '1–5; leave empty what is not ticked, ticked twice, or “does not apply”',
  letter: 'a letter; empty where nothing is ticked',
  button: 'Take this one',
  kept: 'Taken. Go on with the next one.',
  replayed: 'This one was taken before; nothing changed. Go on with the next one.',
  wrong: 'This one was not taken',
  noSurvey: 'There is no questionnaire for this month yet.',
  faults: {
    'unknown-code':
      'No letter that answers has this code: mistyped, not yet delivered, revoked, reissued, or of a compound that is not yours.',
    twice: 'This household was keyed in just now.',
    'no-survey': 'There is no questionnaire for this month.',
    'no-firm': 'The compound is between two companies: there is nobody to rate this month.',
    changed: 'Somebody else changed this rating meanwhile; try again.',
    closed:
      'The month is closed; this form does not count. For the next month, with the household’s consent, key it in under that month.',
    'not-open': 'The month has not begun.',
    'rated-online': 'The household rated online this month: that stands.',
    limit: 'The household has no edits left this month.',
    'bad-answers':
      'An answer is wrong: question 1 needs 1–5, questions 2–7 take 1–5 or nothing, question 8 a letter or nothing.',
  },
};

/** Words of paper entry. */
export const paperWords: Readonly<Record<Language, typeof zh>> = { zh, en };

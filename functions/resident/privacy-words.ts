import type { Language } from '../web/language.ts';

/** The privacy notice, PRACTICE §5 and §7: heading and paragraphs. `{sponsor}`, `{contact}` and `{service}` are filled from the deployment. */
export const privacyWords: Readonly<
  Record<Language, { readonly title: string; readonly parts: readonly (readonly [string, string])[] }>
> = {
  zh: {
    title: '隐私说明',
    parts: [
      ['谁在处理', '{service}由{sponsor}主办，由其负责处理本说明所列的信息。'],
      [
        '为了什么',
        '只为评价小区物业服务质量、公布统计结果。依据是主管部门履行物业监督管理职责（《个人信息保护法》第十三条第一款第三项）。',
      ],
      [
        '收什么，不收什么',
        '收：您对各题的选择、日期、小区和户的序号。不收：姓名、电话、身份证号、微信号、门牌号、手机型号和位置。网络地址只用于挡住攻击，不进日志，不与评价存在一起。户号与房号的对照表由社区线下保管，不进入本服务。',
      ],
      [
        '存多久',
        '每月的评价以当月密钥换成代号保存。该月不再参与统计后，最迟72小时内销毁密钥和逐户记录，此后查不出哪一户怎么评的。留下的只有按小区汇总的答案计数，备份最长保存7天。',
      ],
      [
        '报告记什么',
        '“那不是我们评的”：只记小区、户的序号和日期，不记怎么评的，社区据此换信。“有人给我施压”：只给小区计数，不记户；为了一户一个月只计一次，另存一个由当月密钥算出的代号，与评价的代号不同。两种报告都随当月的评价一起销毁，留下的只有每个小区的次数。',
      ],
      [
        '谁能看到',
        '截止前任何人都看不到分数，主管部门只能看到份数。截止后只公布汇总结果，少于10份的不单独列出。物业公司任何时候都看不到哪一户怎么评的。',
      ],
      [
        '浏览器里存什么',
        '两个Cookie：一个记住您刚扫的码（30分钟），一个让您在本月内用同一浏览器查看和修改自己的答案（到次月1日0时10分）。没发出的答案只存在当前标签页，发出即清除。不用统计、广告或第三方工具。',
      ],
      [
        '您的权利',
        '截止前，扫信上的码可以查阅（同一浏览器）、更正评价。销毁密钥后，连我们也无法再找到您的评价。对处理有疑问或要投诉，可联系：{contact}。',
      ],
      [
        '还剩什么风险',
        '统计期内，同时掌握评价数据库和当月密钥的人理论上能对出代号；两者分开存放、分开授权。拿到您评价信的人可以替您评价，所以请收好信，丢失请到社区换发。',
      ],
    ],
  },
  en: {
    title: 'Privacy',
    parts: [
      [
        'Who is responsible',
        '{service} is run by {sponsor}, which is responsible for the information listed here.',
      ],
      [
        'What for',
        'Only to rate the quality of property services and to publish statistics, as part of the legal duty of the authority to supervise them (Personal Information Protection Law, article 13(1)(3)).',
      ],
      [
        'What is collected, what is not',
        'Collected: what you chose, the day, the compound and the serial number of the household. Not collected: name, telephone, identity number, WeChat account, door number, device or location. Network addresses serve to ward off attacks only; they are in no log and are not kept with ratings. The list that matches numbers to rooms is kept offline by the community office and never enters this service.',
      ],
      [
        'How long',
        'Ratings are kept under code names made with a key of the month. When the month no longer counts, the key and the rows of single households are destroyed within 72 hours; from then on nobody can find out what a household answered. What remains are counts of answers by compound. Backups last 7 days at most.',
      ],
      [
        'What reports keep',
        '“That was not us”: the compound, the serial number of the household and the day, not how it rated; the community office brings a new letter by it. “Someone pressed me”: a count of the compound, no household; so that a household counts once a month, a code name made with the key of the month is kept, another one than that of its rating. Both are destroyed with the ratings of the month; what remains is a number for each compound.',
      ],
      [
        'Who can see it',
        'Before the close nobody sees a score, and the authority sees counts only. Afterwards only totals are published, none below 10 answers. A property company never sees what one household answered.',
      ],
      [
        'What your browser keeps',
        'Two cookies: one remembers the code you scanned (30 minutes), the other lets you see and change your own answers in this browser during the month (until 00:10 on the 1st of the next). Answers not yet sent stay in the present tab only and are cleared once sent. There are no analytics, advertisements or third parties.',
      ],
      [
        'Your rights',
        'Until the close you can see (in the same browser) and correct your rating with the code on your letter. Once the key is destroyed not even we can find it. Questions and complaints: {contact}.',
      ],
      [
        'What risk remains',
        'During the counting period somebody holding both the rating database and the key of the month could match code names; the two are stored and authorised apart. Whoever holds your letter can rate in your place: keep it safe, and ask the community office for a new one if it is lost.',
      ],
    ],
  },
};

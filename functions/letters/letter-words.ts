/**
 * What letters, forms, sheets and posters say. `{subject}` is who is rated (PRACTICE §2), `{ours}` the same as this compound's, `{staff}` the
 * people who must not have letters in hand; other names stand for values. Chinese first; the English is short.
 */
export const letterWords = {
  staff: {
    market: { zh: '{subject}的人', en: 'staff of the {subject}' },
    trusteeship: { zh: '{subject}的人', en: 'staff of the {subject}' },
    coached: { zh: '负责{subject}的人员', en: 'those in charge of {subject}' },
    'self-managed': { zh: '负责{subject}的人员', en: 'those in charge of {subject}' },
  },
  brand: '邻评',
  demo: '演示数据 DEMO — 不得发放',
  title: '本户评价信',
  to: '{room} 住户 收',
  toSpare: '备用信 {spare} 号',
  household: '户号 {number}',
  lead: '请您给{ours}打分。每户一封信、一个码，不到一分钟，不用注册，不填姓名和电话。',
  steps: ['微信或手机相机扫左边的码', '按自己的感受选答案', '按“提交评价”，就评好了'],
  typing: '扫不了？打开 {address}，输入“本户评价码”（大小写不分，空格不用输）：',
  facts: [
    ['什么时候评', '每个月都可以评一次，当月最后一天24时截止。本信各月通用，请收好。'],
    ['想改怎么办', '截止前在家就能改：再扫一次这个码。一户只算一份，以最后一次为准。'],
    ['会不会被知道', '不记姓名、电话和门牌。统计期结束后销毁对照密钥，之后查不出哪一户怎么评的。'],
    ['不会上网', '填背面的表，封好交社区或第三方。'],
    ['信丢了、码不能用', '到社区居委会领一封新的，不收费，旧信随即作废。'],
  ],
  forbidden: '您的信，请自己收好',
  forbiddenText: [
    '{staff}不得发放、代收、代填本信。',
    '任何人都不得索要、拍照、转发您的信和码，也不得要求您出示评价内容。',
    '有人这样做，或者信封拆开过，请打社区电话或 12345。',
  ],
  spareText:
    '本信启用前不能用。由社区当面发给没有收到信或信已遗失的住户，并当场启用。启用：户号 ________　日期 ________',
  community: '社区居委会',
  hotline: '政务服务热线',
  sponsor: '主办单位',
  english:
    'One letter, one code per household. Scan it to rate {ours}: under a minute, no account, no name. You can rate once a month until midnight at the end of its last day, and change your answers from home until then; keep this letter for the coming months. Letters may not be handed out, collected or filled in by {staff}. Nobody may ask for your letter or take a picture of it. The service records no name, telephone number or door; the keys that link answers to households are destroyed after the counting period. On paper: fill in the form overleaf. A new letter: at your community office, free of charge.',
  form: {
    title: '纸质评价表',
    lead: '不方便上网的，填这张表。同一个月网上评过的，以网上的为准，不用再填。',
    month: '评价月份：________ 年 ____ 月',
    code: '本户评价码',
    question: '题目（每行选一个，画 ✓；第1题必答）',
    handIn:
      '怎么交：折好、封好，交给社区的人或第三方，或投进社区的密封箱。不要交给{staff}，谁也不能代您填。当月最后一天前交，过期不计。',
    english:
      'Tick one box in each line (question 1 is required), fold and seal the sheet, and give it to the community office or the third party before the month ends. Never give it to {staff}. If you rated online this month, the online rating counts.',
    cut: '向内对折，封口',
  },
  sheets: {
    packing: '装箱单',
    signature: '签收表',
    batch: '第 {number} 批　印制 {day}　共 {count} 封',
    distribute: '由社区或第三方发放。{staff}不得经手。不得拍照、复印信上的码。',
    building: '楼幢',
    unit: '单元',
    letters: '封数',
    numbers: '户号',
    total: '合计',
    spares: '备用信',
    spareCount: '，备用信 {spares} 封',
    printer: '印制交出（签名、日期）',
    receiver: '社区或第三方接收（签名、日期）',
    count: '实收封数',
    room: '房屋',
    signed: '签收',
    returned: '未送达',
    returnedHint: '没送到的在“未送达”画 ✓，信带回社区；登记送达时把这些户号报上。',
    keeper: '本表由社区保管，不得上传，不得给{staff}。',
  },
  poster: {
    title: '请您给{subject}打分',
    lead: '每户一封评价信，信上有本户的码。',
    steps: [
      '收到信：扫信上的码，不到一分钟评完',
      '没收到信：到社区居委会领，不收费',
      '扫下面的码或打开网址，可以输入信上的评价码',
    ],
    monthly: '每月可评一次，当月最后一天24时截止，截止前可以改。',
    forbidden: '{staff}不得发放、代收、代填评价信。谁也不能索要、拍您的信。',
    paper: '不会上网：填信背面的表，封好交社区。',
    english:
      'Every household gets a letter with its own code. No letter yet? Ask your community office; it is free. Letters may not be handled by {staff}.',
  },
} as const;

import type { Language } from '../web/language.ts';

/** The pages "that was not us" and "someone pressed me" in Chinese. `{name}` stands for a value. */
const reportZh = {
  notUs: {
    title: '那不是我们评的',
    link: '那不是我们评的',
    elsewhere: '本户{month}的评价是{day}交来的（{mode}），不是用这个浏览器交的。',
    mixed: '本户{month}的评价用过不止一个浏览器。',
    earlier: '本户{month}交来的评价还在计分，不是用这个浏览器交的。',
    after: '按下按钮之后',
    facts: [
      '社区核对后，给您家送一封新的评价信。新信送到，旧信上的码就作废。',
      '社区只看到哪一户要换信。报告不记您怎么评的，只给本小区计数。',
      '不用等：您现在就可以重新评，以最后一次为准。',
    ],
    button: '报告：那不是我们评的',
    rate: '重新评价',
    nothing: '本户现在没有从别处交来的评价，不用报告。信丢了，或者码给别人看过，请直接到社区换一封。',
    doneTitle: '记下了',
    done: '社区核对后，给您家送一封新的评价信。新信送到之前，您可以重新评，以最后一次为准。',
  },
  pressed: {
    title: '有人给我施压',
    link: '有人给我施压',
    lead: '怎么评是您自己的事。下面这些都算施压：',
    signs: [
      '要走您的评价信，打听评价码，或者要替您填',
      '站在旁边看您评，或者要看您的答案、截图',
      '许诺好处，或者拿服务、收费、车位为难您',
    ],
    after: '按下按钮之后',
    what: '只给本小区记一次“有人受到压力”，主管部门据此决定去哪里查。不记是哪一户，不用写姓名和经过。一户一个月只计一次。',
    change: '被逼打的分可以改：{end}前在家再扫一次信上的二维码，以最后一次为准。',
    button: '报告：有人给我施压',
    help: '想找人帮忙',
    police: '人身安全受到威胁',
    sponsor: '主办单位：{sponsor} {contact}',
    doneTitle: '知道了，谢谢您',
    done: '本页不是凭证：没有报告过的人打开它，看到的也一样。',
  },
  back: '回到评价',
  problems: {
    unreadable: '提交的内容读不出来，没有收下。请再按一次。',
    ticket: '这一页打开得太久，没有收下。请再按一次。',
    letter: '打开这一页用的信已作废，没有收下。请用新信再按一次。',
    household: '这个浏览器后来又打开了另一户的评价码，所以没有收下。请把这一户的信再扫一次，回到本页再按。',
    closed: '{month}已经截止，没有收下。再按一次，就计入{now}。',
  },
  later: '报告还没有收下。请过一两分钟再试一次。',
};

type ReportWords = typeof reportZh;

const reportEn: ReportWords = {
  notUs: {
    title: 'That was not us',
    link: 'That was not us',
    elsewhere: 'The rating of this household for {month} came in on {day} ({mode}), not from this browser.',
    mixed: 'The rating of this household for {month} came from more than one browser.',
    earlier: 'The rating of this household of {month} still counts; it did not come from this browser.',
    after: 'When you press the button',
    facts: [
      'The community office checks and brings your household a new letter. When it arrives, the code on the old letter stops working.',
      'The community office sees only which household needs a new letter. The report does not say how you rated and is counted for the compound.',
      'You need not wait: you can rate again now, and the last one counts.',
    ],
    button: 'Report: that was not us',
    rate: 'Rate again',
    nothing:
      'There is no rating of this household from elsewhere, so there is nothing to report. If the letter is lost or somebody has seen the code, ask the community office for a new one.',
    doneTitle: 'Noted',
    done: 'The community office checks and brings your household a new letter. Until it arrives you can rate again; the last one counts.',
  },
  pressed: {
    title: 'Someone pressed me',
    link: 'Someone pressed me',
    lead: 'How you rate is your own affair. All of this is pressure:',
    signs: [
      'taking your letter, asking for the code, or offering to fill it in for you',
      'standing beside you while you rate, or asking to see your answers or a screenshot',
      'promising something, or making trouble over services, fees or parking',
    ],
    after: 'When you press the button',
    what: 'Your compound is counted once as a place where somebody was pressed; the authority decides by these counts where to look. Which household it was is not recorded, no names, no story. One household counts once a month.',
    change:
      'A rating given under pressure can be changed: scan the code on your letter again at home before {end}. The last one counts.',
    button: 'Report: someone pressed me',
    help: 'If you want help',
    police: 'If you are threatened',
    sponsor: 'Sponsor: {sponsor} {contact}',
    doneTitle: 'We know now, thank you',
    done: 'This page proves nothing: it looks the same to somebody who reported nothing.',
  },
  back: 'Back to the rating',
  problems: {
    unreadable: 'What was sent could not be read and was not accepted. Please press once more.',
    ticket: 'This page was open for too long, so it was not accepted. Please press once more.',
    letter:
      'The letter this page was opened with is no longer valid, so this was not accepted. Please press once more with the new letter.',
    household:
      'The code of another household was opened in this browser since, so this was not accepted. Scan the letter of this household again, come back to this page and press.',
    closed: '{month} is closed and this was not accepted. Press once more and it counts for {now}.',
  },
  later: 'The report has not been received yet. Please try again in a minute or two.',
};

/** Their dictionary by language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { zh: reportZh, en: reportEn };

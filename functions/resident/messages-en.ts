import type { ResidentWords } from './messages-zh.ts';

/** What residents read, in English. */
export const residentEn: ResidentWords = {
  home: {
    title: 'Rate the property services of your compound',
    lead: 'Every household gets a letter. Scan its code and rate in under a minute: no account, no name, no telephone number.',
    label: 'Cannot scan? Type the household code',
    hint: 'It stands in the frame below the square code on the letter: 26 characters in 5 groups. Capitals and spaces do not matter. What looks like O is the digit 0, what looks like I or L is the digit 1.',
    counted: '{n} of 26 typed',
    wrongLetter: 'No code has this character: {x}',
    whole: 'All 26 are there.',
    over: '{n} too many: a code has 26.',
    button: 'Start',
    facts: [
      'One rating per household. The last one counts, and you can change it until the close.',
      'Ratings are used for statistics only. No firm sees a score before the close, and never what one household answered.',
      'Letters come from the community office and are free. Staff of the property company may not hand out, collect or fill in ratings.',
    ],
    badCode: 'This code cannot be used. Compare it with the letter and type it again.',
    still: 'Still no good? ',
  },
  unknownCode: {
    title: 'This code cannot be used',
    text: 'A character may be wrong, or a new letter has replaced this one.',
    lost: 'Letter lost? ',
    where:
      'You can get a new letter from the community office of your compound, free of charge. Do not ask the property company for it.',
    type: 'Type the code again',
  },
  scanAgain: {
    title: 'Please scan the code on your letter again',
    text: 'The page was open for some time, or this browser did not remember the code. Scan again, or type the code, to go on.',
  },
  deadLetter: {
    title: 'This letter is no longer valid: please use the new one',
    text: 'Since this page was opened your letter was replaced or withdrawn, so what you sent was not accepted. Scan the code on the new letter, or type it, and send again. No new letter yet?',
  },
  noSurvey: {
    title: 'There is no rating this month yet',
    text: 'Once it starts, the code on the same letter will work.',
  },
  noFirm: {
    title: 'Your compound is between two property companies',
    text: 'When the new company has started, the code on the same letter will work. For urgent matters call the community office or 12345.',
  },
  limit: {
    title: 'Your household has used all its changes this month',
    text: 'A household can send its rating 20 times a month. The last one counts. You can rate again next month.',
  },
  closed: {
    title: 'This month is closed',
    text: 'The rating came too late and was not counted. To rate the present month, scan the code on your letter again.',
  },
  rate: {
    title: 'Property services in {month}',
    compound: 'Compound',
    firm: 'Who is rated',
    subject: 'What is rated',
    required: 'required',
    answered: '{n} of {all} answered',
    submit: 'Send rating',
    until: 'You can change it until {end}.',
    promise:
      'No name, telephone or door is recorded. After the counting period the matching keys are destroyed; from then on nobody can find out what a household answered.',
    own: 'You rated on {day}. Below is what you chose; what was left out or did not apply is not shown. You can change it.',
    other: 'This household rated on {day} ({mode}). You can rate again; the last one counts.',
    modes: { qr: 'by scanned code', paper: 'on paper' },
    earlier:
      'The rating your household gave in {month} still counts, until {end}. If you rate now, the new one replaces it.',
    handover:
      'The property company changed in these months. Please rate as usual; the result is shown apart and counts for neither company.',
    emergency:
      'This company serves the compound in an emergency for now. Please rate as usual; the result is shown apart and counts for no company.',
    unranked: 'This compound takes no part in the ranking of firms; its result is shown apart.',
    sending: 'Sending …',
    offline:
      'No connection. Your answers are still on this page and will be sent when it is back; you can also press “Send rating” again.',
    again: 'Try again',
    numbered: 'Question {n}: {problem}',
    problems: {
      required: 'Please choose an answer',
      wrong: 'This answer is not one of the choices; please choose again',
      extra: 'The form had parts we do not know and was not accepted. Check your answers and send again.',
      unreadable: 'The form could not be read and was not accepted. Please fill it in again.',
      conflict:
        'This household has just sent a rating from elsewhere. Your answers are still below: check them and send again; the last one counts.',
      household:
        'The code of another household was opened in this browser since, so this was not accepted. Your answers are still below: scan the letter of this household again, come back to this page and send.',
      ticket:
        'This page was open for too long, so it was not accepted. Your answers are still below: check them and send again.',
      letter:
        'The letter this page was opened with is no longer valid, so this was not accepted. Your answers are still below: check them and send again with the new letter.',
      closed:
        '{month} is closed and this was not counted. Your answers are still below; you can use them to rate {now}.',
    },
  },
  thanks: {
    title: 'Received, thank you',
    until: 'To change it before {end}, scan the code on your letter again.',
    late: 'It counts for {month}, which is closed now and cannot be changed any more.',
    next: 'Results are published after the month has closed and been checked; see “Results”.',
    putRight: 'Put right in your compound lately',
    putRightLine: 'Checked on {day}: ',
    putRightMore: 'And {n} more.',
    repair: 'Something to be repaired?',
    firmLine: 'Repairs, {firm}',
    community: 'Community office',
    hotline: 'Government hotline',
    proof:
      'This page proves nothing and does not show your answers. You need not show anyone what you chose.',
  },
};

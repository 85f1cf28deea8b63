import type { FrameWords } from './messages-zh.ts';

/** The frame in English. */
export const frameEn: FrameWords = {
  brand: '邻评',
  tagline: 'Rating of property services',
  otherLanguage: '中文',
  largeText: 'Large text',
  normalText: 'Normal text',
  skip: 'Skip to content',
  demo: 'Demo data, all made up',
  sponsor: 'Sponsor',
  icp: 'ICP record',
  police: 'Public security record',
  siteCode: 'Site code',
  privacy: 'Privacy',
  results: 'Results',
  home: 'Home',
  errorSummary: 'Something needs to be put right',
  errors: {
    unreadable: {
      title: 'What was sent cannot be read and was not taken',
      text: 'Go back, fill it in again and send it once more.',
    },
    signedOut: {
      title: 'You are signed out; this was not taken',
      text: 'Sign in again in another window, then come back and send it once more: the page before still has what you filled in.',
    },
    forbidden: {
      title: 'Your role cannot open this page',
      text: 'If you need it for your work, ask the administrator for a grant.',
    },
    token: {
      title: 'The page was out of date; this was not taken',
      text: 'Go back, reload the page and send it again.',
    },
    notFound: { title: 'There is no such page', text: 'Check the address, or start from the home page.' },
    method: { title: 'This page cannot be used in this way', text: 'Please start from the home page.' },
    crossSite: {
      title: 'This form came from another site and was not accepted',
      text: 'Please send the form from our own page.',
    },
    tooLarge: {
      title: 'Too much was sent, so it was not accepted',
      text: 'Go back, fill in the form again and send it.',
    },
    fileTooLarge: {
      title: 'The file is too large, so it was not accepted',
      text: 'Without scripts a file may have 4 MB, with scripts 10 MB. Go back and send a smaller one, or use another browser.',
    },
    mediaType: {
      title: 'The form was sent in a wrong format and was not accepted',
      text: 'Please send the form from our own page.',
    },
    unavailable: {
      title: 'The service is busy, please try again',
      text: 'Your rating has not been received yet. Please try again in a minute or two.',
    },
    failed: {
      title: 'Something went wrong here',
      text: 'We have noted it. Please try again in a few minutes.',
    },
  },
};

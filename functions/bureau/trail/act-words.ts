import type { Words } from '../../domain/survey.ts';

/** What can stand in the journal, by the name of the order. What is not here is shown by its name. */
export const actWords: Readonly<Record<string, Words>> = {
  'give-grant': { zh: '授权', en: 'gave a grant' },
  'end-grant': { zh: '终止授权', en: 'ended a grant' },
  'person-leaves': { zh: '办理离岗', en: 'ended all grants of somebody who leaves' },
  'enter-paper': { zh: '录入纸质评价', en: 'keyed in a paper form' },
  'record-calls': { zh: '登记回访结果', en: 'recorded call-backs' },
  'propose-quarantine': { zh: '提议隔离评价', en: 'proposed to set ratings aside' },
  'decide-quarantine': { zh: '审批隔离评价', en: 'decided on setting ratings aside' },
};

/** Kinds of things that a deed is about, and where one of them has its page. */
export const aboutKinds: Readonly<
  Record<string, { readonly words: Words; readonly page?: (id: string) => string }>
> = {
  person: { words: { zh: '人员', en: 'person' }, page: (id) => `/bureau/people/${encodeURIComponent(id)}` },
  firm: { words: { zh: '企业', en: 'firm' }, page: (id) => `/bureau/firms/${encodeURIComponent(id)}` },
  compound: {
    words: { zh: '小区', en: 'compound' },
    page: (id) => `/bureau/compounds/${encodeURIComponent(id)}`,
  },
  month: { words: { zh: '评价月', en: 'month' } },
};

import type { Language } from '../web/language.ts';
import { resultsEn } from './messages-en.ts';
import { type ResultsWords, resultsZh } from './messages-zh.ts';

/** The results site's dictionary by language. */
export const resultsWords: Readonly<Record<Language, ResultsWords>> = { zh: resultsZh, en: resultsEn };

import type { Language } from '../web/language.ts';
import { residentEn } from './messages-en.ts';
import { type ResidentWords, residentZh } from './messages-zh.ts';

/** The resident site's dictionary by language. */
export const residentWords: Readonly<Record<Language, ResidentWords>> = { zh: residentZh, en: residentEn };

import type { Language } from '../../web/language.ts';
import { lettersEn } from './words-en.ts';
import { lettersZh } from './words-zh.ts';

/** Words of the pages of letters. */
export const lettersWords: Readonly<Record<Language, typeof lettersZh>> = { zh: lettersZh, en: lettersEn };

import type { Language } from './language.ts';
import { frameEn } from './messages-en.ts';
import { type FrameWords, frameZh } from './messages-zh.ts';

/** The frame's dictionary by language. */
export const frameWords: Readonly<Record<Language, FrameWords>> = { zh: frameZh, en: frameEn };

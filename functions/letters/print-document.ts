import { printStyle } from './print-style.ts';

/** The beginning of a printable file, up to its first page. `title` is plain text without markup. */
export function documentStart(title: string): string {
  const plain = title.replace(/[<>&]/g, ' ');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${plain}</title><style>${printStyle}</style></head><body>\n`;
}

/** The end of a printable file. */
export const documentEnd = '</body></html>\n';

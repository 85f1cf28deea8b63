import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { attachment, type Marks, markWords } from '../office/marks.ts';
import { readerFor } from '../page.tsx';
import { printable } from '../printable.ts';
import { chartStyle } from './chart-style.ts';

/** A chart as a file of its own that any program opens: `?chart=<name>` answers with it. `markup` is an `<svg>` element; a line below it says what `marks` say. */
export function chartFile(c: Context, name: string, markup: Child, marks: Marks): Response {
  const { language } = readerFor(c);
  const said = markWords(marks, language).join(' · ');
  const text = withLine(String(markup), said).replace(
    /^<svg /,
    '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ',
  );
  const styled = text.replace(
    '>',
    `><style>${chartStyle}</style><rect width="100%" height="100%" fill="#fff"/>`,
  );
  c.header('Content-Disposition', attachment(name, marks, 'svg', language));
  return c.body(styled, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
}

/** The drawing with a line of text below it. */
function withLine(markup: string, line: string): string {
  if (line === '') return markup;
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? [];
  const text = html`<text x="8" y="${Number(height) + 16}" font-size="13">${line}</text>`;
  return markup
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${Number(height) + 24}"`)
    .replace(/<\/svg>$/, `${text}</svg>`);
}

/** A name as a chart has room for: cut at `length` characters. */
export function shortName(name: string, length = 14): string {
  const whole = printable(name);
  return whole.length > length ? `${whole.slice(0, length - 1)}…` : whole;
}

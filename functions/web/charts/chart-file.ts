import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { printable } from '../printable.ts';
import { chartStyle } from './chart-style.ts';

/** A chart as a file of its own that any program opens: `?chart=<name>` answers with it. `markup` is an `<svg>` element. */
export function chartFile(c: Context, name: string, markup: Child): Response {
  const text = String(markup).replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ');
  const styled = text.replace(
    '>',
    `><style>${chartStyle}</style><rect width="100%" height="100%" fill="#fff"/>`,
  );
  c.header('Content-Disposition', `attachment; filename="linping-${name}.svg"`);
  return c.body(styled, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
}

/** A name as a chart has room for: cut at `length` characters. */
export function shortName(name: string, length = 14): string {
  const whole = printable(name);
  return whole.length > length ? `${whole.slice(0, length - 1)}…` : whole;
}

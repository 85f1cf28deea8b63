import { afterEach, expect, it, vi } from 'vitest';
import { lineLog } from '../../functions/platform/log.ts';

const written = vi.spyOn(console, 'log').mockImplementation(() => {});
afterEach(() => written.mockClear());

const line = () => JSON.parse(String(written.mock.calls[0]?.[0]));

it('writes one line of JSON with the event and its facts', () => {
  lineLog.info('sealed', { month: '2026-11', firms: 28 });
  expect(line()).toEqual({ level: 'info', event: 'sealed', month: '2026-11', firms: 28 });
});

it('writes of an error its name, words, trace and cause, on one line', () => {
  lineLog.error('submit', new RangeError('two\nlines', { cause: new TypeError('why') }));
  expect(written.mock.calls[0]?.[0]).not.toContain('\n');
  expect(line()).toMatchObject({ error: 'RangeError', message: 'two\nlines', cause: 'TypeError: why' });
});

it('writes what was thrown although it is no error', () => {
  lineLog.error('submit', 'thrown');
  expect(line()).toEqual({ level: 'error', event: 'submit', error: 'thrown' });
});

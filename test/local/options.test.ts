import { expect, it } from 'vitest';
import { readOptions } from '../../functions/local/options.ts';

it('listens on loopback and port 8787 unless told otherwise', () => {
  expect(readOptions([], {})).toEqual({ port: 8787, host: '127.0.0.1', empty: false });
  expect(readOptions(['--lan', '--empty'], { PORT: '9000' })).toEqual({
    port: 9000,
    host: '0.0.0.0',
    empty: true,
  });
});

it('starts the clock at the time given', () => {
  expect(readOptions(['--now', '2026-12-01T00:00:00+08:00'], {})).toMatchObject({
    start: Date.parse('2026-11-30T16:00:00Z'),
  });
});

it.each([[['--now', 'tomorrow']], [['--now']], [['--demo']], [['extra']]])(
  'says what is wrong with %j',
  (args) => {
    expect(readOptions(args, {})).toEqual(expect.any(String));
  },
);

it.each(['0', '65536', 'http', '1.5'])('takes no port %s', (PORT) => {
  expect(readOptions([], { PORT })).toContain('PORT');
});

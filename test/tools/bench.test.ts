import { expect, it } from 'vitest';
import { run } from '../support/command.ts';

it('prints one measurement a line, named, with what it is held against', async () => {
  const { code, out } = await run('tools/bench', ['ranking']);
  expect(code).toBe(0);
  for (const line of out.trim().split('\n')) {
    const measurement = JSON.parse(line);
    expect(Object.keys(measurement)).toEqual(['name', 'value', 'unit', 'against', 'ratio']);
    expect(measurement.ratio).toBeGreaterThan(0);
  }
});

it('refuses a bench that does not exist', async () => {
  const { code, err } = await run('tools/bench', ['nothing']);
  expect(code).toBe(2);
  expect(err).toContain('no such bench: nothing');
});

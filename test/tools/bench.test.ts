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

it.each(['nothing', 'measurement', 'bare-handler'])('refuses %s, which measures nothing', async (name) => {
  const { code, err } = await run('tools/bench', [name]);
  expect(code).toBe(2);
  expect(err).toContain(`no such bench: ${name}; there are `);
  expect(err.split('there are')[1]).not.toMatch(/measurement|bare-handler/);
  expect(err).toContain('ranking');
});

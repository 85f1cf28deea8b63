import { expect, it } from 'vitest';
import { readEnvironment } from '../functions/environment.ts';
import { testEnvironment } from './support/world.ts';

it('names every variable that is missing or wrong', () => {
  const { RECORDS_TABLE, SERVICE_NAME, ...rest } = testEnvironment;
  const wrong = { ...rest, TIME_ZONE: '东八区', PUBLIC_ORIGIN: 'https://example.org/', DEMO: 'yes' };
  const read = () => readEnvironment(wrong);
  expect(read).toThrow(`RECORDS_TABLE is missing`);
  for (const name of ['SERVICE_NAME is missing', 'TIME_ZONE: an IANA', 'PUBLIC_ORIGIN: an origin', 'DEMO: '])
    expect(read).toThrow(name);
  expect([RECORDS_TABLE, SERVICE_NAME]).toEqual(['records', '邻评']);
});

it('takes the tables a function has no business with as empty', () => {
  const { MONTH_KEYS_TABLE, ...rest } = testEnvironment;
  expect(readEnvironment(rest).MONTH_KEYS_TABLE).toBe('');
  expect(MONTH_KEYS_TABLE).toBe('month-keys');
});

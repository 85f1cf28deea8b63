import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsOf } from '../../functions/local/accounts.ts';
import { localProvider } from '../../functions/local/identity-provider.ts';

const accounts = async () => [];

describe('the local identity provider', () => {
  it('refuses to run on Lambda', () => {
    const env = { AWS_LAMBDA_FUNCTION_NAME: 'Bureau' };
    expect(() => localProvider({ origin: 'http://127.0.0.1:8787', accounts, env })).toThrow('Lambda');
  });

  it.each([
    'https://survey.example.org',
    'http://survey.example.org',
    'https://127.0.0.1:8787',
    'http://8.8.8.8:8787',
    'http://11.0.0.1:8787',
    'http://172.32.0.1:8787',
    'http://10.0.0.1.example.org',
  ])('refuses to serve %s, which could be a deployment', (origin) => {
    expect(() => localProvider({ origin, accounts, env: {} })).toThrow('no public origin');
  });

  it.each(['http://127.0.0.1:8787', 'http://192.168.1.9:8787', 'http://10.1.2.3:80', 'http://172.16.0.1:1'])(
    'serves %s',
    (origin) => {
      expect(localProvider({ origin, accounts, env: {} })).toBeTypeOf('function');
    },
  );
});

describe('its accounts', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linping-accounts-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('get passwords of their own at the first start, and keep them; only the folder’s owner can read them', async () => {
    const wanted = [{ login: 'a', name: '甲' }];
    const made = await accountsOf(folder, wanted);
    expect(made[0]?.password).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
    const more = await accountsOf(folder, [...wanted, { login: 'b', name: '乙' }]);
    expect(more[0]).toEqual(made[0]);
    expect(more[1]?.password).not.toBe(made[0]?.password);
    expect(await accountsOf(folder)).toEqual(more);
    expect((await stat(join(folder, 'accounts.json'))).mode & 0o077).toBe(0);
    expect(await readFile(join(folder, 'accounts.json'), 'utf8')).toContain(more[1]?.password);
  });
});

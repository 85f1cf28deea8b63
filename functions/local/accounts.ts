import { randomBytes } from 'node:crypto';
import { base32 } from '../platform/base32.ts';
import { readData, writeData } from './data-folder.ts';

/** Somebody who can sign in at the local identity provider. Passwords are made here and kept in the data folder, readable by its owner. */
export interface Account {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** The folder's accounts; made, with passwords of 60 bits, where `wanted` has logins that the folder does not know. */
export async function accountsOf(
  folder: string,
  wanted: readonly Omit<Account, 'password'>[] = [],
): Promise<readonly Account[]> {
  const standing: readonly Account[] = JSON.parse((await readData(folder, 'accounts.json')) ?? '[]');
  const missing = wanted.filter(({ login }) => !standing.some((account) => account.login === login));
  if (missing.length === 0) return standing;
  const made = missing.map(({ login, name }) => ({ login, name, password: newPassword() }));
  await writeData(folder, 'accounts.json', JSON.stringify([...standing, ...made], null, 2));
  return [...standing, ...made];
}

function newPassword(): string {
  const text = base32(randomBytes(8), 12).toLowerCase();
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join('-');
}

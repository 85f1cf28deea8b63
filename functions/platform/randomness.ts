import { randomBytes } from 'node:crypto';
import type { Randomness } from '../ports.ts';
import { base32 } from './base32.ts';

/** Unguessable ids from the operating system. */
export const systemRandomness: Randomness = { id: () => base32(randomBytes(17), 26).toLowerCase() };

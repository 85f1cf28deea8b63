import { StoreUnavailable } from '../ports.ts';

/** How long one request to the database may take with all its repetitions, unless the environment says otherwise. SECURITY §2. */
export const defaultPatience = 3000;

const passing = new Set([
  'InternalServerError',
  'InternalServerErrorException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ThrottlingException',
  'TimeoutError',
  'AbortError',
]);

const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Thrown inside an attempt to say that part of the work is left and the rest should be tried again. */
export class Unfinished extends Error {
  override readonly name = 'ThrottlingException';
}

/**
 * Runs `attempt` until it succeeds, for at most `patience` milliseconds in all, waiting longer and longer between
 * attempts with full jitter (so that a crowd does not come back at once). Only passing troubles (throttling, network,
 * the database's own errors) are tried again and end as `StoreUnavailable`; everything else is a broken assumption, told
 * in words: the SDK's own errors carry whole requests and never leave the store.
 */
export async function withPatience<T>(
  operation: string,
  patience: number,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = performance.now() + patience;
  for (let round = 0; ; round++) {
    try {
      return await attempt(AbortSignal.timeout(Math.max(1, Math.ceil(end - performance.now()))));
    } catch (error) {
      if (!(error instanceof Error)) throw new Error(`the store failed: ${operation}`);
      if (!isPassing(error))
        throw new Error(`the store refused: ${operation}: ${error.name}: ${error.message}`);
      const pause = Math.random() * Math.min(1000, 40 * 2 ** round);
      if (performance.now() + pause >= end) throw new StoreUnavailable(operation, new Error(error.name));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function isPassing(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return passing.has(error.name) || network.has(code);
}

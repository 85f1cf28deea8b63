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
 * the database's own errors) are tried again and end as `StoreUnavailable`; everything else is thrown as it is.
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
      if (!isPassing(error)) throw error;
      const pause = Math.random() * Math.min(1000, 40 * 2 ** round);
      if (performance.now() + pause >= end) throw new StoreUnavailable(operation, error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return passing.has(error.name) || network.has(code);
}

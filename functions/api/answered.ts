import type { z } from '@hono/zod-openapi';
import { problem } from './schemas.ts';

const words: Readonly<Record<number, string>> = {
  400: 'A parameter is wrong',
  401: 'Nobody is signed in',
  403: 'The role may not see this',
  404: 'There is no such thing (or it lies outside the visitor’s scope)',
  429: 'Too many requests of one address; `Retry-After` says how long to wait',
  503: 'The store does not answer; `Retry-After` says how long to wait',
};

/** The answers of a route: the one wished for, and problems. 400, 429 and 503 may come from everywhere. */
export function answered<T extends z.ZodType>(schema: T, ...problems: readonly (401 | 403 | 404)[]) {
  const failing = [400, ...problems, 429, 503].map((status) => [
    status,
    {
      description: words[status] ?? '',
      content: { 'application/problem+json': { schema: problem } },
    },
  ]);
  return {
    200: { description: 'OK', content: { 'application/json': { schema } } },
    ...(Object.fromEntries(failing) as Record<never, never>),
  };
}

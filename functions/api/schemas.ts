import { z } from '@hono/zod-openapi';

/** The shapes of the API, once: what is checked, what is answered, and what the OpenAPI document says. */

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .openapi({ example: '2026-10' });
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ example: '2026-10-31' });
const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const mode = z.enum(['market', 'trusteeship', 'coached', 'self-managed']);

/** Where in a long list an answer stands. */
export const listQuery = z.object({
  q: z.string().max(60).optional().openapi({ description: 'Part of a name, or a whole code' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const monthParams = z.object({ month });
export const versionQuery = z.object({ v: z.coerce.number().int().min(1).max(9999).optional() });
export const projectQuery = listQuery.extend({
  district: z.string().max(60).optional(),
  mode: mode.optional(),
  v: versionQuery.shape.v,
});
export const firmQuery = listQuery.extend({ v: versionQuery.shape.v });

const page = { page: count, pages: count, total: count };

/** An error as RFC 9457 says it. */
export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string().optional() })
  .openapi('Problem');

export const months = z
  .object({
    months: z.array(z.object({ month, version: z.int().min(1), released: day, manifest: hash })),
  })
  .openapi('ReleasedMonths');

/** A month's result without its lists. */
export const result = z
  .object({
    month,
    version: z.int().min(1),
    manifest: hash,
    window: z.array(month),
    bureau: z.string(),
    trial: z.boolean(),
    policy: z.string(),
    survey: z.string(),
    c: z.number().nullable(),
    counts: z.record(z.string(), z.number().nullable()),
    ranked: count,
    unranked: count,
    projects: count,
  })
  .openapi('Result');

export const firms = z
  .object({
    ...page,
    firms: z.array(
      z.object({
        firm: z.string(),
        name: z.string(),
        score: z.number(),
        se: z.number(),
        low: z.number(),
        high: z.number(),
        rank: z.int(),
        lower: z.int(),
        upper: z.int(),
        households: count,
        answers: count,
        coverage: z.number(),
      }),
    ),
    unranked: z.array(
      z.object({
        firm: z.string(),
        name: z.string(),
        reason: z.string(),
        households: count,
        answers: count.nullable(),
        missing: count.nullable(),
      }),
    ),
  })
  .openapi('Firms');

export const projects = z
  .object({
    ...page,
    projects: z.array(
      z.object({
        compound: z.string(),
        name: z.string(),
        district: z.string(),
        firm: z.string().nullable(),
        firmName: z.string().nullable(),
        mode,
        score: z.number().nullable(),
        low: z.number(),
        high: z.number(),
        households: count,
        answers: count,
      }),
    ),
  })
  .openapi('Projects');

export const participation = z
  .object({
    month,
    compounds: z.array(
      z.object({ compound: z.string(), name: z.string(), district: z.string(), day, count }),
    ),
  })
  .openapi('Participation');

export const flags = z
  .object({
    month,
    version: z.int(),
    flags: z.array(
      z.object({
        firm: z.string(),
        kind: z.string(),
        direction: z.enum(['up', 'down']),
        state: z.enum(['open', 'lapsed', 'audited']),
        raised: day,
        lapses: day,
        compounds: z.array(z.string()),
        evidence: z.record(z.string(), z.number()),
      }),
    ),
  })
  .openapi('Flags');

export const trail = z
  .object({
    month,
    entries: z.array(
      z.object({
        seq: z.int(),
        at: z.iso.datetime(),
        subject: z.string(),
        name: z.string(),
        roles: z.array(z.string()),
        act: z.string(),
        about: z.string(),
        facts: z.record(z.string(), z.string()),
        /** Hash of the entry before, and of this one: SHA-256 of its canonical JSON without it. Empty for the very first entry of all. */
        previous: z.string(),
        hash,
      }),
    ),
  })
  .openapi('Trail');

import { z } from 'zod';
import { withoutPrivateNumbers } from '../../domain/private-numbers.ts';
import { type Piece, pieceRows } from '../../registry/plan-piece.ts';
import { printable } from '../../web/printable.ts';

const line = z.int().min(1).max(10_000_000);
const clean = (length: number) => z.string().transform((text) => printable(text, length));

/** A sheet's kind. */
const kind = z.enum(['firms', 'compounds', 'tenures']);

const pieceSchema = z.strictObject({
  kind,
  rows: z
    .array(
      z.strictObject({
        line,
        cells: z
          .record(clean(40), clean(200))
          .refine((cells) => Object.keys(cells).length <= 60, 'at most 60 columns'),
      }),
    )
    .min(1)
    .max(pieceRows * 2),
  strays: z.array(line).max(1),
});

const beginSchema = z.strictObject({
  kind,
  file: clean(120).transform((name) => withoutPrivateNumbers(name)),
  rows: z.int().min(1).max(1_000_000),
  /** Heads of which the clerk said that they are about no person. */
  columns: z.array(clean(40)).max(60).default([]),
});

const count = z.int().min(0).max(1_000_000);
const endSchema = z.strictObject({
  pieces: count,
  counts: z.strictObject({ added: count, changed: count, unchanged: count, bad: count }),
});

/** A piece as the page sends it; undefined where it is none. A compound's tenures stay together, so a piece may be a little longer. */
export const readPiece = (json: unknown): Piece | undefined => pieceSchema.safeParse(json).data;

/** What an import begins with, and ends with; undefined where it is neither. */
export const readBegin = (json: unknown) => beginSchema.safeParse(json).data;
export const readEnd = (json: unknown) => endSchema.safeParse(json).data;

import type { Context } from 'hono';
import { z } from 'zod';
import { type EvidenceKind, evidenceKinds } from '../../domain/indicator/evidence-row.ts';
import { beginEvidence } from '../../evidence/begin-evidence.ts';
import { keepFigures } from '../../evidence/figures.ts';
import { keptFileName } from '../../evidence/file-name.ts';
import { keepRows } from '../../evidence/keep-rows.ts';
import { type KnownRows, knownRows } from '../../evidence/known-rows.ts';
import { localNow } from '../../evidence/local-now.ts';
import { evidencePieceRows } from '../../evidence/piece-rows.ts';
import { planRows } from '../../evidence/plan-rows.ts';
import type { ImportCounts } from '../../ports/imports.ts';
import type { OrderRoute, Visit } from '../../web/office/route.ts';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { idIn } from '../import/send-routes.ts';

const clean = (length: number) => z.string().transform((text) => printable(text, length));
const kind = z.enum(evidenceKinds as [(typeof evidenceKinds)[number]]);
const count = z.int().min(0).max(1_000_000);

const rowsSchema = z.strictObject({
  kind,
  openAt: clean(20),
  rows: z
    .array(z.tuple([z.int().min(1).max(10_000_000)], clean(60)).refine((row) => row.length <= 40))
    .min(1)
    .max(evidencePieceRows),
});
const beginSchema = z.strictObject({
  kind,
  file: clean(120).transform(keptFileName),
  rows: count.min(1),
});
const endSchema = z.strictObject({
  pieces: count,
  counts: z.strictObject({ added: count, changed: count, unchanged: count, bad: count }),
});

const shared = {
  method: 'post',
  may: 'import-evidence',
  body: 'json',
  maxBody: 3 * 1024 * 1024,
} as const;

/** What the program of the evidence page sends: a dry run, the beginning, the pieces, the end. All answer with JSON. */
export function sendEvidenceRoutes(world: BureauWorld): readonly OrderRoute[] {
  const known = knownByKind(world);
  return [
    {
      ...shared,
      path: '/bureau/evidence/try',
      act: 'try-evidence',
      says: () => ({ about: 'evidence:' }),
      answer: (visit, c) => tryRows(world, known, visit, c),
    },
    {
      ...shared,
      path: '/bureau/evidence/begin',
      act: 'begin-evidence',
      says: ({ json }) => {
        const begun = beginSchema.safeParse(json).data;
        const facts = begun && { kind: begun.kind, file: begun.file, rows: String(begun.rows) };
        return { about: 'evidence:', facts: facts ?? {} };
      },
      answer: (visit, c) => begin(world, visit, c),
    },
    {
      ...shared,
      path: '/bureau/evidence/:id/pieces/:number',
      act: 'evidence-piece',
      says: (_, c) => ({ about: `evidence:${idIn(c)}`, facts: { piece: String(numberIn(c) ?? '') } }),
      answer: (visit, c) => piece(world, known, visit, c),
    },
    {
      ...shared,
      path: '/bureau/evidence/:id/end',
      act: 'end-evidence',
      says: (_, c) => ({ about: `evidence:${idIn(c)}` }),
      answer: (visit, c) => end(world, visit, c),
    },
  ];
}

type KnownByKind = (kind: EvidenceKind) => KnownRows;

/** What stands of each kind, remembered from request to request: of a long file's requests none reads again what one before has read. */
function knownByKind(world: BureauWorld): KnownByKind {
  const all = new Map<EvidenceKind, KnownRows>();
  return (one) => {
    const known = all.get(one) ?? knownRows(world, one);
    all.set(one, known);
    return known;
  };
}

function numberIn(c: Context): number | undefined {
  const text = c.req.param('number') ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

async function tryRows(
  world: BureauWorld,
  knownOf: KnownByKind,
  visit: Visit,
  c: Context,
): Promise<Response> {
  const sent = rowsSchema.safeParse(visit.json).data;
  if (sent === undefined) return c.json({ refused: 'unreadable' }, 400);
  if (!visit.reach.everything) return c.json({ refused: 'reach' }, 403);
  const known = knownOf(sent.kind);
  await known.next();
  const { outcomes, bad } = await planRows(world, known, sent, localNow(world));
  return c.json({ outcomes, bad });
}

/** Firms belong to all districts, so whoever is entrusted with some of them imports nothing about firms. */
async function begin(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const begun = beginSchema.safeParse(visit.json).data;
  if (begun === undefined) return c.json({ refused: 'unreadable' }, 400);
  if (!visit.reach.everything) return c.json({ refused: 'reach' }, 403);
  const by = { subject: visit.person.subject, name: visit.signs };
  return c.json({ id: (await beginEvidence(world, { ...begun, by })).id });
}

/** The import that a request speaks of: begun by whoever sends it, and not undone. */
async function own(world: BureauWorld, visit: Visit, c: Context) {
  const id = idIn(c);
  const record = id === '' ? undefined : await world.evidence.find(id);
  const closed = (record?.undoing ?? record?.undone) !== undefined;
  return record?.by.subject === visit.person.subject && !closed ? record : undefined;
}

async function piece(world: BureauWorld, knownOf: KnownByKind, visit: Visit, c: Context): Promise<Response> {
  const [record, number] = [await own(world, visit, c), numberIn(c)];
  const sent = rowsSchema.safeParse(visit.json).data;
  if (!visit.reach.everything) return c.json({ refused: 'reach' }, 403);
  if (record === undefined) return c.json({ refused: 'unknown' }, 404);
  // What is ended was shown with its counts: nothing comes behind it but the same once more.
  if (record.counts !== undefined && (number ?? 0) > (record.pieces ?? 0))
    return c.json({ refused: 'unknown' }, 404);
  if (number === undefined || sent === undefined || sent.kind !== record.kind)
    return c.json({ refused: 'unreadable' }, 400);
  const place = { head: record, number, now: localNow(world) };
  const kept = await keepRows(world, knownOf(record.kind), place, sent);
  if (kept === 'other-rows') return c.json({ refused: 'other-rows' }, 409);
  return c.json({ outcomes: kept.outcomes, bad: kept.bad });
}

async function end(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const [record, ended] = [await own(world, visit, c), endSchema.safeParse(visit.json).data];
  if (!visit.reach.everything) return c.json({ refused: 'reach' }, 403);
  if (record === undefined) return c.json({ refused: 'unknown' }, 404);
  if (ended === undefined) return c.json({ refused: 'unreadable' }, 400);
  const summaries = await world.evidence.summaries(record.id);
  const counts = await countsOf(world, record.id, ended.pieces);
  // One is missing, or another request sends more.
  if (counts === undefined || summaries.size !== ended.pieces) return c.json({ refused: 'other-rows' }, 409);
  // Lines that the page refused while reading were never sent.
  const bad = Math.max(counts.bad, ended.counts.bad);
  if ((await world.evidence.end(record.id, ended.pieces, { ...counts, bad })) === 'differs')
    return c.json({ refused: 'other-rows' }, 409);
  await keepFigures(world, record.kind, new Set([...summaries.values()].flatMap(({ months }) => months)));
  return c.json({ kept: true });
}

/** What became of the rows of all pieces from the first to the last; undefined where one is missing. */
async function countsOf(
  { evidence }: BureauWorld,
  id: string,
  pieces: number,
): Promise<ImportCounts | undefined> {
  const found = { a: 0, c: 0, u: 0, b: 0 };
  for (let number = 1; number <= pieces; number++) {
    const piece = await evidence.piece(id, number);
    if (piece === undefined) return undefined;
    for (const outcome of piece.outcomes) found[outcome as keyof typeof found] += 1;
  }
  return { added: found.a, changed: found.c, unchanged: found.u, bad: found.b };
}

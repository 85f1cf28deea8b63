import type { Context } from 'hono';
import { reaches } from '../../domain/people/scope.ts';
import { keepPiece } from '../../registry/keep-piece.ts';
import { type Piece, planPiece } from '../../registry/plan-piece.ts';
import type { OrderRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { readBegin, readEnd, readPiece } from './posted-piece.ts';

const maxBody = 2 * 1024 * 1024;
const shared = { method: 'post', may: 'change-registry', body: 'json', maxBody } as const;

/** What the program of the import page sends: a dry run, the beginning, the pieces, the end. All answer with JSON. */
export function sendRoutes(world: BureauWorld): readonly OrderRoute[] {
  return [
    {
      ...shared,
      path: '/bureau/import/try',
      act: 'try-import',
      says: () => ({ about: 'import:' }),
      answer: (visit, c) => tryPiece(world, visit, c),
    },
    {
      ...shared,
      path: '/bureau/import/begin',
      act: 'begin-import',
      says: ({ json }) => ({ about: 'import:', facts: factsOf(readBegin(json)) }),
      answer: (visit, c) => begin(world, visit, c),
    },
    {
      ...shared,
      path: '/bureau/import/:id/pieces/:number',
      act: 'import-piece',
      says: (_, c) => ({
        about: `import:${idIn(c)}`,
        facts: { piece: String(numberIn(c) ?? '') },
      }),
      answer: (visit, c) => piece(world, visit, c),
    },
    {
      ...shared,
      path: '/bureau/import/:id/end',
      act: 'end-import',
      says: (_, c) => ({ about: `import:${idIn(c)}` }),
      answer: (visit, c) => end(world, visit, c),
    },
  ];
}

/** An import's id as a path says it; empty for none that there could be. */
export function idIn(c: Context): string {
  const id = c.req.param('id') ?? '';
  return /^[0-9a-z]{26}$/.test(id) ? id : '';
}

function numberIn(c: Context): number | undefined {
  const text = c.req.param('number') ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

function factsOf(begun: ReturnType<typeof readBegin>): Readonly<Record<string, string>> {
  if (begun === undefined) return {};
  const { kind, file, rows, columns } = begun;
  return { kind, file, rows: String(rows), ...(columns.length > 0 && { columns: columns.join('、') }) };
}

/** Firms and their names belong to all districts; so whoever is entrusted with some of them changes compounds and tenures there alone. */
function withinReach({ reach }: Visit, { kind }: Pick<Piece, 'kind'>): boolean {
  return kind !== 'firms' || reach.everything;
}

async function tryPiece(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const sent = readPiece(visit.json);
  if (sent === undefined) return c.json({ refused: 'unreadable' }, 400);
  if (!withinReach(visit, sent)) return c.json({ refused: 'reach' }, 403);
  const { reports, changes } = await planPiece(world, sent, (place) => reaches(visit.reach, place));
  return c.json({ reports, changes: changes.filter(({ before }) => before !== null).slice(0, 20) });
}

async function begin(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const begun = readBegin(visit.json);
  if (begun === undefined) return c.json({ refused: 'unreadable' }, 400);
  if (!withinReach(visit, begun)) return c.json({ refused: 'reach' }, 403);
  const id = world.randomness.id();
  const by = { subject: visit.person.subject, name: visit.signs };
  const { kind, file, rows } = begun;
  await world.imports.begin({ id, kind, file, rows, at: world.clock.now(), by });
  return c.json({ id });
}

/** The import that a request speaks of: begun by whoever sends it, and neither ended nor undone. */
async function own(world: BureauWorld, visit: Visit, c: Context) {
  const id = idIn(c);
  const record = id === '' ? undefined : await world.imports.find(id);
  const closed = (record?.undoing ?? record?.undone) !== undefined;
  return record?.by.subject === visit.person.subject && !closed ? record : undefined;
}

async function piece(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const [record, number, sent] = [await own(world, visit, c), numberIn(c), readPiece(visit.json)];
  if (record === undefined) return c.json({ refused: 'unknown' }, 404);
  if (number === undefined || sent === undefined || sent.kind !== record.kind)
    return c.json({ refused: 'unreadable' }, 400);
  const reports = await keepPiece(world, { id: record.id, number, day: visit.today }, sent, (place) =>
    reaches(visit.reach, place),
  );
  return reports === 'other-rows' ? c.json({ refused: 'other-rows' }, 409) : c.json({ reports });
}

async function end(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const [record, ended] = [await own(world, visit, c), readEnd(visit.json)];
  if (record === undefined) return c.json({ refused: 'unknown' }, 404);
  if (ended === undefined) return c.json({ refused: 'unreadable' }, 400);
  const kept = await world.imports.end(record.id, ended.pieces, ended.counts);
  return kept === 'kept' ? c.json({ kept: true }) : c.json({ refused: 'other-rows' }, 409);
}

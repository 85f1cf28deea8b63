import { createHash } from 'node:crypto';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { LocalTime } from '../domain/indicator/local-time.ts';
import type { EvidencePiece } from '../ports/evidence.ts';
import type { BeginImport } from '../ports/imports.ts';
import type { World } from '../ports.ts';
import type { KnownRows } from './known-rows.ts';
import { planRows, type SentRows } from './plan-rows.ts';

/** Where a piece belongs: its import, its number from 1, the time it is sent at. */
export interface PlaceOfPiece {
  readonly head: BeginImport<EvidenceKind>;
  readonly number: number;
  readonly now: LocalTime;
}

/** How often a piece is planned anew because others kept theirs meanwhile. */
const attempts = 50;

/**
 * Imports a piece: planned on what stands, kept as the next entry of the log or planned anew. The same piece sent again finishes what was begun and changes nothing else.
 * `other-rows` where that number has other rows. `planned` is what whoever calls planned for the log's place `on`.
 */
export async function keepRows(
  world: Pick<World, 'registry' | 'evidence'>,
  known: KnownRows,
  { head, number, now }: PlaceOfPiece,
  sent: SentRows,
  planned?: { readonly on: number; readonly plan: Omit<EvidencePiece, 'hash'> },
): Promise<Pick<EvidencePiece, 'outcomes' | 'bad'> | 'other-rows'> {
  const hash = createHash('sha256')
    .update(JSON.stringify([sent.kind, sent.openAt, sent.rows]))
    .digest('hex');
  for (let attempt = 0; attempt < attempts; attempt++) {
    const place = await known.next();
    const standing = await world.evidence.piece(head.id, number);
    if (standing !== undefined) return standing.hash === hash ? standing : 'other-rows';
    const plan = planned?.on === place ? planned.plan : await planRows(world, known, sent, now);
    const piece = { hash, ...plan };
    if ((await world.evidence.keepPiece(head, number, piece, place)) === 'overtaken') continue;
    known.note(place, piece.parts);
    return piece;
  }
  throw new Error(`piece ${number} of ${head.id} was overtaken ${attempts} times`);
}

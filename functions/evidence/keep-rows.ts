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

/**
 * Imports a piece: what it brings is kept whole first, then it counts month by month. The same piece sent again finishes what was begun and changes nothing else.
 * `other-rows` where that number has other rows. `planned` is given
 * by whoever planned it just now.
 */
export async function keepRows(
  world: Pick<World, 'registry' | 'evidence'>,
  known: KnownRows,
  { head, number, now }: PlaceOfPiece,
  sent: SentRows,
  planned?: Omit<EvidencePiece, 'hash'>,
): Promise<Pick<EvidencePiece, 'outcomes' | 'bad'> | 'other-rows'> {
  const hash = createHash('sha256')
    .update(JSON.stringify([sent.kind, sent.openAt, sent.rows]))
    .digest('hex');
  const standing = await world.evidence.piece(head.id, number);
  const piece = standing ?? { hash, ...(planned ?? (await planRows(world, known, sent, now))) };
  if (piece.hash !== hash) return 'other-rows';
  if ((await world.evidence.keepPiece(head, number, piece)) === 'differs') {
    const other = await world.evidence.piece(head.id, number);
    if (other?.hash !== hash) return 'other-rows';
    await world.evidence.keepPiece(head, number, other);
    return other;
  }
  known.add(piece.parts);
  return piece;
}

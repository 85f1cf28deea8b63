import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { ImportPiece, RegistryChange } from '../ports/imports.ts';
import type { World } from '../ports.ts';

/** Most later imports of one record that are followed back. */
const mostSteps = 20;

/**
 * Whether a planned change was written: the record bears its mark, or a later import's that found it there. A plan is kept before anything is written, so there may
 * be one of which nothing came.
 */
export function carriedOut({
  imports,
}: Pick<World, 'imports'>): (now: Firm | Compound | undefined, change: RegistryChange) => Promise<boolean> {
  const pieces = new Map<string, Promise<ImportPiece | undefined>>();
  const pieceOf = (mark: string) => {
    const [id = '', number = ''] = mark.split('/');
    const piece = pieces.get(mark) ?? imports.piece(id, Number(number));
    pieces.set(mark, piece);
    return piece;
  };
  return async (now, { kind, after }) => {
    let mark = now?.imported;
    for (let step = 0; step < mostSteps && mark !== undefined; step++) {
      if (mark === after.imported) return true;
      const later = await pieceOf(mark);
      mark = later?.changes.find((one) => one.kind === kind && one.after.id === after.id)?.before?.imported;
    }
    return false;
  };
}

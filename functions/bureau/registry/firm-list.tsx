import type { Compound } from '../../domain/compound.ts';
import type { Firm } from '../../domain/firm.ts';
import { registered } from '../../publishing/registered.ts';
import { firmText } from '../../registry/firms-called.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** The id of the list that fields for a firm complete from. */
export const firmListId = 'firms';

/** Most firms that a page brings along to complete from; a county has fewer in all. */
const most = 200;

/** The firms likeliest under contract with a compound: those of its district first, then all, as far as a page carries them. By name, at most half a minute old. */
export async function likelyFirms(
  world: BureauWorld,
  { district }: Pick<Compound, 'district'>,
): Promise<readonly Firm[]> {
  const [firms, compounds] = await Promise.all([registered(world).firms(), registered(world).compounds()]);
  const near = new Set(
    compounds
      .filter((one) => one.district === district)
      .flatMap(({ tenures }) => tenures.map(({ firm }) => firm)),
  );
  const [here, elsewhere] = [firms.filter(({ id }) => near.has(id)), firms.filter(({ id }) => !near.has(id))];
  return [...here, ...elsewhere].slice(0, most);
}

/** Firms as a list that a browser completes from while a name is typed; no script is needed, and none completes nothing. */
export function FirmList({ firms }: { firms: readonly Firm[] }) {
  return (
    <datalist id={firmListId}>
      {firms.map((firm) => (
        <option value={firmText(firm)} />
      ))}
    </datalist>
  );
}

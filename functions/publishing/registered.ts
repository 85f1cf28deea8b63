import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { Instant } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** How old a whole list of the registry may be without another look, in milliseconds. */
const memory = 30_000;

/** After an announced change its write, and the index that lists it, have this long, in milliseconds: a list read later holds the change. */
const settling = 60_000;

type Reads = Pick<World, 'registry' | 'clock'>;

/** A list that a process holds: since when it was read, and when it was last known to be current. */
interface Held<T> {
  readonly began: Instant;
  current: Instant;
  readonly list: Promise<readonly T[]>;
}

interface Lists {
  readonly firms: (world: Reads) => Promise<readonly Firm[]>;
  readonly compounds: (world: Reads) => Promise<readonly Compound[]>;
}

const lists = new WeakMap<World['registry'], Lists>();

/**
 * Whole lists of the registry, at most half a minute old: firms by name, compounds by district and name. Thousands of entries are read again
 * only where a change was announced since; one small read tells.
 */
export function registered(world: Reads) {
  let own = lists.get(world.registry);
  if (own === undefined) {
    own = {
      firms: remembered(async ({ registry }) => (await Array.fromAsync(registry.firms())).sort(byName)),
      compounds: remembered(async ({ registry }) => inOrder(await Array.fromAsync(registry.compounds()))),
    };
    lists.set(world.registry, own);
  }
  const { firms, compounds } = own;
  return { firms: () => firms(world), compounds: () => compounds(world) };
}

function remembered<T>(read: (world: Reads) => Promise<readonly T[]>) {
  let held: Held<T> | undefined;
  const isFresh = ({ current }: Held<T>, now: Instant) => Math.abs(now - current) < memory;
  return async (world: Reads): Promise<readonly T[]> => {
    const asked = world.clock.now();
    if (held !== undefined && !isFresh(held, asked)) {
      const looked = held;
      const changed = await world.registry.changed();
      // Who looked at the same time may have begun to read it anew.
      if (changed !== undefined && looked.began > changed + settling) looked.current = asked;
      else if (held === looked) held = undefined;
    }
    if (held === undefined) {
      const list = read(world);
      const begun = { began: asked, current: asked, list };
      held = begun;
      list.catch(() => {
        if (held === begun) held = undefined;
      });
    }
    return await held.list;
  };
}

const collator = new Intl.Collator('zh-CN');

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return collator.compare(a.name, b.name);
}

/** By district and name: each district by itself, for comparing Chinese names is most of the work. */
function inOrder(compounds: readonly Compound[]): readonly Compound[] {
  const districts = [...Map.groupBy(compounds, ({ district }) => district)];
  return districts.sort(([a], [b]) => collator.compare(a, b)).flatMap(([, within]) => within.sort(byName));
}

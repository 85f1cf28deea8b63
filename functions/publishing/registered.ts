import type { Compound } from '../domain/compound.ts';
import type { Firm } from '../domain/firm.ts';
import type { World } from '../ports.ts';

/** How old a whole list of the registry may be, in milliseconds: a page of a list is not worth reading thousands of entries again. */
const memory = 30_000;

interface Lists {
  firms?: { readonly since: number; readonly read: Promise<readonly Firm[]> };
  compounds?: { readonly since: number; readonly read: Promise<readonly Compound[]> };
}

const lists = new WeakMap<World['registry'], Lists>();

/** Whole lists of the registry, at most half a minute old: firms by name, compounds by district and name. */
export function registered({ registry, clock }: Pick<World, 'registry' | 'clock'>) {
  const remembered = lists.get(registry) ?? {};
  lists.set(registry, remembered);
  const isFresh = (since: number) => Math.abs(clock.now() - since) < memory;
  return {
    async firms(): Promise<readonly Firm[]> {
      if (remembered.firms === undefined || !isFresh(remembered.firms.since)) {
        const read = Array.fromAsync(registry.firms()).then((firms) => firms.sort(byName));
        remembered.firms = { since: clock.now(), read };
        read.catch(() => delete remembered.firms);
      }
      return await remembered.firms.read;
    },
    async compounds(): Promise<readonly Compound[]> {
      if (remembered.compounds === undefined || !isFresh(remembered.compounds.since)) {
        const read = Array.fromAsync(registry.compounds()).then((all) =>
          all.sort((a, b) => collator.compare(a.district, b.district) || byName(a, b)),
        );
        remembered.compounds = { since: clock.now(), read };
        read.catch(() => delete remembered.compounds);
      }
      return await remembered.compounds.read;
    },
  };
}

const collator = new Intl.Collator('zh-CN');

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return collator.compare(a.name, b.name);
}

import { firmAbout } from '../../../domain/firm-about.ts';
import type { World } from '../../../ports.ts';
import { casePen, type Hand } from '../case-pen.ts';
import type { County } from '../county.ts';
import { noteDeed, signerOf } from '../people.ts';
import type { Login, Move, OfficePen } from './hands.ts';

/** The pen of the demo: the use cases behind the sites, with the same words in the journal. */
export function officePen(world: World, county: County): OfficePen {
  const pen = casePen(world);
  const hand = (login: Login) => handOf(world, county, login);
  return {
    async listing(listing, move) {
      await noteMove(world, county, move, 'listing', firmAbout(listing));
      await pen.listing(listing, hand(move.login), move.step, move.facts, move.reason);
    },
    async exit(one, move) {
      await noteMove(world, county, move, 'exit', firmAbout(one));
      await pen.exit(one, hand(move.login), move.step, move.facts, move.reason);
    },
    async item({ compound, ...place }, move) {
      await noteMove(world, county, move, 'item', `compound:${compound}`);
      const own = place.number === undefined ? {} : place;
      await pen.item(compound, { ...hand(move.login), ...own }, move.step, move.facts, move.reason);
    },
  };
}

function handOf(world: World, county: County, login: Login): Hand {
  const as = login.startsWith('officer')
    ? ('work-on-case' as const)
    : login.startsWith('director')
      ? ('decide-case' as const)
      : ('own-firm' as const);
  return { by: signerOf(world, county, login), as };
}

/** What stands in the journal of a step, as the sites write it: of listings and exit cases whose they are, of items the compound. */
async function noteMove(
  world: World,
  county: County,
  { login, step }: Move,
  kind: 'listing' | 'exit' | 'item',
  about: string,
): Promise<void> {
  const way = login.startsWith('director') ? 'decide' : login.startsWith('officer') ? 'work' : 'say';
  await noteDeed(world, county, login, `${way}-${kind}`, about, kind === 'item' ? { step } : {});
}

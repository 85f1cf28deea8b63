import type { World } from '../../../ports.ts';
import type { CasePen, Hand } from '../case-pen.ts';
import type { County } from '../county.ts';
import { noteDeed, signerOf } from '../people.ts';

/** Which of the demo's people takes a step, by what the table asks. */
export type Login =
  | 'officer'
  | 'officer-2'
  | 'director'
  | 'director-2'
  | 'firm-bad'
  | 'firm-mended'
  | 'firm-good';

/** What the demo's office works with on a day. */
export interface Desk {
  readonly world: World;
  readonly county: County;
  readonly pen: CasePen;
}

/** A step that the story means to be taken. */
export interface Move {
  readonly login: Login;
  readonly step: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** Somebody's hand. */
export function handOf({ world, county }: Pick<Desk, 'world' | 'county'>, login: Login): Hand {
  const as = login.startsWith('officer')
    ? ('work-on-case' as const)
    : login.startsWith('director')
      ? ('decide-case' as const)
      : ('own-firm' as const);
  return { by: signerOf(world, county, login), as };
}

/** What stands in the journal of a step, as the sites write it: of listings and exit cases the act alone, of items the compound. */
export async function noteMove(
  { world, county }: Pick<Desk, 'world' | 'county'>,
  { login, step }: Move,
  kind: 'listing' | 'exit' | 'item',
  compound = '',
): Promise<void> {
  const way = login.startsWith('director') ? 'decide' : login.startsWith('officer') ? 'work' : 'say';
  const about = kind === 'item' ? `compound:${compound}` : '';
  await noteDeed(world, county, login, `${way}-${kind}`, about, kind === 'item' ? { step } : {});
}

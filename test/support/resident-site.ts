import type { Compound } from '../../functions/domain/compound.ts';
import type { Month } from '../../functions/domain/month.ts';
import type { Rating } from '../../functions/domain/rating.ts';
import { residentApp } from '../../functions/resident/app.ts';
import { addCounty, type County } from './county.ts';
import { ticketIn, type Visitor, visitor } from './visitor.ts';
import { type TestWorld, testWorld } from './world.ts';

/** The resident site over a registered county in an in-memory database, at noon of 15 November 2026 unless set. */
export interface ResidentSite {
  readonly world: TestWorld;
  readonly county: County;
  readonly compound: Compound;
  codeOf(number: number, issue?: number, compound?: Compound): Promise<string>;
  visitor(language?: string): Visitor;
  /** A visitor that scanned the code of household `number` and has its form open. */
  opened(
    number: number,
    language?: string,
  ): Promise<{ readonly by: Visitor; readonly ticket: string; readonly html: string }>;
  /** What stands in the store for a household. */
  standing(number: number, month?: string, compound?: Compound): Promise<Rating | undefined>;
}

/** Opens the site, its policy in force from 2026-01 unless said; stop its world in `afterAll`. */
export async function residentSite(
  given: Parameters<typeof testWorld>[0] = {},
  policyFrom = '2026-01',
): Promise<ResidentSite> {
  const world = await testWorld(given);
  const county = await addCounty(world, {
    months: ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'],
    policy: { from: policyFrom as Month },
  });
  const [compound] = county.compounds;
  if (compound === undefined) throw new Error('the county has no compound');
  const app = residentApp(world);
  const codeOf = (number: number, issue = 0, of = compound) =>
    world.codes.issue({ compound: of.id, number }, issue);
  return {
    world,
    county,
    compound,
    codeOf,
    visitor: (language) => visitor(app, language),
    async opened(number, language) {
      const by = visitor(app, language);
      await by.get(`/r/${await codeOf(number)}`);
      const html = await (await by.get('/rate')).text();
      return { by, html, ticket: ticketIn(html) };
    },
    async standing(number, month = '2026-11', of = compound) {
      const household = { compound: of.id, number };
      const pseudonym = (await world.pseudonyms.of(household, [month as Month])).get(month as Month);
      return pseudonym && (await world.ratings.find(month as Month, of.id, pseudonym));
    },
  };
}

import type { Hono } from 'hono';
import { bureauApp } from '../../functions/bureau/app.ts';
import { casesRoom } from '../../functions/bureau/cases/exit-view.ts';
import { listsRoom } from '../../functions/bureau/lists/listing-view.ts';
import { itemsRoom } from '../../functions/bureau/rectification/item-view.ts';
import { exitName } from '../../functions/domain/exit-case/exit-case.ts';
import { listingName } from '../../functions/domain/listing/listing.ts';
import { firmApp } from '../../functions/firm/app.ts';
import type { County } from '../../functions/local/demo/county.ts';
import type { Move, OfficePen } from '../../functions/local/demo/office/hands.ts';
import { signerOf } from '../../functions/local/demo/people.ts';
import type { World } from '../../functions/ports.ts';
import { signedInAs } from './office.ts';
import { takeByForm } from './step-forms.ts';

/** Takes the story's steps as its people do: signed in at the console or at the firm's page, by the form that the page shows for the step. */
export function consolePen(world: World, county: County): OfficePen {
  const bureau = bureauApp(world);
  const firm = firmApp(world);

  async function take({ login, step, facts = {}, reason = '' }: Move, own: string, room: string) {
    const isFirm = login.startsWith('firm');
    const [app, page]: [Hono, string] = isFirm ? [firm, own] : [bureau, room];
    const visitor = await signedInAs(world, app, signerOf(world, county, login).subject);
    const told = Object.entries(facts).map(([name, value]) => [`fact-${name}`, value]);
    const filled = { ...Object.fromEntries(told), ...(reason === '' ? {} : { reason }) };
    const answer = await takeByForm({ world, app, visitor }, page, step, filled);
    if (answer.status === 303) return;
    const problem = /role="alert".*?<\/div>/s.exec(await answer.text())?.[0];
    throw new Error(`${step} at ${page} was answered with ${answer.status}: ${problem}`);
  }

  return {
    listing: (listing, move) =>
      take(move, `/firm/listings/${listingName(listing)}`, `${listsRoom}/${listingName(listing)}`),
    exit: (one, move) => take(move, `/firm/exits/${exitName(one)}`, `${casesRoom}/${exitName(one)}`),
    item: ({ compound, number }, move) => {
      const place = number === undefined ? compound : `${compound}/${number}`;
      return take(move, `/firm/items/${place}`, `${itemsRoom}/${place}`);
    },
  };
}

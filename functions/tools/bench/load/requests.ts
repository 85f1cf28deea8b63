import type { CompoundId } from '../../../domain/compound.ts';
import type { Month } from '../../../domain/month.ts';
import type { World } from '../../../ports.ts';

/** One request of a load. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is asked for: how many connections, how many requests each, from which household on. */
export interface Load {
  readonly compound: CompoundId;
  readonly month: Month;
  readonly connections: number;
  readonly requests: number;
  /** The first household that rates; each valid request is of another one. */
  readonly from?: number;
}

/** Of ten requests one is valid, as the fault catalogue asks (SECURITY §8, Load). */
const everyTenth = 10;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * The requests of every connection: of ten, nine scan a code whose MAC is forged, and one is valid, in turns the scan of a true letter
 * and the form of a household that rates. Connections begin at different places.
 */
export async function mixedLoad(
  world: Pick<World, 'codes' | 'tickets' | 'clock' | 'randomness'>,
  load: Load,
): Promise<readonly (readonly LoadRequest[])[]> {
  let household = load.from ?? 1;
  const valid = async (turn: number): Promise<LoadRequest> => {
    const number = household++;
    return turn % 2 === 0 ? await scan(world, load, number) : await rate(world, load, number);
  };
  const all: LoadRequest[][] = [];
  for (let connection = 0; connection < load.connections; connection++) {
    const requests: LoadRequest[] = [];
    for (let place = 0; place < load.requests; place++) {
      const turn = place + connection;
      const isValid = turn % everyTenth === 0;
      requests.push(isValid ? await valid(turn / everyTenth) : await forged(world, load, turn * 31 + place));
    }
    all.push(requests);
  }
  return all;
}

/** The same connections, scanning nothing but forged codes. */
export async function forgedLoad(
  world: Pick<World, 'codes'>,
  load: Load,
): Promise<readonly (readonly LoadRequest[])[]> {
  const one = (connection: number) =>
    Promise.all(
      Array.from({ length: load.requests }, (_, place) => forged(world, load, connection * 997 + place)),
    );
  return await Promise.all(Array.from({ length: load.connections }, (_, connection) => one(connection)));
}

async function scan(world: Pick<World, 'codes'>, { compound }: Load, number: number): Promise<LoadRequest> {
  return { method: 'GET', path: `/r/${await world.codes.issue({ compound, number }, 0)}` };
}

/** A genuine code with one character of its MAC exchanged: as good as a forger without the key can do. */
async function forged(world: Pick<World, 'codes'>, { compound }: Load, seed: number): Promise<LoadRequest> {
  const code = await world.codes.issue({ compound, number: 1 + (seed % 1000) }, 0);
  const place = 10 + (seed % 16);
  const step = 1 + (seed % 31);
  const other = alphabet[(alphabet.indexOf(code.charAt(place)) + step) % alphabet.length];
  return { method: 'GET', path: `/r/${code.slice(0, place)}${other}${code.slice(place + 1)}` };
}

async function rate(
  world: Pick<World, 'codes' | 'tickets' | 'clock' | 'randomness'>,
  { compound, month }: Load,
  number: number,
): Promise<LoadRequest> {
  const household = { compound, number };
  const letter = await world.codes.read(await world.codes.issue(household, 0));
  if (letter === undefined) throw new Error('the code just issued cannot be read');
  const ticket = await world.tickets.sign({
    month,
    household,
    letter,
    openedAt: world.clock.now(),
    rev: 0,
    requestId: world.randomness.id(),
    contested: false,
  });
  const body = new URLSearchParams({ ticket, q1: '4', q2: '3', first: 'b' }).toString();
  return { method: 'POST', path: '/rate', headers: form, body };
}

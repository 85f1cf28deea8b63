import type { World } from '../../ports.ts';
import type { Account } from '../accounts.ts';
import type { Demo } from './build-demo.ts';
import { visitorsHousehold } from './fill-month.ts';
import { demoPeople } from './people.ts';

/** `demo.json`, a contract of DESIGN §7: what scripts need to try the demo. */
export interface DemoFile {
  readonly residents: readonly {
    readonly compound: string;
    readonly household: number;
    readonly url: string;
  }[];
  readonly results: string;
  /** The bureau's console. */
  readonly console: string;
  readonly people: readonly {
    readonly name: string;
    readonly role: string;
    readonly login: string;
    readonly password: string;
  }[];
  readonly months: readonly string[];
  readonly openMonth: string;
}

/** Compounds whose sample links are printed: market, the bad firm's, trusteeship, coached, self-managed. */
const samples = [0, 17, 101, 111, 121] as const;

/** What the demo offers, at the address it is served from. */
export async function demoFile(
  world: Pick<World, 'codes' | 'site'>,
  demo: Demo,
  accounts: readonly Account[],
): Promise<DemoFile> {
  const passwords = new Map(accounts.map(({ login, password }) => [login, password]));
  const compounds = samples.flatMap((index) => demo.county.compounds[index] ?? []);
  const residents = compounds.map(async ({ id, name }) => {
    const code = await world.codes.issue({ compound: id, number: visitorsHousehold }, 0, '1');
    return { compound: name, household: visitorsHousehold, url: `${world.site.origin}/r/${code}` };
  });
  return {
    residents: await Promise.all(residents),
    results: `${world.site.origin}/results`,
    console: `${world.site.origin}/bureau`,
    people: demoPeople(demo.county).map(({ name, role, login }) => ({
      name,
      role,
      login,
      password: passwords.get(login) ?? '',
    })),
    months: demo.months,
    openMonth: demo.openMonth,
  };
}

/** The same file for a service that is served from another address today. */
export function movedTo(origin: string, file: DemoFile): DemoFile {
  const moved = (url: string) => `${origin}${new URL(url).pathname}`;
  return {
    ...file,
    residents: file.residents.map((resident) => ({ ...resident, url: moved(resident.url) })),
    results: moved(file.results),
    console: moved(file.console),
  };
}

import { addMonths, type Month } from '../../domain/month.ts';
import type { World } from '../../ports.ts';
import { daily } from '../../ranking/daily.ts';
import type { MovedClock } from '../moved-clock.ts';
import type { LocalStateMachine } from '../state-machine.ts';
import { type County, demoCounty } from './county.ts';
import { demoPolicy, demoSurvey } from './demo-rules.ts';
import { officePen } from './office/office-pen.ts';
import { demoPeople, grantDemoPeople } from './people.ts';
import type { DemoOffice } from './publish.ts';

/** The demo county's first day: its rules, firms, compounds, letters and people are registered, and the first month's key is made. */
export async function openCounty(
  world: World,
  clock: MovedClock,
  machine: LocalStateMachine,
  {
    first,
    handover,
    households,
  }: { readonly first: Month; readonly handover?: Month; readonly households?: number },
): Promise<DemoOffice> {
  const county = demoCounty(first, handover ?? addMonths(first, 3), households);
  clock.moveTo(world.calendar.opens(first));
  await register(world, county, first);
  await daily(world);
  return { world, clock, machine, county, pen: officePen(world, county) };
}

async function register(world: World, county: County, from: Month): Promise<void> {
  await world.codeKeys.makeFirst();
  await world.rules.addPolicy(demoPolicy(from));
  await world.rules.addSurvey(demoSurvey(from));
  for (const firm of county.firms) await world.registry.putFirm(firm);
  for (const compound of county.compounds) await world.registry.putCompound(compound);
  await grantDemoPeople(world, demoPeople(county), from);
}

import type { Day } from '../../../domain/month.ts';
import { noteDeed } from '../people.ts';
import { daysAfter } from './days-after.ts';
import type { Desk } from './hands.ts';

/** A trusteeship that is over: the administrator registers the contract that the owners made with the trustee, and the compound joins the league. */
export async function endTrusteeships({ world, county }: Desk, today: Day): Promise<void> {
  for (const { id, mode, tenures } of county.compounds) {
    const [trustee] = tenures;
    if (mode !== 'trusteeship' || trustee?.to === undefined || trustee.to >= today) continue;
    const standing = (await world.registry.compoundsNow([id])).get(id);
    if (standing === undefined || standing.mode !== 'trusteeship') continue;
    const next = { firm: trustee.firm, from: daysAfter(trustee.to, 1) };
    await noteDeed(world, county, 'administrator', 'edit-compound', `compound:${id}`, { mode: 'market' });
    await world.registry.putCompound({
      ...standing,
      mode: 'market',
      tenures: [...standing.tenures, next],
      version: standing.version + 1,
    });
  }
}

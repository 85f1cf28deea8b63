import type { World } from '../ports.ts';
import type { Waiting } from '../waiting/waiting.ts';
import { waitingText } from '../waiting/waiting-words.ts';
import { type ReadsWaiting, whatWaits } from '../waiting/what-waits.ts';

/** What telling needs. */
export type Tells = ReadsWaiting & Pick<World, 'notifier' | 'channels' | 'site' | 'log'>;

/**
 * Tells the office of everything that waits and was not told before; how many things. Told first and noted then: a crash between tells twice
 * rather than never. What one channel took is told; a dead one silences no other, and is named in the error at the end. Without a channel nothing is noted, so that the first channel hears of all that waits.
 */
export async function tellWaiting(world: Tells): Promise<number> {
  const { channels } = await world.channels.read();
  if (channels.length === 0) return 0;
  let count = 0;
  const dead = new Set<string>();
  for (const waiting of await whatWaits(world)) {
    if (await world.channels.wasTold(waiting.key)) continue;
    const { took, failed } = await world.notifier.tell(messageOf(world, waiting));
    for (const kind of failed) dead.add(kind);
    if (took === 0) continue;
    await world.channels.noteTold(waiting.key);
    count += 1;
  }
  world.log.info('waiting-told', { count });
  if (dead.size > 0) throw new Error(`not told by ${[...dead].join(', ')}: the channel did not take it`);
  return count;
}

/** A message leaves the office: what it links to is the room, never a single thing whose path names a firm. */
function messageOf({ site }: Pick<World, 'site'>, waiting: Waiting) {
  const demo = site.demo ? '【演示】' : '';
  return {
    title: `${demo}${site.serviceName}`,
    text: `${waitingText(waiting, 'zh')}\n\n${waitingText(waiting, 'en')}`,
    link: `${site.origin}${waiting.room ?? waiting.path}`,
  };
}

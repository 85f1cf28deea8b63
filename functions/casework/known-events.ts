import type { CaseEvent } from '../domain/casework/case-event.ts';
import { streamText } from '../domain/casework/case-stream.ts';
import type { CaseHead } from '../ports/cases.ts';
import type { World } from '../ports.ts';

type Events = readonly CaseEvent<string>[];

/** Events that a process remembers: about 20 MB. */
const most = 20_000;

interface Memory {
  readonly streams: Map<string, Events>;
  events: number;
}

const memories = new WeakMap<World['cases'], Memory>();

/** The events of a stream whose head was just read, for pages: numbered events never change, so a stream is read again only once it has grown. Steps are taken on what is read anew. */
export async function knownEvents({ cases }: Pick<World, 'cases'>, head: CaseHead): Promise<Events> {
  const memory = memories.get(cases) ?? { streams: new Map<string, Events>(), events: 0 };
  memories.set(cases, memory);
  const key = streamText(head);
  const known = memory.streams.get(key);
  if (known?.length === head.seq) return known;
  const events = await cases.events(head);
  memory.events += events.length - (memory.streams.get(key)?.length ?? 0);
  memory.streams.delete(key);
  memory.streams.set(key, events);
  for (const [oldest, some] of memory.streams) {
    if (memory.events <= most) break;
    memory.streams.delete(oldest);
    memory.events -= some.length;
  }
  return events;
}

import type { CaseStream } from '../../functions/domain/casework/case-stream.ts';
import type { World } from '../../functions/ports.ts';

/** Puts an event after the last of a stream that its table does not have from there, past chain and head: as of an older release, or by somebody with the database in hand. */
export async function breakStream(
  world: World,
  stream: CaseStream,
  changed: { readonly step?: string; readonly facts?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const last = (await world.cases.events(stream)).at(-1);
  if (last === undefined) throw new Error('nothing stands in the stream');
  await world.cases.append(stream, { ...last, step: 'old-step', ...changed, seq: last.seq + 1 });
}

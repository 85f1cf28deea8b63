import { parseStream } from '../domain/casework/case-stream.ts';
import type { IssuedNotice } from '../domain/notice.ts';
import type { World } from '../ports.ts';

/** Whether a notice took effect: a step of its stream holds it. A number that was given and whose step was refused has none. */
export async function isEffective(
  { cases }: Pick<World, 'cases'>,
  { stream: text, hash }: IssuedNotice,
): Promise<boolean> {
  const stream = parseStream(text);
  const events = stream === undefined ? [] : await cases.events(stream);
  return events.some(({ documents }) => documents.some((document) => document.hash === hash));
}

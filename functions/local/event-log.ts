import { randomUUID } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Operation } from './aws-endpoints.ts';
import { readData } from './data-folder.ts';
import type { HttpHandler } from './gateway.ts';
import { escaped, listPage } from './list-page.ts';

/** Where the local service shows what it told other systems. */
export const eventsPath = '/local/events';

const file = 'events.jsonl';

/** Events that the page shows. */
const most = 200;

/** `PutEvents` of EventBridge: every event becomes a line of `events.jsonl` in the data folder. Nothing leaves the machine. */
export function eventOperations(folder: string): Readonly<Record<string, Operation>> {
  return {
    'AWSEvents.PutEvents': async ({ Entries }) => {
      const entries = Entries as readonly { readonly Detail: string }[];
      await mkdir(folder, { recursive: true });
      // A detail is JSON on one line.
      await appendFile(resolve(folder, file), entries.map(({ Detail }) => `${Detail}\n`).join(''));
      return { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: randomUUID() })) };
    },
  };
}

/** The page of the newest events. */
export function eventPage(folder: string): HttpHandler {
  return async () => {
    const lines = ((await readData(folder, file)) ?? '').split('\n').filter((line) => line !== '');
    const items = lines
      .slice(-most)
      .toReversed()
      .map((line) => {
        const { type, at, ...event } = JSON.parse(line);
        return `<p><b>${escaped(String(type))}</b> ${escaped(String(at))}</p><pre>${escaped(JSON.stringify(event, null, 1))}</pre>`;
      });
    return listPage(
      '发出的事件',
      '本机不外发：告知其他系统的事件都到这里。',
      'Nothing leaves this machine: events for other systems end here.',
      items,
    );
  };
}

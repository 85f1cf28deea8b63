import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serveAws } from '../../functions/local/aws-endpoints.ts';
import { openEventBus } from '../../functions/platform/event-bus.ts';
import type { PublishedEvent } from '../../functions/ports/events.ts';

interface Entry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
}

let asked: Entry[][] = [];
/** Which entries of the whole are not taken, the first so many times. */
let refuses: (entry: Entry) => boolean = () => false;
let aws: Awaited<ReturnType<typeof serveAws>>;
beforeAll(async () => {
  aws = await serveAws({
    'AWSEvents.PutEvents': async (input) => {
      const entries = input.Entries as Entry[];
      asked.push(entries);
      const answers = entries.map((entry) =>
        refuses(entry) ? { ErrorCode: 'ThrottlingException' } : { EventId: 'taken' },
      );
      return { FailedEntryCount: answers.filter((answer) => 'ErrorCode' in answer).length, Entries: answers };
    },
  });
});
afterAll(() => aws.stop());
beforeEach(() => {
  asked = [];
});

const bus = () =>
  openEventBus(() => 'linping', {
    region: 'local',
    endpoint: aws.endpoint,
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
const events = Array.from(
  { length: 12 },
  (_, number): PublishedEvent => ({
    id: `release:${number}`,
    type: 'RankingReleased',
    version: 1,
    at: '2026-11-15T00:00:00.000Z',
    about: 'month:2026-10',
    facts: { month: '2026-10', version: number + 1 },
  }),
);

it('puts ten events at once, each under its type with itself as the detail', async () => {
  refuses = () => false;
  await bus().publish(events);
  expect(asked.map((entries) => entries.length)).toEqual([10, 2]);
  expect(asked.flat().map(({ Detail }) => JSON.parse(Detail))).toEqual(events);
  expect(asked[0]?.[0]).toMatchObject({
    EventBusName: 'linping',
    Source: 'linping',
    DetailType: 'RankingReleased',
  });
});

it('sends again only what was not taken', async () => {
  let left = 1;
  refuses = ({ Detail }) => JSON.parse(Detail).id === 'release:3' && left-- > 0;
  await bus().publish(events.slice(0, 5));
  expect(asked.map((entries) => entries.map(({ Detail }) => JSON.parse(Detail).facts.version))).toEqual([
    [1, 2, 3, 4, 5],
    [4],
  ]);
});

it('throws where an event is never taken', async () => {
  refuses = ({ Detail }) => JSON.parse(Detail).id === 'release:3';
  await expect(bus().publish(events)).rejects.toThrow(
    '1 events were not taken by the bus: ThrottlingException',
  );
}, 10_000);

import type { AwsSettings } from '../aws-settings.ts';
import type { EventBus, PublishedEvent } from '../ports/events.ts';

/** Most events that EventBridge takes at once. */
const batchSize = 10;

/** How often events that were not taken are sent, and the milliseconds before each time again. */
const pauses = [200, 1000, 3000];

/** The event bus on EventBridge: source `linping`, the event's type as detail-type, the event itself as detail. The client is loaded when first needed. */
export function openEventBus(bus: () => string, settings: AwsSettings): EventBus {
  let loaded: ReturnType<typeof load> | undefined;

  /** Sends at most `batchSize` events; those that were not taken, and why the last of them was not. */
  async function send(events: readonly PublishedEvent[]) {
    loaded ??= load(settings);
    const { sdk, client } = await loaded;
    const Entries = events.map((event) => ({
      EventBusName: bus(),
      Source: 'linping',
      DetailType: event.type,
      Detail: JSON.stringify(event),
      Time: new Date(event.at),
    }));
    const output = await client.send(new sdk.PutEventsCommand({ Entries }));
    const refused = events.filter((_, place) => output.Entries?.[place]?.EventId === undefined);
    return { refused, why: output.Entries?.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode };
  }

  return {
    async publish(events) {
      for (let from = 0; from < events.length; from += batchSize) {
        let left = events.slice(from, from + batchSize);
        for (let attempt = 0; left.length > 0; attempt++) {
          const { refused, why } = await send(left);
          left = [...refused];
          const pause = pauses[attempt];
          if (left.length > 0 && pause === undefined)
            throw new Error(`${left.length} events were not taken by the bus: ${why ?? 'no reason given'}`);
          if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
    },
  };
}

async function load(settings: AwsSettings) {
  const sdk = await import('@aws-sdk/client-eventbridge');
  return { sdk, client: new sdk.EventBridgeClient({ ...settings }) };
}

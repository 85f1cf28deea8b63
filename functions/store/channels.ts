import { createHash } from 'node:crypto';
import type { Channel } from '../domain/channel.ts';
import type { Channels } from '../ports/notifier.ts';
import type { Database } from './database.ts';
import { numberOf, textOf } from './item.ts';
import { told } from './keys.ts';

const pk = 'CHANNELS';

/** The channels as one item beside the code keys; what was told as marks among the records. */
export function openChannels(database: Database): Channels {
  const placeOf = (key: string) => ({ pk: told, sk: createHash('sha256').update(key).digest('hex') });
  return {
    async read() {
      const item = await database.get('codeKeys', { pk }, true);
      if (item === undefined) return { version: 0, channels: [] };
      const channels = JSON.parse(textOf(item, 'channels')) as readonly Channel[];
      return { version: numberOf(item, 'version'), channels };
    },

    put(channels, version) {
      const item = { pk, version, channels: JSON.stringify(channels) };
      const condition =
        version === 1
          ? { text: 'attribute_not_exists(#pk)' }
          : { text: '#version = :before', values: { before: version - 1 } };
      return database.put('codeKeys', item, condition);
    },

    wasTold: async (key) => (await database.get('records', placeOf(key), true)) !== undefined,

    async noteTold(key) {
      await database.put('records', { ...placeOf(key), key }, { text: 'attribute_not_exists(#pk)' });
    },
  };
}

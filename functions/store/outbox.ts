import type { Mark, Outbox } from '../ports/events.ts';
import type { Database } from './database.ts';
import { numberOf, textOf } from './item.ts';
import { outbox } from './keys.ts';

/** Marks in one partition, by kind and record. */
export function openOutbox(database: Database): Outbox {
  const keyOf = ({ kind, ref }: Mark) => ({ pk: outbox, sk: `${kind}#${ref}` });
  return {
    async note(mark) {
      const { kind, ref, at } = mark;
      // The same record noted again is noted anew: whoever is about to take the older mark away must find that it is another.
      const other = { text: '(attribute_not_exists(#pk) OR #at <> :at)', values: { at } };
      await database.put('records', { ...keyOf(mark), kind, ref, at }, other);
    },

    async *pending() {
      const selection = { partition: { pk: outbox }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const item of page)
          yield {
            kind: textOf(item, 'kind') as Mark['kind'],
            ref: textOf(item, 'ref'),
            at: numberOf(item, 'at'),
          };
    },

    async done(mark) {
      await database.delete('records', keyOf(mark), { text: '#at = :at', values: { at: mark.at } });
    },
  };
}

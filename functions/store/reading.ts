import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Caller } from './caller.ts';
import { queryInput, type Selection } from './expression.ts';
import { decode, encode, type Item } from './item.ts';
import type { TableId } from './schema.ts';

/** Reads of single items and of partitions. */
export interface Reading {
  get(table: TableId, key: Item, consistent: boolean): Promise<Item | undefined>;
  /** The items of a selection, page by page; the next page is asked for when the one before was used. */
  pages(table: TableId, selection: Selection): AsyncIterable<readonly Item[]>;
  /** How many items a selection has; none of them is handed over. */
  count(table: TableId, selection: Selection): Promise<number>;
}

/** The reads, through `caller`. */
export function openReading(caller: Caller): Reading {
  return {
    async get(table, key, consistent) {
      const input = {
        TableName: caller.nameOf(table),
        Key: encode(key),
        ConsistentRead: consistent,
        ...caller.metered,
      };
      const output = await caller.call(`get from ${table}`, (dynamoDb, signal) =>
        dynamoDb.get(input, signal),
      );
      caller.measure('read', output.ConsumedCapacity);
      return output.Item && decode(output.Item);
    },

    async *pages(table, selection) {
      for await (const output of queried(caller, table, queryInput(caller.nameOf(table), selection)))
        yield (output.Items ?? []).map(decode);
    },

    async count(table, selection) {
      let count = 0;
      const input = { ...queryInput(caller.nameOf(table), selection), Select: 'COUNT' as const };
      for await (const output of queried(caller, table, input)) count += output.Count ?? 0;
      return count;
    },
  };
}

async function* queried(caller: Caller, table: TableId, input: QueryCommandInput) {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = { ...input, ...(from && { ExclusiveStartKey: from }), ...caller.metered };
    const output = await caller.call(`query ${table}`, (dynamoDb, signal) => dynamoDb.query(page, signal));
    caller.measure('read', output.ConsumedCapacity);
    yield output;
    from = output.LastEvaluatedKey;
  } while (from !== undefined);
}

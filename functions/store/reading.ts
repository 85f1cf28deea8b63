import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Caller } from './caller.ts';
import { queryInput, type Selection } from './expression.ts';
import { decode, encode, type Item } from './item.ts';
import { Unfinished } from './patience.ts';
import type { TableId } from './schema.ts';

/** Reads of single items and of partitions. */
export interface Reading {
  get(table: TableId, key: Item, consistent: boolean): Promise<Item | undefined>;
  /** Those of the items that there are, as they stand now, in no order. */
  getMany(table: TableId, keys: readonly Item[]): Promise<readonly Item[]>;
  /** The items of a selection, page by page; the next page is asked for when the one before was used, or `ahead`. */
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

    async getMany(table, keys) {
      const found: Item[] = [];
      for (let from = 0; from < keys.length; from += mostKeys)
        found.push(...(await readBatch(caller, table, keys.slice(from, from + mostKeys))));
      return found;
    },

    async *pages(table, selection) {
      const input = queryInput(caller.nameOf(table), selection);
      for await (const output of queried(caller, table, input, selection.ahead))
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

/** Most keys of a batch that DynamoDB takes. */
const mostKeys = 100;

async function readBatch(caller: Caller, table: TableId, keys: readonly Item[]): Promise<readonly Item[]> {
  const name = caller.nameOf(table);
  const found: Item[] = [];
  let left = keys.map(encode);
  await caller.call(`batch from ${table}`, async (dynamoDb, signal) => {
    const RequestItems = { [name]: { Keys: left, ConsistentRead: true } };
    const output = await dynamoDb.getBatch({ RequestItems, ...caller.metered }, signal);
    for (const consumed of output.ConsumedCapacity ?? []) caller.measure('read', consumed);
    found.push(...(output.Responses?.[name] ?? []).map(decode));
    left = output.UnprocessedKeys?.[name]?.Keys ?? [];
    if (left.length > 0) throw new Unfinished(`${left.length} items of a batch were put off`);
  });
  return found;
}

async function* queried(caller: Caller, table: TableId, input: QueryCommandInput, ahead = false) {
  const pageFrom = async (from?: Record<string, AttributeValue>) => {
    const page = { ...input, ...(from && { ExclusiveStartKey: from }), ...caller.metered };
    const output = await caller.call(`query ${table}`, (dynamoDb, signal) => dynamoDb.query(page, signal));
    caller.measure('read', output.ConsumedCapacity);
    return output;
  };
  let output = await pageFrom();
  for (;;) {
    const from = output.LastEvaluatedKey;
    const next = ahead && from !== undefined ? pageFrom(from) : undefined;
    // Heard when it is awaited; whoever stops before the end does not hear it at all.
    next?.catch(() => {});
    yield output;
    if (from === undefined) return;
    output = await (next ?? pageFrom(from));
  }
}

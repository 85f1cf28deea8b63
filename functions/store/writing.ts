import type { WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Caller } from './caller.ts';
import { type Condition, expression } from './expression.ts';
import { encode, type Item } from './item.ts';
import { Unfinished } from './patience.ts';
import type { TableId } from './schema.ts';

/** Most items of a batch that DynamoDB takes. */
export const batchSize = 25;

/** Writes of single items under a condition, and unconditional batches for filling and clearing. */
export interface Writing {
  /** Writes the item whole if the standing one meets the condition; false where it does not. */
  put(table: TableId, item: Item, condition: Condition): Promise<boolean>;
  /** Deletes the item if it meets the condition; false where it does not. */
  delete(table: TableId, key: Item, condition: Condition): Promise<boolean>;
  /** Puts or deletes at most `batchSize` items. */
  putBatch(table: TableId, items: readonly Item[]): Promise<void>;
  deleteBatch(table: TableId, keys: readonly Item[]): Promise<void>;
}

/** The writes, through `caller`. */
export function openWriting(caller: Caller): Writing {
  return {
    async put(table, item, condition) {
      const { text, names, values } = expression([condition]);
      const input = {
        TableName: caller.nameOf(table),
        Item: encode(item),
        ConditionExpression: text,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        ...caller.metered,
      };
      const output = await caller.call(`put into ${table}`, (dynamoDb, signal) =>
        dynamoDb.put(input, signal).catch(unlessConditionFailed),
      );
      caller.measure('write', output?.ConsumedCapacity);
      return output !== undefined;
    },

    async delete(table, key, condition) {
      const { text, names, values } = expression([condition]);
      const input = {
        TableName: caller.nameOf(table),
        Key: encode(key),
        ConditionExpression: text,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        ...caller.metered,
      };
      const output = await caller.call(`delete from ${table}`, (dynamoDb, signal) =>
        dynamoDb.delete(input, signal).catch(unlessConditionFailed),
      );
      caller.measure('write', output?.ConsumedCapacity);
      return output !== undefined;
    },

    putBatch(table, items) {
      const requests = items.map((item) => ({ PutRequest: { Item: encode(item) } }));
      return writeBatch(caller, table, requests);
    },

    deleteBatch(table, keys) {
      const requests = keys.map((key) => ({ DeleteRequest: { Key: encode(key) } }));
      return writeBatch(caller, table, requests);
    },
  };
}

function unlessConditionFailed(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return undefined;
  throw error;
}

async function writeBatch(caller: Caller, table: TableId, requests: WriteRequest[]): Promise<void> {
  const name = caller.nameOf(table);
  let left = requests;
  await caller.call(`batch into ${table}`, async (dynamoDb, signal) => {
    const input = { RequestItems: { [name]: left }, ...caller.metered };
    const output = await dynamoDb.writeBatch(input, signal);
    for (const consumed of output.ConsumedCapacity ?? []) caller.measure('write', consumed);
    left = output.UnprocessedItems?.[name] ?? [];
    if (left.length > 0) throw new Unfinished(`${left.length} items of a batch were put off`);
  });
}

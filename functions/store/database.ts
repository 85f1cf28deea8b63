import type {
  AttributeValue,
  ConsumedCapacity,
  QueryCommandInput,
  WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { AwsSettings } from '../aws-settings.ts';
import type { DynamoDb } from './dynamodb.ts';
import { decode, encode, encodeValue, type Item, type Value } from './item.ts';
import { Unfinished, withPatience } from './patience.ts';
import type { TableId, TableNames } from './schema.ts';

/** A condition on the standing item: `#name` stands for the attribute of that name, `:name` for a value. */
export interface Condition {
  readonly text: string;
  readonly values?: Readonly<Record<string, Value>>;
}

/** What to read of one partition, in the order of its sort key. `where` speaks of that sort key. */
export interface Selection {
  readonly index?: string;
  /** Partition key with its value, e.g. `{ pk: 'FIRM' }`. */
  readonly partition: Readonly<Record<string, string>>;
  readonly where?: Condition;
  readonly newestFirst?: boolean;
  /** Items in a page; by default what fits into 1 MB. */
  readonly limit?: number;
  /** Attributes wanted; all by default. */
  readonly only?: readonly string[];
  /** Whether everything acknowledged before must be seen; not possible on an index. */
  readonly consistent?: boolean;
}

/** Hears what every request consumed, in capacity units. */
export type Meter = (operation: 'read' | 'write', units: number) => void;

/** The few things this service asks of a database: single items under conditions, pages of a partition, batches for filling and clearing. */
export interface Database {
  get(table: TableId, key: Item, consistent: boolean): Promise<Item | undefined>;
  /** Writes the item whole if the standing one meets the condition; false where it does not. */
  put(table: TableId, item: Item, condition: Condition): Promise<boolean>;
  pages(table: TableId, selection: Selection): AsyncIterable<readonly Item[]>;
  count(table: TableId, selection: Selection): Promise<number>;
  /** Puts or deletes at most 25 items, unconditionally. */
  putBatch(table: TableId, items: readonly Item[]): Promise<void>;
  deleteBatch(table: TableId, keys: readonly Item[]): Promise<void>;
}

/** Most items of a batch that DynamoDB takes. */
export const batchSize = 25;

/**
 * A database of the tables named. `patience` in milliseconds for one request with its repetitions; `meter` hears the capacity consumed.
 */
export function openDatabase(
  names: TableNames,
  settings: AwsSettings,
  patience: number,
  meter?: Meter,
): Database {
  let connection: Promise<DynamoDb> | undefined;
  const connected = () => {
    connection ??= import('./dynamodb.ts').then(({ connect }) => connect(settings));
    return connection;
  };
  const metered = meter === undefined ? {} : ({ ReturnConsumedCapacity: 'TOTAL' } as const);

  function nameOf(table: TableId): string {
    const name = names[table];
    if (name === '') throw new Error(`this function was not given the table ${table}`);
    return name;
  }

  async function call<T>(
    operation: string,
    send: (dynamoDb: DynamoDb, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    // Loading the SDK must not eat the patience of the first reader.
    const dynamoDb = await connected();
    return withPatience(operation, patience, (signal) => send(dynamoDb, signal));
  }

  function measure(operation: 'read' | 'write', consumed: ConsumedCapacity | undefined): void {
    if (consumed?.CapacityUnits !== undefined) meter?.(operation, consumed.CapacityUnits);
  }

  async function writeBatch(table: TableId, requests: WriteRequest[]): Promise<void> {
    const name = nameOf(table);
    let left = requests;
    await call(`batch into ${table}`, async (dynamoDb, signal) => {
      const output = await dynamoDb.writeBatch({ RequestItems: { [name]: left }, ...metered }, signal);
      for (const consumed of output.ConsumedCapacity ?? []) measure('write', consumed);
      left = output.UnprocessedItems?.[name] ?? [];
      if (left.length > 0) throw new Unfinished(`${left.length} items of a batch were put off`);
    });
  }

  async function* queried(table: TableId, input: QueryCommandInput) {
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page = { ...input, ...(from && { ExclusiveStartKey: from }), ...metered };
      const output = await call(`query ${table}`, (dynamoDb, signal) => dynamoDb.query(page, signal));
      measure('read', output.ConsumedCapacity);
      yield output;
      from = output.LastEvaluatedKey;
    } while (from !== undefined);
  }

  return {
    async get(table, key, consistent) {
      const input = { TableName: nameOf(table), Key: encode(key), ConsistentRead: consistent, ...metered };
      const output = await call(`get from ${table}`, (dynamoDb, signal) => dynamoDb.get(input, signal));
      measure('read', output.ConsumedCapacity);
      return output.Item === undefined ? undefined : decode(output.Item);
    },

    async put(table, item, condition) {
      const { text, names, values } = expression([condition]);
      const input = {
        TableName: nameOf(table),
        Item: encode(item),
        ConditionExpression: text,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        ...metered,
      };
      const output = await call(`put into ${table}`, async (dynamoDb, signal) => {
        try {
          return await dynamoDb.put(input, signal);
        } catch (error) {
          if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return undefined;
          throw error;
        }
      });
      measure('write', output?.ConsumedCapacity);
      return output !== undefined;
    },

    async *pages(table, selection) {
      for await (const output of queried(table, queryInput(nameOf(table), selection)))
        yield (output.Items ?? []).map(decode);
    },

    async count(table, selection) {
      let count = 0;
      const input = { ...queryInput(nameOf(table), selection), Select: 'COUNT' as const };
      for await (const output of queried(table, input)) count += output.Count ?? 0;
      return count;
    },

    putBatch: (table, items) =>
      writeBatch(
        table,
        items.map((item) => ({ PutRequest: { Item: encode(item) } })),
      ),

    deleteBatch: (table, keys) =>
      writeBatch(
        table,
        keys.map((key) => ({ DeleteRequest: { Key: encode(key) } })),
      ),
  };
}

function queryInput(name: string, selection: Selection): QueryCommandInput {
  const [[key, value] = ['', '']] = Object.entries(selection.partition);
  const partition: Condition = { text: `#${key} = :partition`, values: { partition: value } };
  const { text, names, values } = expression(selection.where ? [partition, selection.where] : [partition]);
  const only = (selection.only ?? []).map((attribute) => `#${attribute}`);
  return {
    TableName: name,
    ...(selection.index !== undefined && { IndexName: selection.index }),
    KeyConditionExpression: text,
    ExpressionAttributeNames: { ...names, ...expression(only.map((o) => ({ text: o }))).names },
    ExpressionAttributeValues: values,
    ...(only.length > 0 && { ProjectionExpression: only.join(', ') }),
    ScanIndexForward: selection.newestFirst !== true,
    ConsistentRead: selection.consistent === true,
    ...(selection.limit !== undefined && { Limit: selection.limit }),
  };
}

function expression(conditions: readonly Condition[]) {
  const text = conditions.map((condition) => condition.text).join(' AND ');
  const names = Object.fromEntries([...text.matchAll(/#(\w+)/g)].map(([token, name]) => [token, name ?? '']));
  const values = Object.fromEntries(
    conditions.flatMap(({ values: given = {} }) =>
      Object.entries(given).map(([name, value]) => [`:${name}`, encodeValue(value)]),
    ),
  );
  return { text, names, values };
}

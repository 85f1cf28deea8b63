import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { encodeValue, type Value } from './item.ts';

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
  /** Whether the next page is asked for while the one before is used: for whoever reads to the end. */
  readonly ahead?: boolean;
  /** Attributes wanted; all by default. */
  readonly only?: readonly string[];
  /** Whether everything acknowledged before must be seen; not possible on an index. */
  readonly consistent?: boolean;
}

/** Conditions in DynamoDB's own notation: every attribute by an alias, because many good names are reserved there. */
export function expression(conditions: readonly Condition[]) {
  const text = conditions.map((condition) => condition.text).join(' AND ');
  const names = Object.fromEntries([...text.matchAll(/#(\w+)/g)].map(([token, name]) => [token, name ?? '']));
  const values = Object.fromEntries(
    conditions.flatMap(({ values: given = {} }) =>
      Object.entries(given).map(([name, value]) => [`:${name}`, encodeValue(value)]),
    ),
  );
  return { text, names, values };
}

/** A selection of the table called `name` in DynamoDB's own notation. */
export function queryInput(name: string, selection: Selection): QueryCommandInput {
  const { index, where, limit, only = [] } = selection;
  const [[key, value] = ['', '']] = Object.entries(selection.partition);
  const partition: Condition = { text: `#${key} = :partition`, values: { partition: value } };
  const { text, names, values } = expression(where ? [partition, where] : [partition]);
  const wanted = only.map((attribute) => `#${attribute}`).join(', ');
  return {
    TableName: name,
    ...(index !== undefined && { IndexName: index }),
    KeyConditionExpression: text,
    ExpressionAttributeNames: { ...names, ...expression([{ text: wanted }]).names },
    ExpressionAttributeValues: values,
    ...(wanted !== '' && { ProjectionExpression: wanted }),
    ScanIndexForward: selection.newestFirst !== true,
    ConsistentRead: selection.consistent === true,
    ...(limit !== undefined && { Limit: limit }),
  };
}

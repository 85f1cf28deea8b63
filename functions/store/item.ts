import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What an attribute may hold. Lists and maps are kept as JSON text: nothing ever asks the database to look inside. */
export type Value = string | number | boolean | Uint8Array;

/** An item of a table, or its key. */
export type Item = Readonly<Record<string, Value>>;

/** An item in DynamoDB's own notation. */
export function encode(item: Item): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, encodeValue(value)]));
}

/** A value in DynamoDB's own notation. */
export function encodeValue(value: Value): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  return { B: value };
}

/** An item from DynamoDB's own notation; kinds of attributes that `encode` never writes are an error. */
export function decode(item: Readonly<Record<string, AttributeValue>>): Item {
  // A loop, not Object.fromEntries: rows are decoded by the million when a month is tallied.
  const decoded: Record<string, Value> = {};
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) decoded[name] = decodeValue(name, value);
  }
  return decoded;
}

function decodeValue(name: string, value: AttributeValue): Value {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.B !== undefined) return value.B;
  throw new Error(`attribute ${name} holds a kind of value this service never writes`);
}

/** A text attribute of an item; missing or of another kind is a broken assumption. */
export function textOf(item: Item, name: string): string {
  const value = item[name];
  if (typeof value !== 'string') throw new Error(`attribute ${name} is not a text`);
  return value;
}

/** A number attribute of an item; missing or of another kind is a broken assumption. */
export function numberOf(item: Item, name: string): number {
  const value = item[name];
  if (typeof value !== 'number') throw new Error(`attribute ${name} is not a number`);
  return value;
}

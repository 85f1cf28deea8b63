import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { testTables } from './database.ts';

/** Changes a text of a standing item behind the service's back, as somebody with the database in hand could. */
export async function tamper(
  endpoint: string,
  TableName: string,
  key: { readonly pk: string; readonly sk: string },
  attribute: string,
  change: (text: string) => string,
): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const Key = { pk: { S: key.pk }, sk: { S: key.sk } };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
  const text = Item?.[attribute]?.S;
  if (text === undefined || change(text) === text) throw new Error('nothing there to change');
  await client.send(new PutItemCommand({ TableName, Item: { ...Item, [attribute]: { S: change(text) } } }));
  client.destroy();
}

/** An item of the records as an older release wrote it: without an attribute. */
export async function withoutAttribute(
  endpoint: string,
  key: { readonly pk: string; readonly sk: string },
  attribute: string,
): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  await client.send(
    new UpdateItemCommand({
      TableName: testTables.records,
      Key: { pk: { S: key.pk }, sk: { S: key.sk } },
      UpdateExpression: 'REMOVE #a',
      ExpressionAttributeNames: { '#a': attribute },
    }),
  );
  client.destroy();
}

/** Takes an item of the records away behind the service's back. */
export async function removeItem(
  endpoint: string,
  key: { readonly pk: string; readonly sk: string },
): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  await client.send(
    new DeleteItemCommand({ TableName: testTables.records, Key: { pk: { S: key.pk }, sk: { S: key.sk } } }),
  );
  client.destroy();
}

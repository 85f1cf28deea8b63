import { DeleteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { testTables } from './database.ts';

/** Every item of every table, as text: for tests that look for what must not be there. */
export async function everythingIn(
  endpoint: string,
): Promise<readonly { readonly table: string; readonly text: string }[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const found: { table: string; text: string }[] = [];
  for (const table of Object.values(testTables)) {
    for await (const page of paginateScan({ client }, { TableName: table }))
      for (const item of page.Items ?? []) found.push({ table, text: JSON.stringify(item) });
  }
  client.destroy();
  return found;
}

/** Loses a table's items, all of them: what an accident does. */
export async function deleteEverything(endpoint: string, table: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  for await (const page of paginateScan({ client }, { TableName: table }))
    for (const { pk } of page.Items ?? [])
      if (pk !== undefined) await client.send(new DeleteItemCommand({ TableName: table, Key: { pk } }));
  client.destroy();
}

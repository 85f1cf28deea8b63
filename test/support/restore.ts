import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { testTables } from './database.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const batchSize = 25;

/** Copies every item of the named tables from one database into another, as a restored backup holds them. */
export async function restore(
  from: string,
  to: string,
  tables: readonly (keyof typeof testTables)[],
): Promise<number> {
  const source = new DynamoDBClient({ endpoint: from, region: 'local', credentials });
  const target = new DynamoDBClient({ endpoint: to, region: 'local', credentials });
  let items = 0;
  for (const TableName of tables.map((id) => testTables[id]))
    for await (const { Items = [] } of paginateScan({ client: source }, { TableName }))
      for (let at = 0; at < Items.length; at += batchSize) {
        const batch = Items.slice(at, at + batchSize).map((Item) => ({ PutRequest: { Item } }));
        await target.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: batch } }));
        items += batch.length;
      }
  source.destroy();
  target.destroy();
  return items;
}

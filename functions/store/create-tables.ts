import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { AwsSettings } from '../aws-settings.ts';
import { type IndexSchema, type TableId, type TableNames, type TableSchema, tables } from './schema.ts';

/**
 * Creates the tables that an embedded database does not have yet. Deployed tables are the stack's business; both read
 * the same schema.
 */
export async function createMissingTables(names: TableNames, settings: AwsSettings = {}): Promise<void> {
  const client = new DynamoDBClient({ ...settings });
  const { TableNames: standing = [] } = await client.send(new ListTablesCommand({}));
  for (const [id, schema] of Object.entries(tables) as [TableId, TableSchema][]) {
    if (standing.includes(names[id])) continue;
    await client.send(
      new CreateTableCommand({
        TableName: names[id],
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: attributesOf(schema).map((name) => ({
          AttributeName: name,
          AttributeType: 'S',
        })),
        KeySchema: keySchema(schema),
        ...(schema.indexes.length > 0 && {
          GlobalSecondaryIndexes: schema.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keySchema(index),
            Projection: { ProjectionType: 'ALL' },
          })),
        }),
      }),
    );
  }
  client.destroy();
}

function keySchema({ partitionKey, sortKey }: Pick<TableSchema, 'partitionKey' | 'sortKey'>) {
  const hash = { AttributeName: partitionKey, KeyType: 'HASH' } as const;
  return sortKey === undefined ? [hash] : [hash, { AttributeName: sortKey, KeyType: 'RANGE' } as const];
}

function attributesOf(schema: TableSchema): readonly string[] {
  const keys = (keyed: Pick<IndexSchema, 'partitionKey'> & { readonly sortKey?: string }) =>
    keyed.sortKey === undefined ? [keyed.partitionKey] : [keyed.partitionKey, keyed.sortKey];
  return [...new Set([...keys(schema), ...schema.indexes.flatMap(keys)])];
}

import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type TableId, type TableSchema, tables } from '../../functions/store/schema.ts';
import { acknowledge } from './acknowledge.ts';

/** What a function may do with a table: single items, pages of a partition, batches. Nothing scans and nothing updates. */
const actions = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  batch: 'dynamodb:BatchWriteItem',
  getBatch: 'dynamodb:BatchGetItem',
  delete: 'dynamodb:DeleteItem',
} as const;

/** One of those. */
export type TableAction = keyof typeof actions;

/** The four tables of the schema, with the protection that it asks for. */
export class Tables extends Construct {
  private readonly standing: Readonly<Record<TableId, Table>>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.standing = {
      ratings: this.table('Ratings', tables.ratings),
      records: this.table('Records', tables.records),
      codeKeys: this.table('CodeKeys', tables.codeKeys),
      monthKeys: this.table('MonthKeys', tables.monthKeys),
    };
    acknowledge(
      this.standing.monthKeys,
      'AwsSolutions-DDB3',
      'A month key that was destroyed must be gone at once: this table has no backups on purpose (SECURITY §4).',
    );
  }

  /** The deployed name of a table. */
  nameOf(table: TableId): string {
    return this.standing[table].tableName;
  }

  /** Lets `grantee` do exactly `allowed` with a table and its indexes. */
  grant(grantee: IGrantable, table: TableId, ...allowed: readonly TableAction[]): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: allowed.map((action) => actions[action]),
      resourceArns: this.resourcesOf(table),
    });
  }

  /** Lets `grantee` count the items of a partition, but read none of them. */
  grantCount(grantee: IGrantable, table: TableId): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: [actions.query],
      resourceArns: this.resourcesOf(table),
      conditions: { StringEquals: { 'dynamodb:Select': 'COUNT' } },
    });
  }

  /** Lets `grantee` see who is in a partition, by keys alone, and nothing of what stands there. */
  grantKeys(grantee: IGrantable, table: TableId): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: [actions.query],
      resourceArns: this.resourcesOf(table),
      conditions: {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk'] },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    });
  }

  /** Lets `grantee` do exactly `allowed` in the partitions whose key is like `partitions` (`?` one character, `*` any). */
  grantWithin(
    grantee: IGrantable,
    table: TableId,
    partitions: string,
    ...allowed: readonly TableAction[]
  ): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: allowed.map((action) => actions[action]),
      resourceArns: this.resourcesOf(table),
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitions] } },
    });
  }

  private resourcesOf(table: TableId): string[] {
    const { tableArn } = this.standing[table];
    const indexes = (tables[table] as TableSchema).indexes;
    return [tableArn, ...indexes.map(({ name }) => `${tableArn}/index/${name}`)];
  }

  private table(id: string, schema: TableSchema): Table {
    const { partitionKey, sortKey, recoveryDays, deletionProtection } = schema;
    const key = (name: string) => ({ name, type: AttributeType.STRING });
    const table = new Table(this, id, {
      partitionKey: key(partitionKey),
      ...(sortKey !== undefined && { sortKey: key(sortKey) }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      deletionProtection,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(recoveryDays > 0 && {
        pointInTimeRecoverySpecification: {
          pointInTimeRecoveryEnabled: true,
          recoveryPeriodInDays: recoveryDays,
        },
      }),
    });
    for (const index of schema.indexes)
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: key(index.partitionKey),
        sortKey: key(index.sortKey),
      });
    return table;
  }
}

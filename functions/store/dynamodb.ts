import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { AwsSettings } from '../aws-settings.ts';

/** The six requests that this service makes of DynamoDB, each tried once and given up on `signal`. */
export type DynamoDb = ReturnType<typeof connect>;

/** Connects to DynamoDB. In a module of its own, loaded at the first request: the SDK takes longer to load than all the rest. */
export function connect(settings: AwsSettings) {
  const client = new DynamoDBClient({ ...settings, maxAttempts: 1 });
  // The SDK prepares a log line of every request and answer; none is wanted, and no rating can come into one.
  client.middlewareStack.remove('loggerMiddleware');
  return {
    get: (input: GetItemCommandInput, abortSignal: AbortSignal) =>
      client.send(new GetItemCommand(input), { abortSignal }),
    put: (input: PutItemCommandInput, abortSignal: AbortSignal) =>
      client.send(new PutItemCommand(input), { abortSignal }),
    getBatch: (input: BatchGetItemCommandInput, abortSignal: AbortSignal) =>
      client.send(new BatchGetItemCommand(input), { abortSignal }),
    delete: (input: DeleteItemCommandInput, abortSignal: AbortSignal) =>
      client.send(new DeleteItemCommand(input), { abortSignal }),
    query: (input: QueryCommandInput, abortSignal: AbortSignal) =>
      client.send(new QueryCommand(input), { abortSignal }),
    writeBatch: (input: BatchWriteItemCommandInput, abortSignal: AbortSignal) =>
      client.send(new BatchWriteItemCommand(input), { abortSignal }),
  };
}

import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Log } from '../ports.ts';

/** A function behind the REST API, as Lambda calls it. */
export type HttpHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** API Gateway's own limit on a body, in bytes: what is longer never reaches a function. */
const longestBody = 10 * 1024 * 1024;

/** Lambda's limit on a request as JSON, in bytes, where every body comes in base64: API Gateway answers 413 to what is longer. */
const longestEvent = 6 * 1024 * 1024;

/** Lambda's limit on an answer as JSON, in bytes, a body in base64 counted as it is sent: what is longer never reaches the visitor. API Gateway's own is 10 MB. */
const longestAnswer = 6 * 1024 * 1024;

/**
 * The REST API on loopback: turns each request into the event that API Gateway (proxy integration, custom domain at the
 * root) hands to Lambda, and the function's answer back into HTTP. `handlerFor` says which function serves a path; `beside`
 * what is no function of ours and gets the request as it is. An answer that Lambda would not hand over is 502 here too, with a line in `log`.
 */
export function gateway(
  handlerFor: (path: string) => HttpHandler | undefined,
  beside: (path: string) => RequestListener | undefined = () => undefined,
  log: Pick<Log, 'error'> = { error: (event, error) => console.error(event, error) },
): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    answer(handlerFor, beside, log, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
      response.end('Bad gateway');
    });
  });
}

async function answer(
  handlerFor: (path: string) => HttpHandler | undefined,
  beside: (path: string) => RequestListener | undefined,
  log: Pick<Log, 'error'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const other = beside(request.url ?? '/');
  if (other !== undefined) return void other(request, response);
  const url = safeUrl(request.url ?? '/');
  const handler = url === undefined ? undefined : handlerFor(url.pathname);
  if (url === undefined || handler === undefined) return void response.writeHead(400).end('Bad request');
  const body = await bodyOf(request);
  const event = body && toEvent(request, url, body);
  if (event === undefined || isTooLong(event))
    return void response.writeHead(413, { connection: 'close' }).end('Content too large');
  const result = await handler(event);
  const bytes = lengthOf(result);
  if (bytes > longestAnswer) {
    // The site alone: an address may carry a code.
    const site = url.pathname.split('/')[1] ?? '';
    log.error('answer-too-large', new RangeError(`an answer of ${bytes} bytes`), { site, bytes });
    return void response.writeHead(502, { 'content-type': 'text/plain' }).end('Bad gateway');
  }
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String));
  response.statusCode = result.statusCode;
  response.end(
    request.method === 'HEAD' ? '' : Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'),
  );
}

/** Whether Lambda would not take a request; small ones, by far the most, are not written out for it. */
function isTooLong(event: APIGatewayProxyEvent): boolean {
  return (
    (event.body?.length ?? 0) > longestEvent / 2 && Buffer.byteLength(JSON.stringify(event)) > longestEvent
  );
}

/** Bytes of the answer as Lambda sends it: its JSON. Small ones, by far the most, are not written out for it. */
function lengthOf(result: APIGatewayProxyResult): number {
  // A character is at most six bytes of JSON (an escape).
  if (result.body.length < longestAnswer / 12) return result.body.length;
  return Buffer.byteLength(JSON.stringify(result));
}

function safeUrl(target: string): URL | undefined {
  if (!target.startsWith('/')) return undefined;
  return URL.parse(`http://localhost${target}`) ?? undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > longestBody) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function toEvent(request: IncomingMessage, url: URL, body: Buffer): APIGatewayProxyEvent {
  const headers: Record<string, string> = {};
  const multiValueHeaders: Record<string, string[]> = {};
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const [name, value] = [request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? ''];
    headers[name] = value;
    multiValueHeaders[name] = [...(multiValueHeaders[name] ?? []), value];
  }
  const query = [...url.searchParams.keys()];
  const single = Object.fromEntries(query.map((key) => [key, url.searchParams.getAll(key).at(-1)]));
  const multi = Object.fromEntries(query.map((key) => [key, url.searchParams.getAll(key)]));
  return {
    resource: '/{proxy+}',
    path: url.pathname,
    httpMethod: request.method ?? 'GET',
    headers,
    multiValueHeaders,
    queryStringParameters: query.length === 0 ? null : single,
    multiValueQueryStringParameters: query.length === 0 ? null : multi,
    pathParameters: null,
    stageVariables: null,
    body: body.length === 0 ? null : body.toString('base64'),
    isBase64Encoded: body.length > 0,
    requestContext: requestContext(request, url),
  };
}

function requestContext(request: IncomingMessage, url: URL): APIGatewayProxyEvent['requestContext'] {
  return {
    accountId: '000000000000',
    apiId: 'local',
    authorizer: null,
    protocol: 'HTTP/1.1',
    httpMethod: request.method ?? 'GET',
    identity: { ...nobody, sourceIp: request.socket.remoteAddress ?? '' },
    path: url.pathname,
    stage: 'local',
    requestId: randomUUID(),
    requestTimeEpoch: Date.now(),
    resourceId: 'local',
    resourcePath: '/{proxy+}',
    domainName: request.headers.host ?? 'localhost',
  };
}

const nobody: APIGatewayProxyEvent['requestContext']['identity'] = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  sourceIp: '',
  user: null,
  userAgent: null,
  userArn: null,
};

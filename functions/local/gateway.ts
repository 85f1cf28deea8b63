import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

/** A function behind the REST API, as Lambda calls it. */
export type HttpHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** API Gateway's own limit on a body, in bytes: what is longer never reaches a function. */
const longestBody = 10 * 1024 * 1024;

/**
 * The REST API on loopback: turns each request into the event that API Gateway (proxy integration, custom domain at the
 * root) hands to Lambda, and the function's answer back into HTTP. `handlerFor` says which function serves a path; `beside`
 * what is no function of ours and gets the request as it is.
 */
export function gateway(
  handlerFor: (path: string) => HttpHandler | undefined,
  beside: (path: string) => RequestListener | undefined = () => undefined,
): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    answer(handlerFor, beside, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
      response.end('Bad gateway');
    });
  });
}

async function answer(
  handlerFor: (path: string) => HttpHandler | undefined,
  beside: (path: string) => RequestListener | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const other = beside(request.url ?? '/');
  if (other !== undefined) return void other(request, response);
  const url = safeUrl(request.url ?? '/');
  const handler = url === undefined ? undefined : handlerFor(url.pathname);
  if (url === undefined || handler === undefined) return void response.writeHead(400).end('Bad request');
  const body = await bodyOf(request);
  if (body === undefined)
    return void response.writeHead(413, { connection: 'close' }).end('Content too large');
  const result = await handler(toEvent(request, url, body));
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String));
  response.statusCode = result.statusCode;
  response.end(
    request.method === 'HEAD' ? '' : Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'),
  );
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

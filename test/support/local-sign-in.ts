import { once } from 'node:events';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { Account } from '../../functions/local/accounts.ts';
import { gateway, type HttpHandler } from '../../functions/local/gateway.ts';
import { localProvider } from '../../functions/local/identity-provider.ts';
import { localClient, localIssuer, providerPath } from '../../functions/local/local-environment.ts';
import type { World } from '../../functions/ports.ts';
import { type TestWorld, testWorld } from './world.ts';

/** A site behind sign-in on a real port, with the local identity provider beside it. */
export interface LocalSignIn {
  readonly world: TestWorld;
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves `site` with these accounts. */
export async function serveWithSignIn(
  site: (world: World) => Hono,
  accounts: readonly Account[],
  environment: Readonly<Record<string, string>> = {},
): Promise<LocalSignIn> {
  const late: { handler?: HttpHandler; provider?: ReturnType<typeof localProvider> } = {};
  const server = gateway(
    () => late.handler,
    (path) => (path.startsWith(`${providerPath}/`) ? late.provider : undefined),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  const origin = `http://127.0.0.1:${address.port}`;
  const variables = {
    PUBLIC_ORIGIN: origin,
    OIDC_ISSUER: localIssuer(origin),
    OIDC_CLIENT_ID: localClient,
    ...environment,
  };
  // The provider lives in real time, and so must whoever signs in there.
  const world = await testWorld({ now: Date.now(), environment: variables });
  late.handler = handle(site(world)) as HttpHandler;
  late.provider = localProvider({ origin, env: {}, accounts: async () => accounts });
  return {
    world,
    origin,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await world.stop();
    },
  };
}

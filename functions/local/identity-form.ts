import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { formFields } from '../web/form-body.ts';
import type { Account } from './accounts.ts';
import { formPage, providerPolicy } from './identity-pages.ts';
import { providerPath } from './local-environment.ts';

/** Bytes of a posted sign-in that are read at most. */
const longest = 4096;

/** Milliseconds before a wrong password is told. */
const pause = 400;

/** The page of the local provider where login and password are given: GET shows it, POST goes on or shows it again. */
export function signInForm(
  provider: Provider,
  origin: string,
  accounts: () => Promise<readonly Account[]>,
): RequestListener {
  const show = (response: ServerResponse, uid: string, login: string, wrong: boolean) =>
    response
      .writeHead(wrong ? 401 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': providerPolicy(origin),
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
      .end(formPage(`${providerPath}/form/${uid}`, login, wrong));

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return show(response, uid, '', false);
    const fields = await posted(request);
    const account = matching(await accounts(), fields.get('login') ?? '', fields.get('password') ?? '');
    if (account === undefined) {
      await new Promise((resume) => setTimeout(resume, pause));
      return show(response, uid, (fields.get('login') ?? '').replace(/[^a-z0-9-]/gi, ''), true);
    }
    const result = { login: { accountId: account.login, remember: false } };
    return await provider.interactionFinished(request, response, result);
  };

  return (request, response) => {
    answer(request, response).catch(() => {
      // The sign-in is over or was another browser's: begin again.
      if (!response.headersSent) response.writeHead(303, { location: `${origin}/bureau` });
      response.end();
    });
  };
}

/** The account with this login and password. Every account is compared, in a time that tells nothing. */
function matching(accounts: readonly Account[], login: string, password: string): Account | undefined {
  const hash = (words: readonly string[]) => createHash('sha256').update(JSON.stringify(words)).digest();
  const given = hash([login.trim(), password.trim()]);
  return accounts.filter((account) => timingSafeEqual(given, hash([account.login, account.password])))[0];
}

async function posted(request: IncomingMessage): Promise<ReadonlyMap<string, string>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > longest) return new Map();
    chunks.push(chunk as Buffer);
  }
  const body = formFields(new Uint8Array(Buffer.concat(chunks)).buffer);
  return 'fields' in body ? body.fields : new Map();
}

import type { APIGatewayProxyEvent } from 'aws-lambda';
import { readData, writeData } from './data-folder.ts';
import type { HttpHandler } from './gateway.ts';
import { escaped, listPage } from './list-page.ts';

/** Where messages to the office end locally; the page that shows them is at the same address. */
export const messagesPath = '/local/messages';

const file = 'messages.json';

/** Messages that are kept. */
const most = 200;

interface Sent {
  readonly at: string;
  readonly channel: string;
  readonly body: unknown;
}

/**
 * Stands locally for the group robots and mail servers that messages to the office go to: takes what the notifier posts, keeps it in the data
 * folder, and shows it. Nothing leaves the machine.
 */
export function messagePage(folder: string, now: () => number): HttpHandler {
  const read = async (): Promise<readonly Sent[]> => JSON.parse((await readData(folder, file)) ?? '[]');
  return async (event) => {
    if (event.httpMethod === 'GET') return shown(await read());
    const body = bodyOf(event);
    if (event.httpMethod !== 'POST' || body === undefined) return { statusCode: 400, body: 'Bad request' };
    const channel = event.path.slice(messagesPath.length + 1);
    const sent = { at: new Date(now()).toISOString(), channel, body };
    await writeData(folder, file, JSON.stringify([...(await read()), sent].slice(-most)));
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"errcode":0}' };
  };
}

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEvent): unknown {
  try {
    return JSON.parse(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString());
  } catch {
    return undefined;
  }
}

function shown(messages: readonly Sent[]) {
  const items = messages.toReversed().map(({ at, channel, body }) => {
    const text = escaped(textIn(body));
    return `<p><b>${escaped(channel)}</b> ${at}</p><pre>${text}</pre>`;
  });
  return listPage(
    '发出的消息',
    '本机不外发：群机器人和邮件都到这里。',
    'Nothing leaves this machine: messages to group robots and mail end here.',
    items,
  );
}

/** The text of a robot's message or of a mail. */
function textIn(body: unknown): string {
  const found = JSON.stringify(body, null, 1);
  const { markdown, subject, text } = (body ?? {}) as Record<string, unknown>;
  if (typeof markdown === 'object' && markdown !== null)
    return String(Object.values(markdown as Record<string, unknown>).at(-1) ?? found);
  return typeof text === 'string' ? `${String(subject)}\n\n${text}` : found;
}

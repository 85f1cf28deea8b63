import { createHmac } from 'node:crypto';
import { type Channel, mailServerOf } from '../domain/channel.ts';
import type { Channels, Message, Notifier } from '../ports/notifier.ts';

/** Milliseconds that a robot may take. */
const patience = 5000;

/**
 * Tells by group robots (企业微信, 钉钉) and by mail. With an `endpoint` (the local service) everything is posted there instead, so that it can be
 * looked at and nothing leaves the machine.
 */
export function openNotifier(channels: Pick<Channels, 'read'>, endpoint = ''): Notifier {
  return {
    async tell(message) {
      const { channels: standing } = await channels.read();
      const outcomes = await Promise.allSettled(standing.map((channel) => send(channel, message, endpoint)));
      const failed = standing.filter((_, index) => outcomes[index]?.status === 'rejected');
      return { took: standing.length - failed.length, failed: failed.map(({ kind }) => kind) };
    },
  };
}

async function send(channel: Channel, message: Message, endpoint: string): Promise<void> {
  if (channel.kind === 'mail') return await mail(channel, message, endpoint);
  const address = channel.kind === 'wecom' ? channel.url : signedAddress(channel.url, channel.secret);
  const text = `**${message.title}**\n\n${message.text}\n\n[${message.link}](${message.link})`;
  const content =
    channel.kind === 'wecom'
      ? { msgtype: 'markdown', markdown: { content: text } }
      : { msgtype: 'markdown', markdown: { title: message.title, text } };
  const answer = await post(endpoint === '' ? address : `${endpoint}/${channel.kind}`, content);
  // Robots answer 200 to what they refuse; only this number tells.
  if (typeof answer === 'object' && answer !== null && 'errcode' in answer && answer.errcode === 0) return;
  throw new Error('the robot refused it');
}

async function mail(
  { server, from, to }: Extract<Channel, { kind: 'mail' }>,
  { title, text, link }: Message,
  endpoint: string,
): Promise<void> {
  const letter = { from, to, subject: title, text: `${text}\n\n${link}\n` };
  if (endpoint !== '') return void (await post(`${endpoint}/mail`, letter));
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(transportOf(server));
  try {
    await transport.sendMail(letter);
  } finally {
    transport.close();
  }
}

/** What the mailer is told of a server: these options and no others, never without encryption. Throws for an address that names no server. */
export function transportOf(address: string) {
  const server = mailServerOf(address);
  if (server === undefined) throw new Error('the address names no mail server');
  const { host, port, secure, user, password: pass } = server;
  return {
    host,
    port,
    secure,
    ...(user !== '' && { auth: { user, pass } }),
    requireTLS: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return await response.json();
}

/** 钉钉's signature: HMAC-SHA-256 over the time and the secret, which keeps others from speaking through the robot. */
function signedAddress(url: string, secret: string): string {
  if (secret === '') return url;
  const timestamp = String(Date.now());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const address = new URL(url);
  address.searchParams.set('timestamp', timestamp);
  address.searchParams.set('sign', sign);
  return address.href;
}

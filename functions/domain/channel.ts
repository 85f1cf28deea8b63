/** A way by which the office is told that something waits: a group robot 企业微信 or 钉钉, or mail. `secret` signs what is sent to 钉钉. */
export type Channel =
  | { readonly kind: 'wecom'; readonly url: string }
  | { readonly kind: 'dingtalk'; readonly url: string; readonly secret: string }
  | { readonly kind: 'mail'; readonly server: string; readonly from: string; readonly to: string };

/** Where robots live: addresses elsewhere are refused, so that nobody makes the service call what it should not. */
const robots = { wecom: 'https://qyapi.weixin.qq.com/', dingtalk: 'https://oapi.dingtalk.com/' } as const;

/** A mail server as a mail channel's address names it: encrypted from the first byte (`secure`) or before anything is said. */
export interface MailServer {
  readonly host: string;
  readonly port: 465 | 587;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
}

/** A name with a dot whose last part begins with a letter: no number reads as an address then, in whatever notation. */
const publicName = /^(?:[a-z0-9](?:[a-z0-9-]{0,62}\.))+[a-z][a-z0-9-]{1,62}$/i;

/**
 * The server of an address like `smtps://user:password@mail.example.cn:465`; undefined where it says anything else: a query would set options of the mailer.
 */
export function mailServerOf(text: string): MailServer | undefined {
  const url = URL.parse(text);
  if (url === null || !['smtps:', 'smtp:'].includes(url.protocol)) return undefined;
  if (/[?#\\]/.test(text) || !['', '/'].includes(url.pathname)) return undefined;
  const host = url.hostname.toLowerCase();
  if (host.length > 253 || !publicName.test(host) || host.endsWith('.localhost')) return undefined;
  if (!['', '465', '587'].includes(url.port)) return undefined;
  const secure = url.port === '465' || (url.port === '' && url.protocol === 'smtps:');
  try {
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return { host, port: secure ? 465 : 587, secure, user, password };
  } catch {
    return undefined;
  }
}

/** Why something is no channel. */
export type ChannelFault = 'robot-address' | 'mail-server' | 'sender-address' | 'mail-address';

/** What is wrong with a channel as it was filled in; undefined where it may be used. */
export function channelFault(channel: Channel): ChannelFault | undefined {
  if (channel.kind !== 'mail')
    return channel.url.startsWith(robots[channel.kind]) && URL.parse(channel.url) !== null
      ? undefined
      : 'robot-address';
  if (mailServerOf(channel.server) === undefined) return 'mail-server';
  const isAddress = (one: string) => /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/.test(one);
  if (!isAddress(channel.from)) return 'sender-address';
  const receivers = channel.to.split(/[,;，；\s]+/).filter((one) => one !== '');
  return receivers.length > 0 && receivers.every(isAddress) ? undefined : 'mail-address';
}

/** A channel as it may be shown again: never what would let another use it. */
export function shownChannel(channel: Channel): string {
  if (channel.kind === 'mail') return `${channel.to} (${mailServerOf(channel.server)?.host ?? ''})`;
  return `…${channel.url.slice(-4)}`;
}

/** A way by which the office is told that something waits: a group robot 企业微信 or 钉钉, or mail. `secret` signs what is sent to 钉钉. */
export type Channel =
  | { readonly kind: 'wecom'; readonly url: string }
  | { readonly kind: 'dingtalk'; readonly url: string; readonly secret: string }
  | { readonly kind: 'mail'; readonly server: string; readonly from: string; readonly to: string };

/** Where robots live: addresses elsewhere are refused, so that nobody makes the service call what it should not. */
const robots = { wecom: 'https://qyapi.weixin.qq.com/', dingtalk: 'https://oapi.dingtalk.com/' } as const;

/** Ports on which mail servers take mail encrypted. */
const mailPorts = ['465', '587', ''];

/** Why something is no channel. */
export type ChannelFault = 'robot-address' | 'mail-server' | 'mail-address';

/** What is wrong with a channel as it was filled in; undefined where it may be used. */
export function channelFault(channel: Channel): ChannelFault | undefined {
  if (channel.kind !== 'mail')
    return channel.url.startsWith(robots[channel.kind]) && URL.parse(channel.url) !== null
      ? undefined
      : 'robot-address';
  const server = URL.parse(channel.server);
  const encrypted = server?.protocol === 'smtps:' || server?.protocol === 'smtp:';
  if (server === null || !encrypted || server.hostname === '' || !mailPorts.includes(server.port))
    return 'mail-server';
  const addresses = [channel.from, ...channel.to.split(/[,;，；\s]+/).filter((one) => one !== '')];
  const valid = addresses.every((one) => /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/.test(one));
  return addresses.length > 1 && valid ? undefined : 'mail-address';
}

/** A channel as it may be shown again: never what would let another use it. */
export function shownChannel(channel: Channel): string {
  if (channel.kind === 'mail') return `${channel.to} (${URL.parse(channel.server)?.hostname ?? ''})`;
  return `…${channel.url.slice(-4)}`;
}

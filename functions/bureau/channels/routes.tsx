import type { Context } from 'hono';
import { type Channel, type ChannelFault, channelFault } from '../../domain/channel.ts';
import { linkFor } from '../../web/language.ts';
import type { OfficeRoute, Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { channelsPage } from './channels-page.tsx';
import { channelWords } from './words.ts';

const path = '/bureau/channels';

/** The field in which a fault stands. */
const faultFields = {
  'robot-address': 'url',
  'mail-server': 'server',
  'sender-address': 'from',
  'mail-address': 'to',
} as const satisfies Record<ChannelFault, string>;

/** How the office is told: group robots and mail. The journal gets the kind alone. */
export function channelRoutes(world: BureauWorld): readonly OfficeRoute[] {
  const order = (
    step: string,
    act: string,
    answer: (visit: Visit, c: Context) => Promise<Response>,
  ): OfficeRoute => ({
    method: 'post',
    path: `${path}${step}`,
    may: 'change-channels',
    act,
    says: ({ fields }) => ({ about: '', facts: { kind: fields.get('kind')?.slice(0, 10) ?? '' } }),
    answer,
  });
  return [
    { method: 'get', path, may: 'change-channels', answer: (visit, c) => channelsPage(world, visit, c) },
    order('', 'add-channel', (visit, c) => add(world, visit, c)),
    order('/remove', 'remove-channel', (visit, c) => remove(world, visit, c)),
    order('/test', 'test-channels', (visit, c) => test(world, visit, c)),
  ];
}

async function add(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const words = channelWords[visit.reader.language];
  const channel = channelIn(visit);
  const fault = channelFault(channel);
  if (fault !== undefined)
    return await channelsPage(world, visit, c, { field: faultFields[fault], words: words.faults[fault] });
  const { version, channels } = await world.channels.read();
  const kept = await world.channels.put([...channels, channel].slice(-20), version + 1);
  if (!kept) return await channelsPage(world, visit, c, { field: '', words: words.changed });
  return c.redirect(linkFor(visit.reader, `${path}?said=added`), 303);
}

/** Removes the channel of that place, if the list is still the one that was shown. */
async function remove(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const words = channelWords[visit.reader.language];
  const { version, channels } = await world.channels.read();
  const rest = channels.filter((_, place) => String(place) !== visit.fields.get('place'));
  const same = visit.fields.get('version') === String(version);
  if (!same || !(await world.channels.put(rest, version + 1)))
    return await channelsPage(world, visit, c, { field: '', words: words.changed });
  return c.redirect(linkFor(visit.reader, `${path}?said=removed`), 303);
}

async function test(world: BureauWorld, visit: Visit, c: Context): Promise<Response> {
  const words = channelWords[visit.reader.language];
  const link = `${world.site.origin}/bureau`;
  const { failed } = await world.notifier.tell({ title: words.testTitle, text: words.testText, link });
  if (failed.length > 0) {
    world.log.error('channel-failed', new Error(`not told by ${failed.join(', ')}`));
    return await channelsPage(world, visit, c, { field: '', words: words.notTaken });
  }
  return c.redirect(linkFor(visit.reader, `${path}?said=tested`), 303);
}

function channelIn({ fields }: Visit): Channel {
  const text = (name: string) => (fields.get(name) ?? '').trim().slice(0, 500);
  const kind = text('kind');
  if (kind === 'mail') return { kind, server: text('server'), from: text('from'), to: text('to') };
  if (kind === 'dingtalk') return { kind, url: text('url'), secret: text('secret') };
  return { kind: 'wecom', url: text('url') };
}

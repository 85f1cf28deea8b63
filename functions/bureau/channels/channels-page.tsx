import type { Context } from 'hono';
import { type Channel, shownChannel } from '../../domain/channel.ts';
import { linkFor } from '../../web/language.ts';
import { Choice, ErrorSummary, Field } from '../../web/office/field.tsx';
import { respondOffice } from '../../web/office/respond-office.tsx';
import type { Visit } from '../../web/office/route.ts';
import { Token } from '../../web/office/token.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { channelWords } from './words.ts';

const address = '/bureau/channels';

type Words = (typeof channelWords)['zh'];

/** What is wrong, and with which field; of the whole form where it is none. */
export interface Refused {
  readonly field: '' | 'url' | 'server' | 'from' | 'to';
  readonly words: string;
}

/** The channels by which the office is told; addresses of robots and passwords are never shown again. */
export async function channelsPage(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  refused?: Refused,
): Promise<Response> {
  const words = channelWords[visit.reader.language];
  const { version, channels } = await world.channels.read();
  const said = c.req.query('said') ?? '';
  const page = { site: world.site, room: address, address, title: words.title };
  return await respondOffice(
    c,
    visit,
    { ...page, ...(refused !== undefined && { status: 409 as const }) },
    <>
      <h1>{words.title}</h1>
      {Object.hasOwn(words.said, said) ? (
        <p class="note" role="status">
          {words.said[said as keyof typeof words.said]}
        </p>
      ) : null}
      <ErrorSummary
        title={words.wrong}
        problems={refused === undefined ? [] : [[refused.field, refused.words]]}
      />
      <p>{words.lead}</p>
      {channels.length === 0 ? <p class="mute">{words.none}</p> : null}
      <ul class="todo">
        {channels.map((channel, place) => (
          <Standing channel={channel} place={place} version={version} visit={visit} />
        ))}
      </ul>
      {channels.length === 0 ? null : (
        <form method="post" action={linkFor(visit.reader, `${address}/test`)}>
          <Token visit={visit} />
          <button class="minor" type="submit">
            {words.test}
          </button>
        </form>
      )}
      <AddForm visit={visit} words={words} refused={refused} />
    </>,
  );
}

function Standing({
  channel,
  place,
  version,
  visit,
}: {
  channel: Channel;
  place: number;
  version: number;
  visit: Visit;
}) {
  const words = channelWords[visit.reader.language];
  return (
    <li>
      <form class="acts" method="post" action={linkFor(visit.reader, `${address}/remove`)}>
        <b>{words.kinds[channel.kind]}</b> <span>{printable(shownChannel(channel))}</span>
        <Token visit={visit} />
        <input type="hidden" name="place" value={String(place)} />
        <input type="hidden" name="kind" value={channel.kind} />
        <input type="hidden" name="version" value={String(version)} />
        <button class="minor" type="submit">
          {words.remove}
        </button>
      </form>
    </li>
  );
}

function AddForm({ visit, words, refused }: { visit: Visit; words: Words; refused: Refused | undefined }) {
  const problem = (field: Refused['field']) => (refused?.field === field ? refused.words : undefined);
  const value = (name: string) => visit.fields.get(name);
  const kinds = (['wecom', 'dingtalk', 'mail'] as const).map((kind) => [kind, words.kinds[kind]] as const);
  return (
    <form class="card" method="post" action={linkFor(visit.reader, address)}>
      <h2>{words.add}</h2>
      <Token visit={visit} />
      <Choice name="kind" label={words.kind} options={kinds} value={value('kind')} />
      <h3>{words.fillRobot}</h3>
      <Field name="url" label={words.url} value={value('url')} max={500} problem={problem('url')} />
      <Field name="secret" label={words.secret} max={200} type="password" />
      <h3>{words.fillMail}</h3>
      <Field name="server" label={words.server} max={300} type="password" problem={problem('server')} />
      <Field name="from" label={words.from} value={value('from')} max={200} problem={problem('from')} />
      <Field name="to" label={words.to} value={value('to')} max={500} problem={problem('to')} />
      <button type="submit">{words.add}</button>
    </form>
  );
}

import type { Correction } from '../domain/publishing/correction.ts';
import type { Objection } from '../domain/publishing/objection.ts';
import type { Preview } from '../domain/publishing/preview.ts';
import type { Reply } from '../domain/publishing/reply.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { KeepOnce } from '../ports/month.ts';
import type { Publishing } from '../ports/publishing.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { publishingOf, versionText } from './keys.ts';

/**
 * The publishing of a month, one partition: `preview#…`, `objection#…`, `reply#<firm>#…`, `correction#…`, and what follows one under its own key
 * and a word more (`…#answer`). Every one is put once, so nothing that was said or decided can be changed.
 */
export function openPublishing(database: Database): Publishing {
  async function keep(month: Preview['month'], sk: string, record: object): Promise<KeepOnce> {
    const item = { pk: publishingOf(month), sk, body: canonicalJson(record) };
    if (await database.put('records', item, { text: 'attribute_not_exists(#pk)' })) return 'kept';
    const standing = await database.get('records', { pk: item.pk, sk }, true);
    return standing?.body === item.body ? 'kept' : 'differs';
  }
  const numbered = (word: string, number: number) => `${word}#${versionText(number)}`;
  return {
    async of(month) {
      const bodies = new Map<string, object>();
      const selection = { partition: { pk: publishingOf(month) }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const item of page) bodies.set(textOf(item, 'sk'), JSON.parse(textOf(item, 'body')));
      const all = <T>(word: string, follows: readonly string[]) => recordsOf<T>(bodies, word, follows);
      return {
        previews: all<Preview>('preview', []),
        objections: all<Objection>('objection', ['answer', 'decision']),
        replies: all<Reply>('reply', ['moderation', 'takenDown']),
        corrections: all<Correction>('correction', ['signed', 'deferred']),
      };
    },

    keepPreview: (preview) => keep(preview.month, numbered('preview', preview.version), preview),
    keepObjection: ({ answer: _, decision: __, ...objection }) =>
      keep(objection.month, numbered('objection', objection.number), objection),
    keepAnswer: (month, number, answer) => keep(month, `${numbered('objection', number)}#answer`, answer),
    keepDecision: (month, number, decision) =>
      keep(month, `${numbered('objection', number)}#decision`, decision),
    keepReply: ({ moderation: _, takenDown: __, ...reply }) =>
      keep(reply.month, numbered(`reply#${reply.firm}`, reply.number), reply),
    keepModeration: (month, firm, number, moderation) =>
      keep(month, `${numbered(`reply#${firm}`, number)}#moderation`, moderation),
    keepTakenDown: (month, firm, number, takenDown) =>
      keep(month, `${numbered(`reply#${firm}`, number)}#takenDown`, takenDown),
    keepCorrection: ({ signed: _, deferred: __, ...correction }) =>
      keep(correction.month, numbered('correction', correction.number), correction),
    keepDeferral: (month, number, deferral) =>
      keep(month, `${numbered('correction', number)}#deferred`, deferral),
    keepSigning: (month, number, signed) => keep(month, `${numbered('correction', number)}#signed`, signed),
  };
}

/** Records of one kind in order, each with what follows it. */
function recordsOf<T>(
  bodies: ReadonlyMap<string, object>,
  word: string,
  follows: readonly string[],
): readonly T[] {
  return [...bodies]
    .filter(([sk]) => sk.startsWith(`${word}#`) && !follows.some((more) => sk.endsWith(`#${more}`)))
    .map(([sk, body]) => {
      const more = follows.flatMap((name) => {
        const found = bodies.get(`${sk}#${name}`);
        return found === undefined ? [] : [[name, found] as const];
      });
      return { ...body, ...Object.fromEntries(more) } as T;
    });
}

import type { CaseEvent } from '../domain/casework/case-event.ts';
import { type CaseKind, streamText } from '../domain/casework/case-stream.ts';
import { parseNoticeCode } from '../domain/notice.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { CaseHead, Cases } from '../ports/cases.ts';
import { seals } from './case-seals.ts';
import type { Database } from './database.ts';
import { type Item, numberOf, textOf } from './item.ts';
import { carriedOut, caseEvents, caseHeads, noticesOf, versionText } from './keys.ts';
import { keepText, readText } from './texts.ts';

/** Streams of events, a partition each, put once by number; beside them a head a stream, overwritten by later ones only, and the numbers of notices. */
export function openCases(database: Database): Cases {
  const absent = { text: 'attribute_not_exists(#pk)' };

  /** The newest number of a partition of numbered items; 0 for none. */
  async function newest(pk: string): Promise<number> {
    const selection = { partition: { pk }, newestFirst: true, limit: 1, consistent: true };
    for await (const [item] of database.pages('records', selection))
      return item === undefined ? 0 : Number(textOf(item, 'sk').slice(0, 5));
    return 0;
  }

  return {
    async events(stream) {
      const events: CaseEvent<string>[] = [];
      const selection = { partition: { pk: caseEvents(streamText(stream)) }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const item of page) events.push(JSON.parse(textOf(item, 'body')));
      return events;
    },

    async append(stream, event) {
      const key = { pk: caseEvents(streamText(stream)), sk: versionText(event.seq) };
      const body = canonicalJson(event);
      if (await database.put('records', { ...key, body }, absent)) return 'kept';
      return (await database.get('records', key, true))?.body === body ? 'kept' : 'differs';
    },

    async keepHead({ kind, subject, seq, open, broken, matters }) {
      const said = { ...(broken && { broken }), ...(matters && { matters: JSON.stringify(matters) }) };
      const item = { pk: caseHeads(kind), sk: subject, seq, open, ...said };
      const later = { text: '(attribute_not_exists(#pk) OR #seq <= :seq)', values: { seq } };
      await database.put('records', item, later);
    },

    async head({ kind, subject }) {
      const item = await database.get('records', { pk: caseHeads(kind), sk: subject }, true);
      return item && headIn(kind, item);
    },

    async heads(kind, which) {
      const heads: CaseHead[] = [];
      for await (const page of database.pages('records', {
        partition: { pk: caseHeads(kind) },
        consistent: true,
      }))
        for (const item of page) heads.push(headIn(kind, item));
      return which === 'all' ? heads : heads.filter(({ open }) => open);
    },

    async noteCarriedOut(stream, seq) {
      await database.put('records', { pk: carriedOut(streamText(stream)), sk: versionText(seq) }, absent);
    },

    async carriedOut(stream) {
      const found = new Set<number>();
      const selection = { partition: { pk: carriedOut(streamText(stream)) }, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const item of page) found.add(Number(textOf(item, 'sk')));
      return found;
    },

    async nextNotice(year) {
      const pk = noticesOf(year);
      for (let number = (await newest(pk)) + 1; ; number++)
        if (await database.put('records', { pk, sk: versionText(number) }, absent)) return number;
    },

    async keepNotice(notice) {
      const { year, number } = numbersOf(notice.code);
      const key = { pk: noticesOf(year), sk: `${versionText(number)}#issued` };
      return await keepText(database, key, canonicalJson(notice));
    },

    async notice(year, number) {
      const key = { pk: noticesOf(year), sk: `${versionText(number)}#issued` };
      const text = await readText(database, key);
      return text === undefined ? undefined : JSON.parse(text);
    },

    ...seals(database),
  };
}

function headIn(kind: CaseKind, item: Item): CaseHead {
  return {
    ...{ kind, subject: textOf(item, 'sk'), seq: numberOf(item, 'seq'), open: item.open === true },
    ...(item.broken === true && { broken: true }),
    ...(item.matters !== undefined && { matters: JSON.parse(textOf(item, 'matters')) }),
  };
}

function numbersOf(code: string): { readonly year: number; readonly number: number } {
  const numbers = parseNoticeCode(code);
  if (numbers === undefined) throw new RangeError(`${code} is no number of a notice`);
  return numbers;
}

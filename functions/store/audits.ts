import type { Audit, AuditDraw, ClosedAudit } from '../domain/integrity/audit.ts';
import type { Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Audits } from '../ports/integrity.ts';
import type { Database } from './database.ts';
import { textOf } from './item.ts';
import { auditsOf, drawsOf } from './keys.ts';

/**
 * Audits in two places: drawn households beside the ratings, whose backups last a week, until the audit closes or lapses; what
 * came of it among the records, put once. A record wins over a draw that a crash left behind, until `sweep` destroys it.
 */
export function openAudits(database: Database): Audits {
  const once = { text: 'attribute_not_exists(#pk)' };

  async function bodies<T>(table: 'ratings' | 'records', pk: string): Promise<readonly T[]> {
    const found: T[] = [];
    for await (const page of database.pages(table, { partition: { pk }, consistent: true }))
      for (const item of page) found.push(JSON.parse(textOf(item, 'body')) as T);
    return found;
  }
  const drawn = (month: Month) => bodies<AuditDraw>('ratings', drawsOf(month));
  const closed = (month: Month) => bodies<ClosedAudit>('records', auditsOf(month));
  const forget = (month: Month, firm: string) =>
    database.deleteBatch('ratings', [{ pk: drawsOf(month), sk: firm }]);

  return {
    closed,

    async keepDraw(draw) {
      const record = await database.get('records', { pk: auditsOf(draw.month), sk: draw.firm }, true);
      if (record !== undefined) return 'kept';
      const item = { pk: drawsOf(draw.month), sk: draw.firm, body: canonicalJson(draw) };
      if (await database.put('ratings', item, once)) return 'kept';
      const standing = await database.get('ratings', { pk: item.pk, sk: item.sk }, true);
      return standing?.body === item.body ? 'kept' : 'differs';
    },

    async of(month) {
      const records = await closed(month);
      const done = new Set<string>(records.map(({ firm }) => firm));
      const open = (await drawn(month)).filter(({ firm }) => !done.has(firm));
      const audits: Audit[] = [...records, ...open.map((draw) => ({ ...draw, state: 'open' as const }))];
      return audits.sort((a, b) => (a.firm < b.firm ? -1 : 1));
    },

    async sweep(month, over) {
      const draws = await drawn(month);
      if (draws.length === 0) return 0;
      const done = new Set<string>((await closed(month)).map(({ firm }) => firm));
      let swept = 0;
      for (const { firm, day } of draws) {
        if (!done.has(firm) && !(await over(day))) continue;
        await forget(month, firm);
        swept += 1;
      }
      return swept;
    },

    async close(month, firm, counts, by, day) {
      const record = await database.get('records', { pk: auditsOf(month), sk: firm }, true);
      const draw = (await drawn(month)).find((one) => one.firm === firm);
      if (record === undefined && draw === undefined) return false;
      if (draw !== undefined && record === undefined) {
        const { households: _, ...kept } = draw;
        const body = canonicalJson({ ...kept, ...counts, state: 'closed', by, closed: day });
        await database.put('records', { pk: auditsOf(month), sk: firm, body }, once);
      }
      await forget(month, firm);
      const standing = (await closed(month)).find((one) => one.firm === firm);
      return (
        standing?.by === by &&
        (['drawn', 'reached', 'confirmed', 'denied'] as const).every(
          (name) => standing[name] === counts[name],
        )
      );
    },
  };
}

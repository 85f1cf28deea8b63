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
  const body = async <T>(table: 'ratings' | 'records', pk: string, firm: string) => {
    const item = await database.get(table, { pk, sk: firm }, true);
    return item && (JSON.parse(textOf(item, 'body')) as T);
  };
  const record = (month: Month, firm: string) => body<ClosedAudit>('records', auditsOf(month), firm);
  const draw = (month: Month, firm: string) => body<AuditDraw>('ratings', drawsOf(month), firm);
  const forget = (month: Month, firm: string) =>
    database.deleteBatch('ratings', [{ pk: drawsOf(month), sk: firm }]);

  return {
    closed,

    async keepDraw(given) {
      if ((await record(given.month, given.firm)) !== undefined) return 'kept';
      const item = { pk: drawsOf(given.month), sk: given.firm, body: canonicalJson(given) };
      if (await database.put('ratings', item, once)) return 'kept';
      const standing = await database.get('ratings', { pk: item.pk, sk: item.sk }, true);
      return standing?.body === item.body ? 'kept' : 'differs';
    },

    async of(month) {
      const records = await closed(month);
      const done = new Set<string>(records.map(({ firm }) => firm));
      const open = (await drawn(month)).filter(({ firm }) => !done.has(firm));
      const audits: Audit[] = [...records, ...open.map((one) => ({ ...one, state: 'open' as const }))];
      return audits.sort((a, b) => (a.firm < b.firm ? -1 : 1));
    },

    async one(month, firm) {
      const [done, open] = await Promise.all([record(month, firm), draw(month, firm)]);
      return done ?? (open && { ...open, state: 'open' });
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
      const [done, open] = await Promise.all([record(month, firm), draw(month, firm)]);
      if (done === undefined && open === undefined) return false;
      if (open !== undefined && done === undefined) {
        const { households: _, ...kept } = open;
        const text = canonicalJson({ ...kept, ...counts, state: 'closed', by, closed: day });
        await database.put('records', { pk: auditsOf(month), sk: firm, body: text }, once);
      }
      await forget(month, firm);
      const standing = await record(month, firm);
      return (
        standing?.by === by &&
        (['drawn', 'reached', 'confirmed', 'denied'] as const).every(
          (name) => standing[name] === counts[name],
        )
      );
    },
  };
}

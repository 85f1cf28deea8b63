import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { ImportList, ListedImport } from '../ports/imports.ts';
import type { Database } from './database.ts';
import { type Item, textOf } from './item.ts';
import { keepText, textOfHead } from './texts.ts';

/** A list of imports in one partition, for there are few: `<id>#begun`, `#ended`, `#undoing` and `#undone`. */
export function openImportList<Kind>(database: Database, pk: string): ImportList<Kind> {
  const keep = (sk: string, body: unknown) => keepText(database, { pk, sk }, canonicalJson(body));

  async function listed(where?: { text: string; values: Record<string, string> }) {
    const records = new Map<string, Partial<ListedImport<Kind>>>();
    const selection = { partition: { pk }, consistent: true, ...(where && { where }) };
    for await (const page of database.pages('records', selection))
      for (const item of page) {
        const [id = ''] = textOf(item, 'sk').split('#');
        records.set(id, { ...records.get(id), ...(await partOf<Kind>(database, item)) });
      }
    return [...records.values()].filter((one): one is ListedImport<Kind> => one.at !== undefined);
  }

  return {
    begin: (head) => keep(`${head.id}#begun`, head),
    end: (id, pieces, counts) => keep(`${id}#ended`, { pieces, counts }),
    noteUndoing: (id) => keep(`${id}#undoing`, { undoing: true }),
    noteUndone: (id, at, by) => keep(`${id}#undone`, { undone: { at, by } }),
    async find(id) {
      const where = { text: 'begins_with(#sk, :beginning)', values: { beginning: `${id}#` } };
      return (await listed(where))[0];
    },
    all: async () => (await listed()).sort((a, b) => b.at - a.at),
  };
}

async function partOf<Kind>(database: Database, item: Item): Promise<Partial<ListedImport<Kind>>> {
  return JSON.parse(await textOfHead(database, item));
}

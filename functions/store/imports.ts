import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { ImportPiece, Imports, PieceSummary, RegistryKind, UndonePiece } from '../ports/imports.ts';
import type { Database } from './database.ts';
import { openImportList } from './import-list.ts';
import { textOf } from './item.ts';
import { importList, importPieces, versionText } from './keys.ts';
import { keepText, readText, textOfHead } from './texts.ts';

/** Imports of the registry: their list, and `sum#00001`, `done#00001` and `undone#00001` in a partition an import. */
export function openImports(database: Database): Imports {
  const keep = (pk: string, sk: string, body: unknown) => keepText(database, { pk, sk }, canonicalJson(body));

  async function bodies<T>(id: string, beginning: string): Promise<ReadonlyMap<number, T>> {
    const where = { text: 'begins_with(#sk, :beginning)', values: { beginning } };
    const selection = { partition: { pk: importPieces(id) }, where, consistent: true };
    const found = new Map<number, T>();
    for await (const page of database.pages('records', selection))
      for (const item of page)
        found.set(
          Number(textOf(item, 'sk').split('#')[1]),
          JSON.parse(await textOfHead(database, item)) as T,
        );
    return found;
  }

  return {
    ...openImportList<RegistryKind>(database, importList),

    async keepPiece(id, number, piece) {
      // First, so that no piece is without one. What a crash leaves alone here is a piece of which nothing came.
      await keep(importPieces(id), `sum#${versionText(number)}`, summaryOf(piece));
      return await keep(importPieces(id), `done#${versionText(number)}`, piece);
    },
    async piece(id, number) {
      const key = { pk: importPieces(id), sk: `done#${versionText(number)}` };
      const text = await readText(database, key);
      return text === undefined ? undefined : (JSON.parse(text) as ImportPiece);
    },
    summaries: (id) => bodies<PieceSummary>(id, 'sum#'),
    keepUndone: (id, number, undone) => keep(importPieces(id), `undone#${versionText(number)}`, undone),
    undone: (id) => bodies<UndonePiece>(id, 'undone#'),
  };
}

function summaryOf({ changes }: ImportPiece): PieceSummary {
  const added = changes.flatMap(({ before, after }) => (before === null ? [after.id] : []));
  return { changes: changes.length, added };
}

import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Evidence, EvidenceInput, EvidencePiece, EvidenceSummary } from '../ports/evidence.ts';
import type { Database } from './database.ts';
import { openImportList } from './import-list.ts';
import { numberOf, textOf } from './item.ts';
import {
  evidenceFigures,
  evidenceInputs,
  evidenceList,
  evidencePieces,
  evidenceUndone,
  versionText,
} from './keys.ts';
import { keepText, readText } from './texts.ts';

/** Sort keys are text: an instant in thirteen digits keeps its order until the year 2286. */
const instantText = (at: number) => String(at).padStart(13, '0');

/**
 * Evidence: a piece's rows as one text, put first; then what of them is in which month, a small item each, which makes them count. A piece that is sent again after a
 * crash finds its text and puts what was left. An import is undone by one item.
 */
export function openEvidence(database: Database): Evidence {
  const once = { text: 'attribute_not_exists(#pk)' };
  const list = openImportList<EvidenceKind>(database, evidenceList);

  async function undone(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for await (const page of database.pages('records', {
      partition: { pk: evidenceUndone },
      consistent: true,
    }))
      for (const item of page) found.add(textOf(item, 'sk'));
    return found;
  }

  return {
    ...list,
    async noteUndone(id, at, by) {
      await database.put('records', { pk: evidenceUndone, sk: id }, once);
      return await list.noteUndone(id, at, by);
    },

    async keepPiece({ id, kind, at }, number, piece) {
      const key = { pk: evidencePieces(id), sk: `piece#${versionText(number)}` };
      if ((await keepText(database, key, canonicalJson(piece))) === 'differs') return 'differs';
      const months = piece.parts.map(({ month }) => month);
      const rows = piece.parts.reduce((sum, part) => sum + part.rows.length, 0);
      const summary = {
        pk: evidencePieces(id),
        sk: `sum#${versionText(number)}`,
        months: months.join(),
        rows,
      };
      await database.put('records', summary, once);
      for (const { month, rows: own } of piece.parts) {
        const sk = [month, instantText(at), id, versionText(number)].join('#');
        await database.put('records', { pk: evidenceInputs(kind), sk, rows: own.length }, once);
      }
      return 'kept';
    },

    async piece(id, number) {
      const text = await readText(database, { pk: evidencePieces(id), sk: `piece#${versionText(number)}` });
      return text === undefined ? undefined : (JSON.parse(text) as EvidencePiece);
    },

    async summaries(id) {
      const where = { text: 'begins_with(#sk, :beginning)', values: { beginning: 'sum#' } };
      const selection = { partition: { pk: evidencePieces(id) }, where, consistent: true };
      const found = new Map<number, EvidenceSummary>();
      for await (const page of database.pages('records', selection))
        for (const item of page) {
          const months = textOf(item, 'months').split(',').filter(Boolean) as Month[];
          found.set(Number(textOf(item, 'sk').slice(4)), { months, rows: numberOf(item, 'rows') });
        }
      return found;
    },

    async inputs(kind, from, to) {
      const gone = await undone();
      const where = { text: '#sk BETWEEN :from AND :to', values: { from, to: `${to}#~` } };
      const selection = { partition: { pk: evidenceInputs(kind) }, where, consistent: true };
      const found: EvidenceInput[] = [];
      for await (const page of database.pages('records', selection))
        for (const item of page) {
          const [month = '', at = '', id = '', number = ''] = textOf(item, 'sk').split('#');
          const rows = numberOf(item, 'rows');
          if (!gone.has(id))
            found.push({ month: month as Month, at: Number(at), id, number: Number(number), rows });
        }
      return found;
    },

    keepFigures: (kind, month, key, text) =>
      keepText(database, { pk: evidenceFigures(kind, month), sk: key }, text),
    figures: (kind, month, key) => readText(database, { pk: evidenceFigures(kind, month), sk: key }),
  };
}

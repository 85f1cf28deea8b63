import { createHash } from 'node:crypto';
import type { EvidenceKind } from '../domain/indicator/evidence-row.ts';
import type { Month } from '../domain/month.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type {
  Evidence,
  EvidenceEntry,
  EvidenceInput,
  EvidencePiece,
  EvidenceSummary,
} from '../ports/evidence.ts';
import type { Database } from './database.ts';
import { entryOf, logged, logItem } from './evidence-log.ts';
import { openImportList } from './import-list.ts';
import { numberOf, textOf } from './item.ts';
import {
  evidenceFigures,
  evidenceInputs,
  evidenceList,
  evidenceLog,
  evidencePieces,
  evidenceUndone,
  placeText,
  versionText,
} from './keys.ts';
import { keepText, readText } from './texts.ts';

/**
 * Evidence: a piece's rows as one text, put first; then its entry in the log of the kind, under the condition that its place is free, which makes it count; then what follows
 * from the entry: the piece's summary, and a small item for each month. An entry is followed only when what follows from it is there.
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

  async function append(kind: EvidenceKind, entry: EvidenceEntry): Promise<'kept' | 'overtaken'> {
    if (!(await database.put('records', { ...logItem(entry), pk: evidenceLog(kind) }, once)))
      return 'overtaken';
    await finish(kind, entry);
    return 'kept';
  }

  async function finish(kind: EvidenceKind, entry: EvidenceEntry): Promise<void> {
    if ('undone' in entry) {
      await database.put('records', { pk: evidenceUndone, sk: entry.undone }, once);
      return;
    }
    const { id, number, place, text, months, past } = entry;
    const summary = {
      pk: evidencePieces(id),
      sk: `sum#${versionText(number)}`,
      text,
      months: months.map(({ month }) => month).join(),
      rows: months.reduce((sum, { rows }) => sum + rows, 0),
    };
    await database.put('records', summary, once);
    for (const { month, rows } of months) {
      const sk = [month, placeText(place), id, versionText(number)].join('#');
      await database.put('records', { pk: evidenceInputs(kind), sk, rows, past: past.join() }, once);
    }
  }

  return {
    ...list,
    finish,
    async keepPiece({ id, kind }, number, piece, place) {
      // Named by itself: a piece that was overtaken is planned anew, and lies beside.
      const body = canonicalJson(piece);
      const text = createHash('sha256').update(body).digest('hex').slice(0, 32);
      await keepText(database, { pk: evidencePieces(id), sk: pieceName(number, text) }, body);
      const months = piece.parts.map((part) => logged(kind, part));
      const sayings = piece.parts.flatMap(({ moved }) => moved.flatMap((row) => row.past));
      const past = [...new Set(sayings.flatMap(({ ids }) => ids))].sort();
      return append(kind, { place, id, number, text, months, past });
    },
    keepUndoing: ({ id, kind }, place) => append(kind, { place, undone: id }),

    async *log(kind, after) {
      const where = { text: '#sk > :after', values: { after: placeText(after) } };
      const selection = { partition: { pk: evidenceLog(kind) }, where, consistent: true };
      for await (const page of database.pages('records', selection))
        for (const item of page) yield entryOf(item);
    },

    async piece(id, number) {
      const key = { pk: evidencePieces(id), sk: `sum#${versionText(number)}` };
      const summary = await database.get('records', key, true);
      if (summary === undefined) return undefined;
      const sk = pieceName(number, textOf(summary, 'text'));
      const text = await readText(database, { pk: evidencePieces(id), sk });
      if (text === undefined) throw new Error(`piece ${number} of the import ${id} is missing`);
      return JSON.parse(text) as EvidencePiece;
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
          const [month = '', place = '', id = '', number = ''] = textOf(item, 'sk').split('#');
          const rows = numberOf(item, 'rows');
          if (!gone.has(id))
            found.push({
              month: month as Month,
              place: Number(place),
              id,
              number: Number(number),
              rows,
              past: textOf(item, 'past')
                .split(',')
                .filter((one) => one !== '' && !gone.has(one)),
            });
        }
      return found;
    },

    keepFigures: (kind, month, key, text) =>
      keepText(database, { pk: evidenceFigures(kind, month), sk: key }, text),
    figures: (kind, month, key) => readText(database, { pk: evidenceFigures(kind, month), sk: key }),
  };
}

const pieceName = (number: number, text: string) => `piece#${versionText(number)}#${text}`;

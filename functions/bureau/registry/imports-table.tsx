import type { Compound } from '../../domain/compound.ts';
import type { Firm } from '../../domain/firm.ts';
import type { ChangedFact } from '../../registry/changed-facts.ts';
import { type ImportOfRecord, importsOf } from '../../registry/imports-of.ts';
import type { Language } from '../../web/language.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { printable } from '../../web/printable.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { stateOf } from '../import/import-page.tsx';
import { fieldWords } from '../import/program-words.ts';
import { importWords } from '../import/words.ts';
import { momentOf } from '../moment.ts';
import { registryWords } from './words.ts';

/** Most imports that a record's page looks back over. */
const most = 20;

type ImportWord = 'at' | 'by' | 'file' | 'state' | 'line';

/** Which imports made or changed a firm or compound, newest first; each leads to its own page for whoever may look at it. */
export async function importsTable(
  world: BureauWorld,
  visit: Visit,
  subject: Firm | Compound,
): Promise<DataTable<ImportOfRecord>> {
  const head = (word: ImportWord) => ({ zh: importWords.zh[word], en: importWords.en[word] });
  const opens = visit.reachFor('change-registry')?.everything === true;
  const both = (word: 'imports' | 'noImport' | 'act') => ({
    zh: registryWords.zh[word],
    en: registryWords.en[word],
  });
  return {
    name: 'imports',
    title: both('imports'),
    none: both('noImport'),
    rows: await importsOf(world, subject, most),
    columns: [
      {
        head: head('at'),
        value: ({ record }) => momentOf(world, record.at),
        cell: ({ record }) => {
          const at = momentOf(world, record.at);
          return opens ? <a href={linkFor(visit.reader, `/bureau/import/${record.id}`)}>{at}</a> : at;
        },
        rowHead: true,
      },
      { head: head('file'), value: ({ record }) => record.file },
      { head: head('line'), value: ({ line }) => line, number: true },
      { head: head('by'), value: ({ record }) => record.by.name },
      { head: both('act'), value: ({ facts }, language) => factsText(facts, language) },
      { head: head('state'), value: ({ record }, language) => importWords[language][stateOf(record)] },
    ],
  };
}

function factsText(facts: readonly ChangedFact[] | undefined, language: Language): string {
  if (facts === undefined) return importWords[language].fresh;
  const said = facts.map(
    ({ field, before, after }) => `${fieldWords(field, language)} ${before || '—'} → ${after || '—'}`,
  );
  return printable(said.join(language === 'zh' ? '；' : '; '), 300);
}

import { describe, expect, it } from 'vitest';
import { choiceWords } from '../../functions/desk/words/choice-words.ts';
import { clockWords } from '../../functions/desk/words/clock-words.ts';
import { documentWords } from '../../functions/desk/words/document-words.ts';
import { factWords } from '../../functions/desk/words/fact-words.ts';
import { evidenceWords } from '../../functions/desk/words/need-words.ts';
import {
  exitStepWords,
  itemStepWords,
  listingStepWords,
  replacementStepWords,
} from '../../functions/desk/words/step-words.ts';
import type { StepRow } from '../../functions/domain/casework/step-row.ts';
import { exitTable } from '../../functions/domain/exit-case/exit-steps.ts';
import { replacementTable } from '../../functions/domain/exit-case/replacement-steps.ts';
import { listingTable } from '../../functions/domain/listing/listing-steps.ts';
import { itemTable } from '../../functions/domain/rectification/item-steps.ts';

const rows: readonly StepRow<string, string>[] = [
  ...listingTable,
  ...exitTable,
  ...replacementTable,
  ...itemTable,
];

/** Names that have no words in both languages. */
const wordless = (
  names: readonly string[],
  words: Readonly<Record<string, { zh: string; en: string } | undefined>>,
) => [...new Set(names)].filter((name) => !(words[name]?.zh && words[name]?.en));

describe('every name of the tables has words in both languages', () => {
  it('steps', () => {
    const tables = [
      [listingTable, listingStepWords],
      [exitTable, exitStepWords],
      [replacementTable, replacementStepWords],
      [itemTable, itemStepWords],
    ] as const;
    for (const [table, words] of tables)
      expect(
        wordless(
          table.map(({ step }) => step),
          words,
        ),
      ).toEqual([]);
  });

  it('facts, and the words of their choices', () => {
    const facts = rows.flatMap((row) => Object.entries(row.facts));
    expect(
      wordless(
        facts.map(([name]) => name),
        factWords,
      ),
    ).toEqual([]);
    for (const [name, { kind }] of facts)
      if (typeof kind !== 'string') expect(wordless(kind, choiceWords[name] ?? {}), name).toEqual([]);
  });

  it('documents, evidence and clocks', () => {
    expect(
      wordless(
        rows.flatMap(({ documents }) => documents),
        documentWords,
      ),
    ).toEqual([]);
    for (const name of rows.flatMap(({ evidence }) => evidence)) {
      expect(evidenceWords[name]?.is.zh, name).toBeTruthy();
      expect(evidenceWords[name]?.lacks.en, name).toBeTruthy();
    }
    const clocks = rows.flatMap(({ after, within }) => [after, within].filter((one) => one !== undefined));
    for (const name of clocks) expect(Object.keys(clockWords), name).toContain(name);
  });
});

import type { Compound } from '../../domain/compound.ts';
import { type Batch, firstSpare } from '../../domain/letters/batch.ts';
import { countIn } from '../../domain/letters/ranges.ts';
import { rangesInWords } from '../../domain/letters/written-ranges.ts';
import { fill } from '../../web/fill.ts';
import { type Language, linkFor } from '../../web/language.ts';
import { Field } from '../../web/office/field.tsx';
import type { Visit } from '../../web/office/route.ts';
import type { DataTable } from '../../web/office/table.tsx';
import { Token } from '../../web/office/token.tsx';
import { lettersWords } from './words.ts';

/** A compound's batches, the newest first, with the forms of their next steps for whoever may take them. */
export function batchTable({ id, batches }: Compound, visit: Visit, mayChange: boolean): DataTable<Batch> {
  const [zh, en] = [lettersWords.zh, lettersWords.en];
  return {
    name: `batches-${id}`,
    title: { zh: zh.batches, en: en.batches },
    columns: [
      { head: { zh: zh.batch, en: en.batch }, value: ({ number }) => number },
      { head: { zh: zh.printed, en: en.printed }, value: ({ printed }) => printed },
      {
        head: { zh: zh.letters, en: en.letters },
        value: ({ households }) => countIn(households),
        number: true,
      },
      { head: { zh: zh.numbers, en: en.numbers }, value: ({ households }) => rangesInWords(households) },
      { head: { zh: zh.spares, en: en.spares }, value: sparesOf },
      { head: { zh: zh.state, en: en.state }, value: batchStateWords },
      ...(mayChange
        ? [
            {
              head: { zh: zh.record, en: en.record },
              value: () => '',
              cell: (batch: Batch) => <Steps batch={batch} compound={id} visit={visit} />,
            },
          ]
        : []),
    ],
    rows: batches.toReversed(),
  };
}

/** The step a batch has reached, in words. */
export function batchStateWords(batch: Batch, language: Language): string {
  const words = lettersWords[language];
  const { handedOver, delivered, revoked, onDelivery } = batch;
  if (revoked !== undefined) return fill(words.states.revoked, { day: revoked });
  if (delivered !== undefined) return fill(words.states.delivered, { day: delivered });
  const state = words.states[handedOver === undefined ? 'printed' : 'handedOver'];
  return onDelivery === true ? `${state}${language === 'zh' ? '，' : ', '}${words.onDelivery}` : state;
}

function sparesOf({ spare, spares }: Batch): string {
  if (spare !== undefined) return String(spare - firstSpare + 1);
  return spares === undefined
    ? ''
    : rangesInWords([[spares[0] - firstSpare + 1, spares[1] - firstSpare + 1]]);
}

function Steps({ batch, compound, visit }: { batch: Batch; compound: string; visit: Visit }) {
  const words = lettersWords[visit.reader.language];
  const { number, handedOver, delivered, revoked } = batch;
  if (revoked !== undefined) return <>—</>;
  const action = (step: string) =>
    linkFor(visit.reader, `/bureau/letters/${compound}/batches/${number}/${step}`);
  const next = handedOver === undefined ? 'hand-over' : 'deliver';
  return (
    <div class="steps">
      {delivered !== undefined ? null : (
        <form method="post" action={action(next)}>
          <Token visit={visit} />
          {next === 'deliver' ? (
            <Field name="returned" id={`returned-${number}`} label={words.returned} max={2000} />
          ) : null}
          <button type="submit">{next === 'deliver' ? words.deliver : words.handOver}</button>
        </form>
      )}
      <details>
        <summary>{words.revoke}</summary>
        <form method="post" action={action('revoke')}>
          <Token visit={visit} />
          <button class="minor" type="submit">
            {words.revoke}
          </button>
        </form>
      </details>
      <button class="minor" type="button" data-again={String(number)} hidden>
        {words.again}
      </button>
    </div>
  );
}

import type { FirmId } from '../../domain/firm.ts';
import type { Annex, Manifest } from '../../domain/result/manifest.ts';
import { fill } from '../../web/fill.ts';
import { linkFor, type Reader } from '../../web/language.ts';
import { points } from '../../web/numbers.ts';
import { printable } from '../../web/printable.ts';
import { rankingWords as w } from './words.ts';

type Shown = Pick<Annex, 'black' | 'red' | 'heldBack' | 'vetoes' | 'watch' | 'status'>;

/** What the rules propose, with the firms that explain it; what is held back, watched, and follows over months. For those who may see it. */
export function ListsPart({ annex, manifest, reader }: { annex: Shown; manifest: Manifest; reader: Reader }) {
  const { language } = reader;
  const rows = new Map(
    [...manifest.firms, ...manifest.unranked].map(({ firm, name }) => [firm, printable(name)]),
  );
  const names = (firms: readonly FirmId[]) =>
    firms.map((firm) => rows.get(firm) ?? firm).join(language === 'zh' ? '、' : ', ');
  const { heldBack } = annex;
  const any = annex.black.length + annex.red.length > 0;
  return (
    <section>
      <h2 id="lists">{w.lists[language]}</h2>
      <p class="mute">{w.listsNote[language]}</p>
      {any ? null : <p class="note">{w.noList[language]}</p>}
      <div class="sets">
        <List
          title={w.black[language]}
          because={w.becauseBlack[language]}
          rows={annex.black}
          of={{ manifest, reader, names }}
        />
        <List
          title={w.red[language]}
          because={w.becauseRed[language]}
          rows={annex.red}
          of={{ manifest, reader, names }}
        />
        <FollowUp annex={annex} manifest={manifest} reader={reader} names={names} />
      </div>
      {heldBack.black.length + heldBack.red.length === 0 ? null : (
        <div class="card">
          <h3>{w.held[language]}</h3>
          {heldBack.black.length === 0 ? null : (
            <p>
              {w.heldBlack[language]}
              {names(heldBack.black)}
            </p>
          )}
          {heldBack.red.length === 0 ? null : (
            <p>
              {w.heldRed[language]}
              {names(heldBack.red)}
            </p>
          )}
        </div>
      )}
      <Vetoes vetoes={annex.vetoes ?? []} names={names} reader={reader} />
    </section>
  );
}

/** The accidents and penalties that keep firms off the red list, whether or not they would have been on it. */
function Vetoes({
  vetoes,
  names,
  reader: { language },
}: {
  vetoes: NonNullable<Shown['vetoes']>;
  names: (firms: readonly FirmId[]) => string;
  reader: Reader;
}) {
  if (vetoes.length === 0) return null;
  return (
    <div class="card">
      <h3>{w.vetoes[language]}</h3>
      {vetoes.map(({ firm, day, what }) => (
        <p>
          {names([firm])} <small>{fill(w[what][language], { day })}</small>
        </p>
      ))}
    </div>
  );
}

/** Whom to visit, and what follows for a firm over months. */
function FollowUp({
  annex: { watch, status },
  manifest,
  reader,
  names,
}: {
  annex: Shown;
  manifest: Manifest;
  reader: Reader;
  names: (firms: readonly FirmId[]) => string;
}) {
  const { language } = reader;
  if (watch.length + status.length === 0) return null;
  return (
    <div class="card">
      {watch.length === 0 ? null : (
        <>
          <h3>{w.watch[language]}</h3>
          <p>
            {names(watch)}
            <small>{fill(w.watchNote[language], { tail: manifest.policy.watchTailPercent })}</small>
          </p>
        </>
      )}
      {status.length === 0 ? null : (
        <>
          <h3>{w.status[language]}</h3>
          {status.map((one) => (
            <p>
              {names([one.firm])}
              {language === 'zh' ? '：' : ': '}
              {statusWords(one, reader)}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** What follows for a firm over months, in words. */
export function statusWords(
  { warning, rectification, unrankedTooLong }: Annex['status'][number],
  { language }: Pick<Reader, 'language'>,
): string {
  return [
    warning ? w.warning[language] : '',
    rectification ? w.rectification[language] : '',
    unrankedTooLong ? w.unrankedTooLong[language] : '',
  ]
    .filter((text) => text !== '')
    .join(language === 'zh' ? '；' : '; ');
}

function List({
  title,
  because,
  rows,
  of: { manifest, reader, names },
}: {
  title: string;
  because: string;
  rows: Annex['black'];
  of: { manifest: Manifest; reader: Reader; names: (firms: readonly FirmId[]) => string };
}) {
  if (rows.length === 0) return null;
  const firms = new Map(manifest.firms.map((row) => [row.firm, row]));
  return (
    <div class="card">
      <h3>{title}</h3>
      {rows.map(({ firm, because: others }) => {
        const row = firms.get(firm);
        return (
          <div>
            <a href={linkFor(reader, `/bureau/firms/${firm}`)}>{names([firm])}</a>{' '}
            {row === undefined ? null : (
              <span>
                {points(row.score)}{' '}
                <small>
                  ({points(row.low)}–{points(row.high)})
                </small>
              </span>
            )}
            <details>
              <summary>{fill(because, { count: others.length })}</summary>
              <p>{names(others)}</p>
            </details>
          </div>
        );
      })}
    </div>
  );
}

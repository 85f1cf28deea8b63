import type { Release } from '../domain/release.ts';
import type { Site } from '../domain/site.ts';
import { fill } from '../web/fill.ts';
import { linkFor, type Reader } from '../web/language.ts';
import type { ResultsWords } from './messages-zh.ts';

/** The file, the table, the keys, and the button that recomputes everything in the reader's own browser. */
export function DownloadPart({
  site,
  release: { month, version },
  words,
  reader,
}: {
  site: Site;
  release: Release;
  words: ResultsWords['month'];
  reader: Reader;
}) {
  const file = `/results/${month}.json?v=${version}`;
  return (
    <section>
      <h2 id="download">{words.download}</h2>
      <ul class="files">
        <li>
          <a href={file}>{words.json}</a>
        </li>
        <li>
          <a href={linkFor(reader, `/results/${month}.csv?v=${version}`)}>{words.csv}</a>
        </li>
        <li>
          <a href="/results/keys.json">{words.keys}</a>
        </li>
      </ul>
      <p>{words.verifyLead}</p>
      <p>
        <button
          type="button"
          id="verify"
          hidden
          data-program="/results/verify.js"
          data-file={file}
          data-keys="/results/keys.json"
          data-busy={words.verifying}
          data-good={words.verified}
          data-signer={words.signer}
          data-faulty={words.faulty}
          data-failed={words.failed}
        >
          {words.verify}
        </button>
      </p>
      <p id="off">{fill(words.verifyOff, { url: `${site.origin}${file}` })}</p>
      <div id="found" role="status" class="found" />
    </section>
  );
}

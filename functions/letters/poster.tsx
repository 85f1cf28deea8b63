import { QrCode } from '../web/qr-code.tsx';
import { plainAddress, typedAddress } from './letter-address.ts';
import { type LetterFacts, printed, printedEnglish } from './letter-facts.ts';
import { Foot, Head } from './letter-front.tsx';
import { letterWords } from './letter-words.ts';
import { documentEnd, documentStart } from './print-document.ts';

const words = letterWords.poster;

/** A poster for the notice board: one plain address without any code, how to get a letter, and who may not touch it. */
export function Poster({ facts }: { facts: LetterFacts }) {
  const say = (text: string) => printed(facts, text);
  return (
    <section class="sheet poster">
      <Head facts={facts} title="" />
      <h2>{say(words.title)}</h2>
      <p class="name">{say(facts.compound.name)}</p>
      <p class="lead">{words.lead}</p>
      <ol>
        {words.steps.map((step) => (
          <li>{say(step)}</li>
        ))}
      </ol>
      <QrCode
        text={plainAddress(facts.site.origin, facts.scheme)}
        ecc="Q"
        label={typedAddress(facts.site.origin)}
      />
      <p class="addr">{typedAddress(facts.site.origin)}</p>
      <p class="lead">{say(words.monthly)}</p>
      <p class="lead">{say(words.paper)}</p>
      <div class="forbid">
        <p>{say(words.forbidden)}</p>
      </div>
      <p class="en" lang="en">
        {printedEnglish(facts, words.english)}
      </p>
      <Foot facts={facts} />
    </section>
  );
}

/** The poster as a file of its own. */
export function posterDocument(facts: LetterFacts): string {
  return `${documentStart(`${facts.compound.name} 海报`)}${<Poster facts={facts} />}${documentEnd}`;
}

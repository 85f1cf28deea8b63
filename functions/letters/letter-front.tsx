import { groupedCode } from '../domain/letters/grouped-code.ts';
import { QrCode } from '../web/qr-code.tsx';
import { letterAddress, typedAddress } from './letter-address.ts';
import { type Letter, type LetterFacts, printed, printedEnglish } from './letter-facts.ts';
import { letterWords as words } from './letter-words.ts';

/** The front of a letter: the household's code to scan or type, what it is for, and who may not touch it. */
export function LetterFront({ facts, letter }: { facts: LetterFacts; letter: Letter }) {
  const { site, compound } = facts;
  const spare = letter.room === undefined;
  const say = (text: string, values = {}) => printed(facts, text, values);
  return (
    <section class="sheet front">
      <Head facts={facts} title={words.title} />
      <p class="to">
        <b>{say(compound.name)}</b>
        <strong>
          {spare ? say(words.toSpare, { spare: letter.number }) : say(words.to, { room: letter.room ?? '' })}
        </strong>
        {spare ? null : <small>{say(words.household, { number: letter.number })}</small>}
      </p>
      <p class="lead">{say(words.lead)}</p>
      <div class="scan">
        <QrCode
          text={letterAddress(site.origin, letter.code, facts.scheme)}
          ecc="M"
          label={words.form.code}
        />
        <ol>
          {words.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </div>
      <div class="code">
        <p>{say(words.typing, { address: typedAddress(site.origin) })}</p>
        <Code code={letter.code} />
      </div>
      {spare ? <p class="spare">{words.spareText}</p> : null}
      <div class="forbid">
        <h2>{words.forbidden}</h2>
        {words.forbiddenText.map((text) => (
          <p>{say(text)}</p>
        ))}
      </div>
      <dl>
        {words.facts.map(([about, text]) => (
          <div>
            <dt>{about}</dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="en" lang="en">
        {printedEnglish(facts, words.english)}
      </p>
      <Foot facts={facts} />
    </section>
  );
}

/** The head of every printed page: the house plate, what the page is, whose service it is. */
export function Head({ facts, title }: { facts: LetterFacts; title: string }) {
  return (
    <>
      {facts.site.demo ? <p class="demo">{words.demo}</p> : null}
      <header>
        <span class="plate">{words.brand}</span>
        <h1>{title}</h1>
        <span class="by">{printed(facts, facts.site.sponsor)}</span>
      </header>
    </>
  );
}

/** The foot of a letter: whom to call. */
export function Foot({ facts: { site, compound, batch } }: { facts: LetterFacts }) {
  return (
    <footer>
      <span>
        {words.community} <b>{compound.communityLine === '' ? '____________' : compound.communityLine}</b>
      </span>
      <span>
        {words.hotline} <b>12345</b>
      </span>
      <span>{typedAddress(site.origin)}</span>
      <span>{`${compound.id}-${batch.number}`}</span>
    </footer>
  );
}

/** A household code in its groups, large enough to be typed from. */
export function Code({ code }: { code: string }) {
  return (
    <p class="groups">
      {groupedCode(code, ' ')
        .split(' ')
        .map((group) => (
          <b>{group}</b>
        ))}
    </p>
  );
}

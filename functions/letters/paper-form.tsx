import { asked, type Letter, type LetterFacts, printed, printedEnglish } from './letter-facts.ts';
import { Code, Foot, Head } from './letter-front.tsx';
import { letterWords } from './letter-words.ts';

const words = letterWords.form;

/** The back of a letter: the questionnaire in force, to be filled in by hand, with the household's code and how to hand it in. */
export function PaperForm({ facts, letter }: { facts: LetterFacts; letter: Letter }) {
  const { survey } = facts;
  const columns = [...survey.scale, survey.notApplicable];
  return (
    <section class="sheet back">
      <Head facts={facts} title={words.title} />
      <p class="lead">
        {words.lead} {asked(facts, survey.head)}
      </p>
      <div class="code line">
        <p>
          {printed(facts, facts.compound.name)} {words.code}
        </p>
        <Code code={letter.code} />
        <p class="month">{words.month}</p>
      </div>
      <table class="form">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            {columns.map((word, place) => (
              <th scope="col">
                {asked(facts, word)
                  .split('/')
                  .map((line) => (
                    <span class="part">{line}</span>
                  ))}
                <b>{place < survey.scale.length ? survey.scale.length - place : '-'}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {survey.aspects.map(({ question }, index) => (
            <tr>
              <th scope="row">
                <i>{index + 1}</i>
                <span>{asked(facts, question)}</span>
              </th>
              {columns.map((_, place) => (
                <td>{index === 0 && place === survey.scale.length ? null : <span class="box" />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="first">
        <p>
          <i>{survey.aspects.length + 1}</i>
          {asked(facts, survey.improvementQuestion)}
        </p>
        <ul>
          {survey.improvements.map((choice) => (
            <li>
              <span class="box" />
              <b>{choice.letter.toUpperCase()}</b> {asked(facts, choice.words)}
            </li>
          ))}
        </ul>
      </div>
      <p class="hand">{printed(facts, words.handIn)}</p>
      <p class="en" lang="en">
        {printedEnglish(facts, words.english)}
      </p>
      <p class="cut">{words.cut}</p>
      <Foot facts={facts} />
    </section>
  );
}

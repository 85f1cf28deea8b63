import type { Survey, Words } from '../domain/survey.ts';
import type { ResidentWords } from './messages-zh.ts';
import { aspectField, type Choices, type FieldProblem } from './rating-form.ts';

interface QuestionProps {
  readonly survey: Survey;
  readonly say: (text: Words) => string;
  readonly choices: Choices;
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly words: ResidentWords['rate'];
}

/** All questions of a survey as native fieldsets; the overall one first and alone required. */
export function Questions({ survey, say, choices, problems, words }: QuestionProps) {
  const [overall] = survey.aspects;
  return (
    <>
      {survey.aspects.map((aspect, index) => {
        const name = aspectField(index);
        const options = survey.scale.map((text, place) => [String(5 - place), say(text)] as const);
        return (
          <Question
            name={name}
            number={index + 1}
            text={say(aspect.question)}
            hint={aspect === overall ? words.required : ''}
            options={aspect === overall ? options : [...options, ['-', say(survey.notApplicable)]]}
            chosen={choices[name]}
            problem={problems.get(name)}
            words={words}
          />
        );
      })}
      <Question
        name="first"
        number={survey.aspects.length + 1}
        text={say(survey.improvementQuestion)}
        hint=""
        options={survey.improvements.map(({ letter, words: text }) => [letter, say(text)])}
        chosen={choices.first}
        problem={problems.get('first')}
        words={words}
      />
    </>
  );
}

interface OneQuestion {
  readonly name: string;
  readonly number: number;
  readonly text: string;
  readonly hint: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: string | undefined;
  readonly problem: FieldProblem | undefined;
  readonly words: ResidentWords['rate'];
}

function Question({ name, number, text, hint, options, chosen, problem, words }: OneQuestion) {
  const rows = options.map(([value, option], place) => (
    <label class={value === '-' ? 'na' : undefined}>
      <input
        type="radio"
        name={name}
        value={value}
        id={place === 0 ? `${name}-1` : undefined}
        checked={value === chosen}
      />
      <span>{option}</span>
      {/[1-5]/.test(value) ? <b>{value}</b> : null}
    </label>
  ));
  return (
    <fieldset class={problem === undefined ? undefined : 'bad'} aria-describedby={problem && `${name}-err`}>
      <legend>
        <i>{number}</i>
        {text}
        {hint === '' ? null : <small> {hint}</small>}
      </legend>
      {problem === undefined ? null : (
        <p class="err" id={`${name}-err`}>
          {words.problems[problem]}
        </p>
      )}
      {name === 'first' ? <div class="two">{rows}</div> : rows}
    </fieldset>
  );
}

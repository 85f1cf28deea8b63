import type { Survey } from '../domain/survey.ts';
import type { RuleFault } from './tried-numbers.ts';

/** Letters that a choice of what to improve first may have: ten choices at most. */
export const choiceLetters = [...'abcdefghij'] as const;

/** A questionnaire with a place for every choice that there may be: its own, then the letters that it has not used, without words. */
export function withEveryChoice(survey: Survey): Survey {
  const used = new Set(survey.improvements.map(({ letter }) => letter));
  const free = choiceLetters.filter((letter) => !used.has(letter));
  const empty = free.map((letter) => ({ letter, words: { zh: '', en: '' } }));
  return { ...survey, improvements: [...survey.improvements, ...empty] };
}

/** A questionnaire without the choices that have words in neither language, and the places that the others had. */
export function withoutEmptyChoices(survey: Survey): {
  readonly survey: Survey;
  readonly places: readonly number[];
} {
  const all = survey.improvements.map((choice, place) => ({ choice, place }));
  const kept = all.filter(({ choice: { words } }) => words.zh !== '' || words.en !== '');
  return {
    survey: { ...survey, improvements: kept.map(({ choice }) => choice) },
    places: kept.map(({ place }) => place),
  };
}

/** Faults of such a questionnaire by the places of the form; that there is no choice at all is said at the first. */
export function faultsAtPlaces(
  faults: ReadonlyMap<string, RuleFault>,
  places: readonly number[],
): ReadonlyMap<string, RuleFault> {
  const atPlace = (path: string) =>
    path.replace(
      /^improvements\.(\d+)/,
      (_, index: string) => `improvements.${places[Number(index)] ?? index}`,
    );
  return new Map(
    [...faults].map(([path, fault]) =>
      path === 'improvements' ? ['improvements.0.words.zh', { kind: 'text' }] : [atPlace(path), fault],
    ),
  );
}

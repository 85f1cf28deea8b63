import type { Month } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Survey } from '../domain/survey.ts';
import type { Rules } from '../ports.ts';
import type { Database } from './database.ts';
import { policies, surveys } from './keys.ts';
import { type Stopwatch, shortMemory } from './short-memory.ts';
import { keepText, textOfHead } from './texts.ts';

/**
 * How long a process remembers which rules a month has, in milliseconds. Rules of a month never change once it is open,
 * so this only delays what is entered for months to come; that there is none yet is remembered for a second.
 */
const memory = { found: 600_000, none: 1000 };

/** Policies and surveys, each kept once under its first month. */
export function openRules(database: Database, stopwatch: Stopwatch): Rules {
  const dated = <T extends Policy | Survey>(pk: string) => {
    const inForce = shortMemory(
      (month: Month) => newestBefore<T>(database, pk, month),
      (found) => (found === undefined ? memory.none : memory.found),
      stopwatch,
    );
    return {
      inForce,
      async all() {
        const found: T[] = [];
        const selection = { partition: { pk }, newestFirst: true, consistent: true };
        for await (const page of database.pages('records', selection))
          for (const head of page) found.push(JSON.parse(await textOfHead(database, head)) as T);
        return found;
      },
      async add(rule: T) {
        const text = canonicalJson(rule);
        const kept = await keepText(database, { pk, sk: rule.from }, text);
        inForce.forget();
        return kept === 'kept';
      },
    };
  };
  const policy = dated<Policy>(policies);
  const survey = dated<Survey>(surveys);
  return {
    policy: (month) => policy.inForce.get(month),
    survey: (month) => survey.inForce.get(month),
    policies: policy.all,
    surveys: survey.all,
    addPolicy: policy.add,
    addSurvey: survey.add,
  };
}

async function newestBefore<T>(database: Database, pk: string, month: Month): Promise<T | undefined> {
  const selection = {
    partition: { pk },
    where: { text: '#sk <= :month', values: { month } },
    newestFirst: true,
    limit: 1,
    consistent: true,
  };
  for await (const [head] of database.pages('records', selection))
    return head && (JSON.parse(await textOfHead(database, head)) as T);
  return undefined;
}

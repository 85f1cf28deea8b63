import type { Person } from '../domain/people/person.ts';
import type { People } from '../ports/people.ts';
import type { Database } from './database.ts';
import type { Item } from './item.ts';
import { textOf } from './item.ts';
import { peopleList } from './keys.ts';

/** People and their grants: one item each, all in one partition, for there are hundreds at most. Always read as they stand now: who lost a grant has lost it. */
export function openPeople(database: Database, firstAdministrator: string): People {
  return {
    firstAdministrator,

    async person(subject) {
      const item = await database.get('records', { pk: peopleList, sk: subject }, true);
      return item && personIn(item);
    },

    async all() {
      const people: Person[] = [];
      const selection = { partition: { pk: peopleList }, consistent: true };
      for await (const page of database.pages('records', selection)) people.push(...page.map(personIn));
      return people.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
    },

    async put(person) {
      const body = JSON.stringify(person);
      const item = { pk: peopleList, sk: person.subject, body, version: person.version };
      const condition =
        person.version === 1
          ? { text: 'attribute_not_exists(#pk)' }
          : { text: '#version = :before', values: { before: person.version - 1 } };
      if (await database.put('records', item, condition)) return true;
      const standing = await database.get('records', { pk: peopleList, sk: person.subject }, true);
      return standing?.body === body;
    },
  };
}

function personIn(item: Item): Person {
  return JSON.parse(textOf(item, 'body')) as Person;
}

import { expect, it } from 'vitest';
import { samePerson } from '../../../functions/domain/people/same-person.ts';

const one = { subject: 'a1', name: '王伟' };

it.each([
  ['one subject under two names', one, { subject: 'a1', name: '改了名' }, true],
  ['two who sign in under one name', one, { subject: 'b2', name: '王伟' }, false],
  [
    'one who signs in and types a command under the same name',
    one,
    { subject: 'command:王伟', name: ' 王 伟' },
    true,
  ],
  [
    'one who signs in for an absent colleague and types a command under the own name',
    { subject: 'a1', name: '王伟 代 李娜' },
    { subject: 'command:王伟', name: '王伟' },
    true,
  ],
  [
    'one who signs in for an absent colleague, who types a command',
    { subject: 'a1', name: '王伟 代 李娜' },
    { subject: 'command:李娜', name: '李娜' },
    false,
  ],
  ['one who signs in and another who types a command', one, { subject: 'command:李娜', name: '李娜' }, false],
])('%s', (_, a, b, same) => {
  expect([samePerson(a, b), samePerson(b, a)]).toEqual([same, same]);
});

import { expect, it } from 'vitest';
import { shortMemory } from '../../functions/store/short-memory.ts';

function counted(lifetime: number, most?: number) {
  let now = 0;
  let reads = 0;
  let fail = false;
  const memory = shortMemory(
    async (key: string) => {
      reads++;
      if (fail) throw new Error('down');
      return `${key} ${reads}`;
    },
    lifetime,
    () => now,
    most,
  );
  return {
    memory,
    reads: () => reads,
    at: (time: number) => {
      now = time;
    },
    failing: (yes: boolean) => {
      fail = yes;
    },
  };
}

it('reads once while an answer is young, and again when it is as old as it may be', async () => {
  const { memory, reads, at } = counted(60_000);
  expect([await memory.get('a'), await memory.get('a')]).toEqual(['a 1', 'a 1']);
  at(59_999);
  expect(await memory.get('a')).toBe('a 1');
  at(60_000);
  expect(await memory.get('a')).toBe('a 2');
  expect(reads()).toBe(2);
});

it('lets all who ask at once share one reading', async () => {
  const { memory, reads } = counted(1000);
  await Promise.all(Array.from({ length: 50 }, () => memory.get('a')));
  expect(reads()).toBe(1);
});

it('does not remember a reading that failed', async () => {
  const { memory, failing } = counted(1000);
  failing(true);
  await expect(memory.get('a')).rejects.toThrow('down');
  failing(false);
  expect(await memory.get('a')).toBe('a 2');
});

it('forgets one thing or everything when told', async () => {
  const { memory, reads } = counted(1000);
  await memory.get('a');
  await memory.get('b');
  memory.forget('a');
  await memory.get('b');
  expect(reads()).toBe(2);
  memory.forget();
  await memory.get('b');
  expect(reads()).toBe(3);
});

it('holds no more than it may, and drops the oldest first', async () => {
  const { memory, reads } = counted(1000, 2);
  for (const key of ['a', 'b', 'c', 'c', 'b']) await memory.get(key);
  expect(reads()).toBe(3);
  await memory.get('a');
  expect(reads()).toBe(4);
});

it('trusts nothing from a future that the clock has left', async () => {
  const { memory, at } = counted(1000);
  at(5000);
  await memory.get('a');
  at(0);
  expect(await memory.get('a')).toBe('a 2');
});

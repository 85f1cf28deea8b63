import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NotTaken, send } from '../../functions/bureau/browser/import/send.ts';
import { programWords } from '../../functions/bureau/import/program-words.ts';

const heard: (number | undefined)[] = [];
const desk = {
  token: 't',
  words: programWords.zh,
  onWait: (seconds: number | undefined) => void heard.push(seconds),
};

beforeEach(() => {
  heard.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A service that answers in this order, the last for ever; how often it was asked. */
function answering(...answers: readonly Response[]) {
  const fetched = vi.fn(async () =>
    (answers[Math.min(fetched.mock.calls.length, answers.length) - 1] as Response).clone(),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
const busy = (seconds: string) => new Response('', { status: 429, headers: { 'retry-after': seconds } });

it('waits as long as the service asks, says so, and goes on', async () => {
  const fetched = answering(busy('300'), Response.json({ reports: [] }));
  const sent = send(desk, '/bureau/import/x/pieces/70', {});
  await vi.advanceTimersByTimeAsync(299_000);
  expect([fetched.mock.calls.length, heard]).toEqual([1, [300]]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await sent).toEqual({ reports: [] });
  expect(heard).toEqual([300, undefined]);
});

it('gives up in the end, in words for the clerk', async () => {
  const fetched = answering(busy('300'));
  const sent = send(desk, '/bureau/import/x/pieces/70', {}).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(await sent).toEqual(new NotTaken(programWords.zh.tooMany));
  expect(fetched).toHaveBeenCalledTimes(7);
});

it('sends again what the service failed at, and nothing that it refused', async () => {
  const failing = answering(new Response('', { status: 503 }), Response.json({ id: 'a' }));
  const sent = send(desk, '/bureau/import/begin', {});
  await vi.advanceTimersByTimeAsync(500);
  expect([await sent, failing.mock.calls.length]).toEqual([{ id: 'a' }, 2]);
  const refused = answering(new Response('', { status: 403 }));
  await expect(send(desk, '/bureau/import/begin', {})).rejects.toThrow(programWords.zh.forbidden);
  expect(refused).toHaveBeenCalledTimes(1);
});

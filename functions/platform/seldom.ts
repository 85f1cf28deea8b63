/**
 * `ask`, but at most once in `interval` milliseconds of the machine's time: meanwhile whoever asks gets the last answer again, or the last
 * failure. For one address.
 */
export function seldom<Words extends readonly unknown[]>(
  interval: number,
  ask: (...words: Words) => Promise<Response>,
): (...words: Words) => Promise<Response> {
  let asked = Number.NEGATIVE_INFINITY;
  let last: Promise<Response> | undefined;
  return async (...words) => {
    const now = Date.now();
    if (last === undefined || now - asked >= interval) {
      asked = now;
      last = ask(...words);
    }
    return (await last).clone();
  };
}

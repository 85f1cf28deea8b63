import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const domain = new URL('../../functions/domain/', import.meta.url);
/** Operations whose last bit engines may choose: the standard leaves them "implementation-approximated". */
const approximate =
  /Math\.(?!abs|ceil|floor|round|max|min|sqrt|imul|trunc|sign|LN2|SQRT2|SQRT1_2)\w+|[^*/]\*\*[^*/]/;

it('official numbers use no operation that engines may round differently, and no randomness', () => {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const faults = files.flatMap((file) =>
    readFileSync(new URL(file, domain), 'utf8')
      .split('\n')
      .map((line) => line.replace(/\/\*\*.*|^\s*\*.*|\/\/.*/, ''))
      .flatMap((line) => (approximate.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  // Whole powers of two, exact in every engine: how many household numbers a code can carry.
  expect(faults).toEqual(['household.ts: export const maxHouseholdNumber = 32 ** 4 - 1;']);
});

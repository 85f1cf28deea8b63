import { globSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';

/** A regular expression as it is written in a source. */
interface Written {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** After what a slash begins an expression and not a division, and how an expression is written. */
const literal =
  /(?<=[(=,:;!&|?[{}\s]\s?)\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)(?=[\s).,;\]:])/g;

/** Files whose slow expression meets nothing but our own counts, of ten digits at most. */
const ownNumbersOnly = new Set(['functions/web/numbers.ts']);

/** Sources whose expressions meet text from outside: everything that runs deployed, and the reader of files. */
const files = globSync('functions/**/*.{ts,tsx}').filter(
  (file) => !/^functions\/(local\/demo|tools\/(bench|simulation))\//.test(file),
);

function written(file: string): readonly Written[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .flatMap((line) =>
      [...line.matchAll(literal)].map(([, source = '', flags = '']) => ({ file, source, flags })),
    );
}

const all = files.flatMap(written);

describe('regular expressions', () => {
  it('are found in the sources, and are what they look like', () => {
    const known = ['^[0-9A-HJKMNP-TV-Z]{26}$', '^[a-z0-9]{16,64}$', '[！-～]'];
    expect(known.filter((source) => !all.some((one) => one.source === source))).toEqual([]);
    for (const { source, flags } of all) expect(() => new RegExp(source, flags)).not.toThrow();
  });

  it.each(all)(
    '$file: /$source/ takes no time that grows faster than the text',
    async ({ file, source, flags }) => {
      const { status } = await check(source, flags, { timeout: 20_000 });
      expect(status).toBe(ownNumbersOnly.has(file) ? 'vulnerable' : 'safe');
    },
  );
});

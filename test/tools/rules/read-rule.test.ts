import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { policySchema } from '../../../functions/rules/policy-schema.ts';
import { BadInput } from '../../../functions/tools/bad-input.ts';
import { jsonLines } from '../../../functions/tools/rules/json-lines.ts';
import { readRule } from '../../../functions/tools/rules/read-rule.ts';
import { freshFolder } from '../../support/command.ts';
import { samplePolicy } from '../../support/county.ts';

const file = join(freshFolder(), 'policy.json');

async function faults(text: string): Promise<readonly (readonly [number | undefined, string])[]> {
  writeFileSync(file, text);
  const error: unknown = await readRule(file, policySchema).catch((thrown: unknown) => thrown);
  if (!(error instanceof BadInput)) throw error;
  expect(error.message).toContain(`${file}:`);
  return error.faults.map(({ line, reason }) => [line, reason]);
}

it('gives a policy with the line of its first month', async () => {
  writeFileSync(file, `\uFEFF${JSON.stringify(samplePolicy(), null, 2)}`);
  expect(await readRule(file, policySchema)).toEqual({ rule: samplePolicy(), line: 3 });
});

it('tells every fault with its line, a missing number where it should stand', async () => {
  const { passMark: _, ...rest } = samplePolicy();
  const text = JSON.stringify({ ...rest, legalBasis: '', aspectWeights: [4, 1, 1, 'x', 1, 1, 1] }, null, 2);
  const lines = text.split('\n');
  const found = await faults(text);
  expect(found.map(([line]) => line).sort()).toEqual(
    [
      1,
      lines.findIndex((line) => line.includes('"x"')) + 1,
      lines.findIndex((l) => l.includes('legalBasis')) + 1,
    ].sort(),
  );
  expect(found.map(([, reason]) => reason).join()).toMatch(/passMark: .*/);
});

it.each([
  ['{\n"a": x}', 2],
  ['{\n"a": 1\n"b": 2}', 3],
  ['{"a":\n\n', 3],
  ['', 1],
  ['{ // note\n}', 1],
])('tells the line where %j is no JSON', async (text, line) => {
  expect(await faults(text)).toEqual([[line, expect.stringMatching(/^no JSON: /)]]);
});

it('says that a file cannot be read', async () => {
  await expect(readRule(join(file, 'none'), policySchema)).rejects.toThrow(/none: 读不了 cannot be read: /);
});

it('finds the line of every value of any JSON', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text);
      const written = JSON.stringify(value, null, 1);
      const lines = written.split('\n');
      for (const [path, line] of jsonLines(written)) expect(lines[line - 1], path).toBeDefined();
    }),
  );
  const text = '{\n"a": [1,\n{"b\\"": "}\\n"},\n[]],\n"c": null}';
  expect([...jsonLines(text)]).toEqual([
    ['', 1],
    ['a', 2],
    ['a.0', 2],
    ['a.1', 3],
    ['a.1.b"', 3],
    ['a.2', 4],
    ['c', 5],
  ]);
});

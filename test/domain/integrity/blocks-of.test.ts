import { describe, expect, it } from 'vitest';
import type { FirmId } from '../../../functions/domain/firm.ts';
import { blocksOf, holdsOnBlack } from '../../../functions/domain/integrity/blocks-of.ts';
import { directionOf, type FlagKind } from '../../../functions/domain/integrity/flag.ts';

const open = (kind: FlagKind, firm = 'F') => ({ firm: firm as FirmId, kind, direction: directionOf(kind) });
const up: readonly FlagKind[] = [
  'all-five',
  'turnout',
  'browser',
  'identical',
  'burst',
  'contested',
  'not-us',
  'pressed',
];

describe('what flags block', () => {
  it.each(up)('%s keeps a firm off the red list and on the black, never off the black', (kind) => {
    const blocks = blocksOf([open(kind)]);
    expect([...blocks.red]).toEqual(['F']);
    expect(blocks.black.size).toBe(0);
    expect([...holdsOnBlack([open(kind)])]).toEqual(['F']);
  });

  it('all 1 keeps a firm off the black list and nothing else', () => {
    const blocks = blocksOf([open('all-one')]);
    expect([...blocks.black]).toEqual(['F']);
    expect(blocks.red.size).toBe(0);
    expect(holdsOnBlack([open('all-one')]).size).toBe(0);
  });

  it('flags of one firm say nothing of another', () => {
    const blocks = blocksOf([open('all-five', 'A'), open('all-one', 'B'), open('burst', 'A')]);
    expect([[...blocks.red], [...blocks.black]]).toEqual([['A'], ['B']]);
  });
});

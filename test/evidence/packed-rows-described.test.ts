import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { CompoundId } from '../../functions/domain/compound.ts';
import { localTime } from '../../functions/domain/indicator/local-time.ts';
import { packRow } from '../../functions/domain/indicator/packed-rows.ts';
import type { Day } from '../../functions/domain/month.ts';
import { sampleFirm } from '../support/county.ts';

it('README’s example of a packed row is what that order is packed as', async () => {
  const received = localTime('2026-10-10' as Day, 8 * 3600);
  const text = packRow('hotline', {
    key: 'Q1',
    firm: sampleFirm(1).id,
    compound: '0001' as CompoundId,
    appeal: 'complaint',
    times: { received, closed: received + 3600 },
    callBack: { solved: true, satisfied: false },
  });
  expect(await readFile(new URL('../../README.md', import.meta.url), 'utf8')).toContain(`\`${text}\``);
});

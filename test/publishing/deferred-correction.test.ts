import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureauApp } from '../../functions/bureau/app.ts';
import { remedyOf } from '../../functions/domain/publishing/remedy.ts';
import { firmApp } from '../../functions/firm/app.ts';
import { orderCorrection, signCorrection } from '../../functions/publishing/correct-result.ts';
import { answerObjection, decideObjection } from '../../functions/publishing/decide-objection.ts';
import { fileObjection } from '../../functions/publishing/file-objection.ts';
import { openPreview } from '../../functions/publishing/open-preview.ts';
import { publicationOf } from '../../functions/publishing/publication.ts';
import { releaseResult } from '../../functions/publishing/release-result.ts';
import type { County } from '../support/county.ts';
import { signedIn } from '../support/office.ts';
import { threeAnswersMonth as month, threeAnswersCounty } from '../support/three-answers-county.ts';
import type { TestWorld } from '../support/world.ts';

const officer = { subject: 'officer', name: '经办人' };
const director = { subject: 'director', name: '局长' };

describe('an upheld objection whose correction moves fewer than ten answers', () => {
  let world: TestWorld;
  let county: County;

  beforeAll(async () => {
    ({ world, county } = await threeAnswersCounty());
    await openPreview(world, month, officer);
    const [[firm, other], [, , third]] = [county.firms, county.compounds];
    if (firm === undefined || other === undefined || third === undefined) throw new Error('no county');
    const by = { subject: 'firm', name: '企业某某' };
    const filed = { month, firm: firm.id, kind: 'tenure', compound: third.id, by };
    for (const [index, outcome] of (['correct-now', 'rejected', 'correct-now'] as const).entries()) {
      await fileObjection(world, { ...filed, text: `第三小区不归我们 ${index}` });
      await answerObjection(world, month, index + 1, { text: '属实', by: officer });
      if (index === 2) continue;
      await decideObjection(world, month, index + 1, { outcome, reason: '合同为证', by: director });
    }
    const tenures = [{ firm: other.id, from: '2020-01-01' as never }];
    await world.registry.putCompound({ ...third, version: 2, tenures });
    world.setNow('2026-12-07T09:00:00+08:00');
  });
  afterAll(() => world.stop());

  it('is deferred to the next month by two people, and no version is begun', async () => {
    await orderCorrection(world, month, { reason: '服务企业更正', by: officer });
    expect(await signCorrection(world, month, 1, officer)).toBe('same-person');
    const deferred = { by: director, objections: [1] };
    expect(await signCorrection(world, month, 1, director)).toMatchObject({ deferred });
    expect(await signCorrection(world, month, 1, director)).toMatchObject({ deferred });
    expect(await signCorrection(world, month, 1, { subject: 'd2', name: '副局长' })).toBe('done-otherwise');
    expect(await world.evaluations.latestVersion(month)).toBe(1);
    const other = await orderCorrection(world, month, { reason: '另一件', by: officer });
    expect(other).toMatchObject({ number: 2 });
  });

  it('is told so in words on the publishing page and on the firm’s own', async () => {
    const scope = { kind: 'firm', firm: county.firms[0]?.id ?? ('' as never) } as const;
    const firm = await signedIn(world, firmApp(world), 'firm', { scope });
    const viewer = await signedIn(world, bureauApp(world), 'viewer');
    for (const [visitor, path] of [
      [firm, `/firm?month=${month}`],
      [viewer, `/bureau/ranking/${month}/publishing`],
    ] as const) {
      const text = await (await visitor.get(path)).text();
      expect(text.match(/更正的变动不足10份评价/g)).toHaveLength(1);
      expect(await (await visitor.get(`${path}${path.includes('?') ? '&' : '?'}lang=en`)).text()).toContain(
        'it takes effect with the next month',
      );
    }
  });

  it('holds the release no longer; one decided after that still does', async () => {
    await decideObjection(world, month, 3, { outcome: 'rejected', reason: '已由前件处理', by: director });
    const publication = await publicationOf(world, month);
    expect(publication?.state).toBe('to-release');
    const corrections = publication?.corrections ?? [];
    expect(remedyOf({ version: 1, number: 3 }, corrections, 1)).toBe('open');
    expect(await releaseResult(world, month, director, '某办法')).toMatchObject({ version: 1 });
  });
});

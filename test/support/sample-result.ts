import { createHash } from 'node:crypto';
import type { CompoundId } from '../../functions/domain/compound.ts';
import type { Day, Month } from '../../functions/domain/month.ts';
import type { Plan } from '../../functions/domain/plan.ts';
import { projectInterval } from '../../functions/domain/ranking/projects.ts';
import { rankEstimates } from '../../functions/domain/ranking/rank-estimates.ts';
import type { Release } from '../../functions/domain/release.ts';
import { canonicalJson } from '../../functions/domain/result/canonical-json.ts';
import { type Manifest, manifestSchema, methodVersion } from '../../functions/domain/result/manifest.ts';
import { windowOf } from '../../functions/domain/window.ts';
import type { World } from '../../functions/ports.ts';
import { sampleFirm, samplePolicy } from './county.ts';

/** A manifest whose numbers agree: `firms` ranked firms with falling scores, four unranked, projects and every mode. `given` changes parts. */
export function sampleManifest(
  month: string,
  {
    firms = 28,
    projects = 60,
    ...given
  }: Partial<Omit<Manifest, 'firms' | 'projects'>> & { firms?: number; projects?: number } = {},
): Manifest {
  const policy = samplePolicy();
  const rows = Array.from({ length: firms }, (_, index) => ({
    firm: sampleFirm(index + 1).id,
    score: Math.round((88 - (index * 45) / firms - (index % 3)) * 1e4) / 1e4,
    se: 0.9 + (index % 5) * 0.35,
  }));
  const { c, ranked } = rankEstimates(rows, policy);
  /** Answers of the rows below, those hidden among them, and the invalid. */
  const ratings = 800 + (firms * (639 + firms)) / 2 + 498 + 681 + 24 + 12;
  return {
    schema: manifestSchema,
    method: methodVersion,
    demo: false,
    month: month as Month,
    version: 1,
    supersedes: null,
    previous: null,
    window: windowOf(month as Month, policy.windowMonths),
    bureau: '某县住房和城乡建设局',
    survey: 'default-1',
    trial: false,
    policy,
    inputs: '0'.repeat(64),
    waiting: 0,
    counts: {
      ratings,
      superseded: 31,
      invalid: 12,
      contested: 14,
      late: null,
      excluded: 0,
      quarantined: 0,
      qr: ratings - 800,
      paper: 800,
    },
    householdSources: ['社区'],
    c,
    firms: ranked.map(({ interval: [low, high], ...row }, index) => ({
      ...row,
      name: sampleFirm(index + 1).name,
      low,
      high,
      households: 2000 + index * 17,
      answers: 320 + index,
      coverage: 0.95,
    })),
    unranked: (['too-few-answers', 'low-response', 'low-coverage', 'too-few-answers'] as const).map(
      (reason, index) => ({
        firm: sampleFirm(firms + index + 1).id,
        name: sampleFirm(firms + index + 1).name,
        reason,
        households: reason === 'low-response' ? 2000 : 900,
        answers: index === 3 ? null : ([38, 60, 400][index] ?? 0),
        missing: reason === 'low-coverage' || index === 3 ? null : ([12, 40][index] ?? 0),
        successive: index === 0 ? 3 : 1,
      }),
    ),
    projects: Array.from({ length: projects }, (_, index) => sampleProject(index)),
    modes: [
      { mode: 'market', handover: true, compounds: 2, households: 420, answers: 71 },
      { mode: 'trusteeship', handover: false, compounds: 28, households: 5200, answers: 610 },
      { mode: 'self-managed', handover: false, compounds: 3, households: 300, answers: null },
    ],
    ...given,
  };
}

function sampleProject(index: number): Manifest['projects'][number] {
  const score = 80 - (index % 30);
  const [low, high] = projectInterval(score, 2.5);
  return {
    compound: String(1000 + index) as CompoundId,
    name: `第${index + 1}小区`,
    district: '城东街道',
    firm: sampleFirm((index % 28) + 1).id,
    firmName: sampleFirm((index % 28) + 1).name,
    mode: index % 10 === 9 ? 'trusteeship' : 'market',
    handover: index % 20 === 8,
    score: index === 5 ? null : score,
    se: index === 5 ? null : 2.5,
    low: index === 5 ? 90 : low,
    high: index === 5 ? 100 : high,
    households: 400,
    answers: 100,
  };
}

/** Seals `manifest` as the job does: plan, documents, signature, mark. Not released. */
export async function sealSample(
  world: Pick<World, 'evaluations' | 'results' | 'signer'>,
  manifest: Manifest,
): Promise<string> {
  const { month, version, policy, trial, window } = manifest;
  const text = canonicalJson(manifest);
  const id = createHash('sha256').update(text).digest('hex');
  const plan: Plan = {
    month,
    version,
    window,
    policy,
    surveyId: manifest.survey,
    bureau: manifest.bureau,
    trial,
    integrity: { day: '2026-12-01' as Day, audits: [], quarantined: [], again: [] },
    firms: [],
    compounds: [],
  };
  await world.evaluations.keepPlan(plan);
  await world.results.keepDocument(month, version, 'manifest', text);
  await world.results.keepSignature(month, version, await world.signer.sign(id));
  await world.results.seal(month, version, await world.results.sealedVersion(month));
  return id;
}

/** Seals and releases `manifest`. */
export async function releaseSample(
  world: Pick<World, 'evaluations' | 'results' | 'signer'>,
  manifest: Manifest,
): Promise<Release> {
  const release: Release = {
    month: manifest.month,
    version: manifest.version,
    manifest: await sealSample(world, manifest),
    director: '王主任',
    legalBasis: '某办法第一条',
    day: '2026-12-05' as Day,
  };
  await world.results.release(release);
  return release;
}

import type { Month } from '../../domain/month.ts';
import type { Annex } from '../../domain/result/manifest.ts';
import type { World } from '../../ports.ts';

/** Prints a sealed month's flags with their evidence and life, audits, and who is held back from a list. Exit 1 where nothing is sealed. */
export async function listFlags(world: Pick<World, 'results'>, month: Month): Promise<number> {
  const version = await world.results.sealedVersion(month);
  const text = await world.results.document(month, version, 'annex');
  if (version === 0 || text === undefined) {
    console.error(`${month}: 还没有封存的结果 nothing is sealed yet`);
    return 1;
  }
  const { flags, audits, heldBack }: Annex = JSON.parse(text);
  console.log('firm,kind,direction,state,raised,lapses,compounds,evidence');
  for (const flag of flags) {
    const { firm, kind, direction, state, raised, lapses, compounds, evidence } = flag;
    const numbers = Object.entries(evidence).map(([name, value]) => `${name}=${value}`);
    console.log(
      [firm, kind, direction, state, raised, lapses, compounds.join(' '), numbers.join(' ')].join(),
    );
  }
  for (const { firm, reached, denied, fakeShare, low, high, proven } of audits)
    console.log(
      `# ${firm}: 接通${reached},否认${denied},假评价占比上限${fakeShare},真实得分在${low}–${high}${proven ? ',刷评成立 proven' : ''}`,
    );
  for (const list of ['black', 'red'] as const)
    if (heldBack[list].length > 0)
      console.log(`# 暂缓列入 held back from ${list}: ${heldBack[list].join(' ')}`);
  return 0;
}

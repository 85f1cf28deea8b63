import { exitStream } from '../domain/casework/case-stream.ts';
import { takeStep } from '../domain/casework/take-step.ts';
import { exitCasesIn, isOpen } from '../domain/exit-case/exit-case.ts';
import { exitTable } from '../domain/exit-case/exit-steps.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Standing } from '../domain/status.ts';
import type { SealedMonth } from '../publishing/sealed-months.ts';
import { appendStep } from './append-step.ts';
import type { OpensProposals } from './case-world.ts';
import { firmMonths } from './firm-months.ts';
import { demandWhole } from './is-chain-broken.ts';
import { serviceOrder } from './service-step.ts';

/** Proposes an exit case for every firm that a sealed month's status warns or orders, unless one is open or this month's was dealt with; how many. */
export async function openExitCases(
  world: OpensProposals,
  { manifest, annex }: SealedMonth,
): Promise<number> {
  let [written, failed] = [0, 0];
  for (const { firm, warning, rectification } of annex.status)
    try {
      if ((warning || rectification) && (await propose(world, firm, manifest))) written += 1;
    } catch (error) {
      failed += 1;
      world.log.error('propose-failed', error, { list: 'exit' });
    }
  if (failed > 0) throw new Error(`${failed} exit cases of ${manifest.month} could not be looked at`);
  return written;
}

async function propose(
  world: OpensProposals,
  firm: FirmId,
  { month, version }: SealedMonth['manifest'],
): Promise<boolean> {
  const stream = exitStream(firm);
  const all = await world.cases.events(stream);
  await demandWhole(world, stream, all);
  const cases = exitCasesIn(firm, all);
  if (cases.some((one) => isOpen(one) || (one.events[0]?.facts.month ?? '') >= month)) return false;
  const { standings } = await firmMonths(world, firm);
  const counted = standings.filter((standing) => !standing.trial && standing.month <= month).slice(0, 4);
  const when = (is: (standing: Standing) => boolean) =>
    counted
      .filter(is)
      .map((standing) => standing.month)
      .toReversed()
      .join(' ');
  const facts = {
    month,
    version: String(version),
    watch: when(({ watch }) => watch),
    black: when(({ black }) => black),
  };
  const known = { evidence: new Set(['status-over-months']), clocks: {} };
  const decided = takeStep(exitTable, [], serviceOrder(world, 'propose', facts), known);
  if ('refused' in decided) throw new Error(`an exit case of ${firm} was refused: ${decided.refused}`);
  return (await appendStep(world, stream, all, decided)) !== 'stale';
}

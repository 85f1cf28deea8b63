import type { FirmId } from '../domain/firm.ts';
import { addMonths } from '../domain/month.ts';
import { type Plan, replacedBy } from '../domain/plan.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { Annex, Manifest } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { type Draws, drawAudits } from './draw-audits.ts';
import { headOf } from './head-of.ts';
import { sha256 } from './sha256.ts';
import { readEvaluation, type StepInput } from './step.ts';
import { verifySealed } from './verify-sealed.ts';

type Seals = Draws & Pick<World, 'evaluations' | 'results' | 'signer'>;

/**
 * Seals the ranked draft: keeps manifest and annex, signs the manifest's hash, verifies all of it, draws the households of call-back audits
 * while the month's keys are there (once a month: neither a correction nor the same seal again draws anybody anew), and only then moves the mark.
 * A version that no longer replaces the sealed one (another was sealed on the same ground) is refused, so that of two of a kind one is sealed.
 */
export async function seal(world: Seals, input: StepInput): Promise<StepInput> {
  const { month, version } = readEvaluation(input);
  const draft = await world.results.document(month, version, 'ranked');
  if (draft === undefined) throw new Error(`${month} v${version} is not ranked: the rank step comes first`);
  const { manifest, annex }: { manifest: Manifest; annex: Annex } = JSON.parse(draft);
  const plan = await world.evaluations.plan(month, version);
  if (plan === undefined) throw new Error(`${month} v${version} is ranked without its plan`);
  const sealed = await world.results.sealedVersions(month);
  if (!sealed.includes(version) && (sealed.at(-1) ?? 0) !== replacedBy(plan)) throw overtaken(plan);
  const text = canonicalJson(manifest);
  const kept = [
    await world.results.keepDocument(month, version, 'manifest', text),
    await world.results.keepDocument(month, version, 'annex', canonicalJson(annex)),
    await world.results.keepDocument(month, version, 'head', canonicalJson(headOf(manifest))),
  ];
  if (kept.includes('differs')) throw new Error(`${month} v${version} was sealed with other content`);
  if ((await world.results.signature(month, version)) === undefined)
    await world.results.keepSignature(month, version, await world.signer.sign(sha256(text)));
  const fault = await verifySealed(world, month, version);
  if (fault !== undefined) throw new Error(`the sealed result of ${month} does not verify: ${fault}`);
  if (sealed.length === 0)
    await drawAudits(world, plan, [...toAudit(annex), ...(await leavingBlack(world, annex))]);
  if ((await world.results.seal(month, version, replacedBy(plan))) === 'differs') throw overtaken(plan);
  world.log.info('sealed', { month, version, manifest: sha256(text) });
  return input;
}

function overtaken(plan: Plan): Error {
  const { month, version } = plan;
  return new Error(
    `${month} v${version} was overtaken: it replaces v${replacedBy(plan)}, and another version was sealed meanwhile`,
  );
}

/** Firms that were black the month before and are not now: whoever leaves the list by its scores is asked about, too. */
async function leavingBlack(
  world: Pick<World, 'results'>,
  { month, black }: Annex,
): Promise<readonly FirmId[]> {
  const last = addMonths(month, -1);
  const sealed = await world.results.sealedVersion(last);
  const text = sealed === 0 ? undefined : await world.results.document(last, sealed, 'annex');
  const before: Pick<Annex, 'black'> = text === undefined ? { black: [] } : JSON.parse(text);
  return before.black.map(({ firm }) => firm).filter((firm) => !black.some((one) => one.firm === firm));
}

/** Whom a call-back audit is about: every firm proposed for a list, held back from one, or with an open flag. METHOD §6. */
function toAudit({ black, red, heldBack, flags }: Annex): readonly FirmId[] {
  const open = flags.filter(({ state }) => state === 'open');
  const proposed = [...black, ...red, ...open].map(({ firm }) => firm);
  return [...new Set([...proposed, ...heldBack.black, ...heldBack.red])].sort();
}

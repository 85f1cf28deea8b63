import type { CompoundId } from '../domain/compound.ts';
import type { FirmId } from '../domain/firm.ts';
import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import {
  longestText,
  mostObjections,
  type Objection,
  type ObjectionKind,
  objectionKinds,
} from '../domain/publishing/objection.ts';
import { isOver } from '../domain/publishing/preview.ts';
import type { World } from '../ports.ts';
import { compoundsOfFirm } from './own-compounds.ts';

/** Why an objection is not taken. */
export type ObjectionRefusal =
  | 'no-preview'
  | 'no-kind'
  | 'no-text'
  | 'too-long'
  | 'not-own-compound'
  | 'too-many';

/** An objection as a firm fills it in. */
export interface FiledObjection {
  readonly month: Month;
  readonly firm: FirmId;
  readonly kind: string;
  /** Empty where it is about none. */
  readonly compound: string;
  readonly text: string;
  readonly by: By;
}

/**
 * Keeps a firm's objection to the data of the version that is (or was last) in preview. After the preview's last day it is kept all the same,
 * marked late: it holds nothing up. The same objection sent twice is one.
 */
export async function fileObjection(
  world: Pick<World, 'publishing' | 'evaluations' | 'registry' | 'clock' | 'calendar' | 'log'>,
  filed: FiledObjection,
): Promise<Objection | ObjectionRefusal> {
  const { month, firm, by } = filed;
  const text = filed.text.trim();
  const kind = objectionKinds.find((one) => one === filed.kind);
  if (kind === undefined) return 'no-kind';
  if (text === '') return 'no-text';
  if (text.length > longestText) return 'too-long';
  const { previews, objections } = await world.publishing.of(month);
  const preview = previews.at(-1);
  if (preview === undefined) return 'no-preview';
  const compound = await ownCompound(world, filed, preview.version);
  if (compound === 'not-own-compound') return compound;
  const own = objections.filter((one) => one.firm === firm);
  const same = own.find(
    (one) => one.kind === kind && one.text === text && one.compound === compound?.id && isOpen(one),
  );
  if (same !== undefined) return same;
  if (own.length >= mostObjections) return 'too-many';
  const day = world.calendar.dayOf(world.clock.now());
  const late = isOver(preview, day);
  const about = compound === undefined ? {} : { compound: compound.id };
  const said = { month, version: preview.version, firm, kind, ...about, text, day, late, by };
  return await keepNext(world, said, objections.length);
}

/** The compound it is about, if it is the firm's; undefined where it is about none. */
async function ownCompound(
  world: Pick<World, 'evaluations' | 'registry' | 'clock'>,
  { month, firm, compound }: FiledObjection,
  version: number,
): Promise<{ readonly id: CompoundId } | undefined | 'not-own-compound'> {
  if (compound === '') return undefined;
  const own = await compoundsOfFirm(world, month, version, firm);
  return own.find(({ id }) => id === compound) ?? 'not-own-compound';
}

function isOpen({ decision }: Objection): boolean {
  return decision === undefined;
}

/** Under the next free number: somebody else's may have taken it meanwhile. */
async function keepNext(
  world: Pick<World, 'publishing' | 'log'>,
  said: Omit<Objection, 'number'> & { readonly kind: ObjectionKind },
  taken: number,
): Promise<Objection> {
  for (let number = taken + 1; number < taken + 1000; number++) {
    const objection: Objection = { ...said, number };
    if ((await world.publishing.keepObjection(objection)) === 'kept') {
      world.log.info('objection-filed', { month: said.month, number, late: said.late });
      return objection;
    }
  }
  throw new Error(`no number is free for an objection to ${said.month}`);
}

import type { FirmId } from '../domain/firm.ts';
import type { Item } from '../domain/rectification/item.ts';
import type { ItemsThere } from './own-desks.ts';

/** A compound as a firm sees it: its own items there, and whether it serves it today. */
export interface OwnItems extends ItemsThere {
  readonly items: readonly Item[];
  /** Whether one of its own there cannot be read. */
  readonly isBroken: boolean;
  /** The firm, where it serves the compound today. */
  readonly serving: FirmId | undefined;
}

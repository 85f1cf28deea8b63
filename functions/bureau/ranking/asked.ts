import type { Context } from 'hono';
import { type ManagementMode, managementModes } from '../../domain/compound.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import { printable } from '../../web/printable.ts';

/** What the address of a ranking asks for. Whatever makes no sense is left out. */
export interface RankingAsked {
  readonly month: Month | undefined;
  readonly version: number | undefined;
  readonly search: string;
  readonly district: string;
  readonly mode: ManagementMode | undefined;
  /** The page's own address with what was asked for, without the numbers of pages. */
  readonly address: string;
}

/** Reads the query. `month` may be said by the path instead. */
export function rankingAsked(c: Context, path = '/bureau/ranking'): RankingAsked {
  const said = (name: string) => printable(c.req.query(name) ?? '', 40);
  const month = parseMonth(c.req.query('month') ?? '');
  const version = /^[1-9]\d{0,3}$/.test(said('v')) ? Number(said('v')) : undefined;
  const mode = managementModes.find((one) => one === said('mode'));
  const kept = {
    ...(month && { month }),
    ...(version && { v: String(version) }),
    ...(said('q') !== '' && { q: said('q') }),
    ...(said('district') !== '' && { district: said('district') }),
    ...(mode && { mode }),
  };
  const query = new URLSearchParams(kept);
  const address = query.size === 0 ? path : `${path}?${query}`;
  return { month, version, search: said('q'), district: said('district'), mode, address };
}

/** Rows one of whose names contains `search`, whatever the case; all where nothing is searched. */
export function named(
  search: string,
): (row: { readonly name: string; readonly firmName?: string; readonly firm?: string }) => boolean {
  const wanted = search.toLowerCase();
  return ({ name, firmName = '', firm = '' }) =>
    wanted === '' || [name, firmName, firm].some((text) => text.toLowerCase().includes(wanted));
}

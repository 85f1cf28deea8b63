import type { ExitState } from '../../domain/exit-case/exit-steps.ts';
import type { ReplacementState } from '../../domain/exit-case/replacement-steps.ts';
import type { ListKind } from '../../domain/listing/listing.ts';
import type { ListingState } from '../../domain/listing/listing-states.ts';
import type { ItemState } from '../../domain/rectification/item-steps.ts';
import type { Words } from '../../domain/survey.ts';

/** How far a listing is. */
export const listingStateWords: Readonly<Record<ListingState, Words>> = {
  proposed: { zh: '拟列，待告知', en: 'proposed, notice to be issued' },
  noticed: { zh: '已告知，待送达', en: 'notice issued, to be delivered' },
  delivered: { zh: '已送达，异议期', en: 'delivered, objections are open' },
  heard: { zh: '异议程序结束，待决定', en: 'heard, to be decided' },
  decided: { zh: '已决定，否决期后送达', en: 'decided, to be delivered once it stood its veto' },
  'decision-delivered': { zh: '决定已送达，待公示', en: 'decision delivered, to be announced' },
  announced: { zh: '公示中', en: 'in public notice' },
  listed: { zh: '列入中', en: 'on the list' },
  revoked: { zh: '已决定撤销，待送达', en: 'revoked, to be delivered' },
  ended: { zh: '已移出', en: 'removed' },
  refused: { zh: '不予列入', en: 'not listed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** How far an exit case is with the firm. */
export const exitStateWords: Readonly<Record<ExitState, Words>> = {
  proposed: { zh: '待立案', en: 'to be opened' },
  warned: { zh: '已预警', en: 'warned' },
  invited: { zh: '已通知约谈', en: 'invited to an interview' },
  interviewed: { zh: '已约谈', en: 'interviewed' },
  ordered: { zh: '已责令整改，待送达', en: 'ordered to rectify, to be delivered' },
  rectifying: { zh: '限期整改中', en: 'rectifying' },
  reevaluating: { zh: '复评中', en: 're-evaluated' },
  'exit-proposed': { zh: '拟建议退出，待送达', en: 'exit proposed, to be delivered' },
  'exit-noticed': { zh: '退出告知已送达，异议期', en: 'proposal delivered, objections are open' },
  advised: { zh: '已决定建议业主大会，否决期', en: 'advice decided, may be vetoed' },
  'decision-delivered': { zh: '决定已送达，待发建议函', en: 'decision delivered, advice to be sent' },
  advising: { zh: '各小区业主表决与交接', en: 'with the owners of each compound' },
  concluded: { zh: '已结案', en: 'concluded' },
  closed: { zh: '已销案', en: 'closed' },
  suspended: { zh: '中止', en: 'suspended' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

/** How far a compound of an exit case is. */
export const replacementStateWords: Readonly<Record<ReplacementState, Words>> = {
  'awaiting-vote': { zh: '待业主大会表决', en: 'waits for the assembly' },
  voted: { zh: '已表决', en: 'voted' },
  'notice-given': { zh: '已通知解聘', en: 'notice given' },
  emergency: { zh: '应急服务中', en: 'emergency service' },
  replaced: { zh: '已选聘新企业', en: 'new firm chosen' },
  'handing-over': { zh: '交接中', en: 'handing over' },
  exited: { zh: '退出完成', en: 'exit complete' },
  kept: { zh: '业主留用', en: 'kept by the owners' },
};

/** How far an item is. */
export const itemStateWords: Readonly<Record<ItemState, Words>> = {
  open: { zh: '整改中', en: 'open' },
  reported: { zh: '已报整改，待核验', en: 'reported, to be verified' },
  held: { zh: '暂缓', en: 'on hold' },
  closed: { zh: '已办结', en: 'closed' },
  dropped: { zh: '已撤销', en: 'dropped' },
};

/** The two lists. */
export const listWords: Readonly<Record<ListKind, Words>> = {
  red: { zh: '红榜', en: 'red list' },
  black: { zh: '重点监管名单（黑榜）', en: 'black list (key supervision)' },
};

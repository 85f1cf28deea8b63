import type { ListingFile } from '../../../casework/listing-file.ts';
import { possibleSteps } from '../../../domain/casework/possible-steps.ts';
import { preparing } from '../../../domain/casework/prepared.ts';
import { listingTable } from '../../../domain/listing/listing-steps.ts';
import type { Day } from '../../../domain/month.ts';
import { demoFirms } from '../people.ts';
import type { Desk, Login, Move } from './hands.ts';

const objection = '我公司认为部分小区的户数登记偏少，请核对后重新计算。';
const answer = '已与社区核定的户数逐一核对，登记无误；户数不影响各户评价的权重之外的得分。';
const decided = '评价事实清楚，已告知并听取企业意见，符合列入条件。';
const remedied = '已更换项目经理，垃圾清运增至每日两次，公共收益账目按季公示。';

/** What the demo's office does next with a listing today; undefined where it waits. */
export function listingMove(
  { county }: Pick<Desk, 'county'>,
  file: ListingFile,
  today: Day,
): Move | undefined {
  const { listing, state, statements } = file;
  const open = new Set<string>(
    possibleSteps(listingTable, listing.events, file, today)
      .filter(({ hindrances }) => hindrances.length === 0)
      .map(({ row }) => row.step),
  );
  const took = (step: string) => listing.events.some((event) => event.step === step);
  const own = loginOf(county, listing.firm);
  const unanswered = statements.find(({ answered }) => answered === undefined);
  const move = (login: Login, step: string, facts: Move['facts'] = {}, reason = ''): Move | undefined =>
    open.has(step) ? { login, step, facts, reason } : undefined;
  const ended = '列入的依据已不存在：结果已有新版本，或者下一期结果已公布。';
  const isProposed = preparing(listingTable, listing.events, 'propose-end') !== undefined;
  const end = (login: Login, step: string, reason: string) =>
    isProposed ? move(login, step, {}, reason) : move('officer-2', 'propose-end', {}, reason);
  if (file.evidence.has('superseded') && state !== 'proposed' && state !== 'listed')
    return end('director-2', 'withdraw', ended);
  switch (state) {
    case 'proposed':
      return move('officer', 'issue-notice');
    case 'noticed':
      return move('officer', 'record-delivery', {
        delivered: today,
        way: 'in-person',
        recipient: '企业前台',
      });
    case 'delivered':
      if (own === 'firm-bad' && !took('object')) return move(own, 'object', { objection });
      if (unanswered !== undefined)
        return move('officer-2', 'answer-objection', { number: String(unanswered.number), answer });
      return move('officer', 'close-hearing');
    case 'heard':
      return move('director', 'decide', {}, decided);
    case 'decided':
      return move('officer', 'deliver-decision', {
        delivered: today,
        way: 'in-person',
        recipient: '企业前台',
      });
    case 'decision-delivered':
      return move('officer', 'announce');
    case 'announced':
      return move('officer', 'list');
    case 'listed':
      if (own === 'firm-mended' && !took('ask-repair')) return move(own, 'ask-repair', { remedied });
      if (!file.evidence.has('repair-asked') || !file.evidence.has('clean-months')) return undefined;
      return end('director-2', 'repair', '连续两期评价未再拟列，整改经核实，期限已满。');
    default:
      return undefined;
  }
}

/** The login of a firm's contact, where the demo has one. */
export function loginOf({ firms }: Desk['county'], firm: string): Login | undefined {
  const found = Object.entries(demoFirms).find(([, place]) => firms[place]?.id === firm)?.[0];
  return found === 'firm-bad' || found === 'firm-mended' || found === 'firm-good' ? found : undefined;
}

import type { ListingFile } from '../casework/listing-file.ts';
import { newestOf } from '../domain/casework/case-event.ts';
import { vetoSpan } from '../domain/casework/span.ts';
import { defaultListingSpans } from '../domain/listing/listing-clocks.ts';
import type { Day } from '../domain/month.ts';
import { dayWords, monthWords } from '../web/dates.ts';
import { points } from '../web/numbers.ts';
import type { Ground, Written } from './ground.ts';
import {
  askWords,
  basisWords,
  deliveredWords,
  firmWords,
  notDishonest,
  remedyWords,
  spanWords,
} from './phrases.ts';

type Of = Ground<ListingFile>;

const listWords = { black: '重点监管名单（黑榜）', red: '红榜' } as const;

/** The notice before a decision 告知书: what was found, on what basis, and the firm's right to be heard. */
export function listingNotice(of: Of): Written {
  const { file, policy, firm, site } = of;
  const list = listWords[file.listing.list];
  const { objection, answer, longAnswer } = policy.listing ?? defaultListingSpans;
  return {
    word: '告',
    title: `拟列入${list}告知书`,
    addressee: firmWords(firm),
    paragraphs: [
      foundWords(of),
      ...basisWords(policy),
      `本局拟将你公司列入${list}。${file.listing.list === 'black' ? notDishonest : ''}`,
      `你公司有权陈述、申辩并提交证据。对上述事实、数据或拟作出的列入有异议的，可自本告知书送达之日起${spanWords(objection)}内，在企业页面提出或者书面送交本局；本局自收到之日起${spanWords(answer)}内答复，需要向他人核实的不超过${spanWords(longAnswer)}。逾期提出的登记为逾期，仍说明理由答复。`,
      '是否列入，由未经办本事项的另一名负责人在听取意见后决定。',
    ],
    notes: [fileWords(of), askWords(site)],
  };
}

/** The decision 决定书. */
export function listingDecision(of: Of): Written {
  const { file, policy, firm, reason, site } = of;
  const { list } = file.listing;
  const { publicNotice, shortestBlack, longestBlack, longestRed } = policy.listing ?? defaultListingSpans;
  const term =
    list === 'black'
      ? `列入期限自列入之日起至少${spanWords(shortestBlack)}、最长${spanWords(longestBlack)}，期满自动移出；满${spanWords(shortestBlack)}后可以申请信用修复。${notDishonest}`
      : `列入期限至下一期评价，最长${spanWords(longestRed)}；发生安全责任事故或者受到行政处罚的，撤销列入。`;
  return {
    word: '决',
    title: `列入${listWords[list]}决定书`,
    addressee: firmWords(firm),
    paragraphs: [
      foundWords(of),
      heardWords(file),
      ...basisWords(policy),
      `决定理由：${reason}`,
      `决定：将你公司列入${listWords[list]}。本决定作出之日起${spanWords(vetoSpan)}内可由另一名负责人否决；未被否决的，本决定书自送达之日起生效，公示${spanWords(publicNotice)}后列入。`,
      term,
      remedyWords(site),
    ],
    notes: [fileWords(of), askWords(site)],
  };
}

/** The public notice 公示: what residents read before a listing takes effect. */
export function publicNotice(of: Of): Written {
  const { file, policy, firm, compounds, site } = of;
  const list = listWords[file.listing.list];
  const span = (policy.listing ?? defaultListingSpans).publicNotice;
  return {
    word: '示',
    title: `关于拟列入${list}的公示`,
    addressee: '各业主、业主委员会、物业服务企业：',
    paragraphs: [
      `经评价、告知、听取意见和决定，拟将${firm.name}列入${list}，现予公示，公示期为${spanWords(span)}。`,
      foundWords(of, '该公司'),
      ...basisWords(policy),
      deliveredWords(file, site),
      `涉及小区：${compounds.map(({ name }) => name).join('、') || '无'}。`,
      '公示期内对上述事实有异议的，可以向本局书面提出并说明理由。',
    ].filter((text) => text !== ''),
    notes: [fileWords(of), askWords(site)],
  };
}

/** The end of a listing: repaired or revoked. */
export function endDecision(of: Of, kind: 'repair' | 'revocation'): Written {
  const { file, policy, firm, reason, site } = of;
  const list = listWords[file.listing.list];
  const listed = newestOf(file.listing.events, 'list')?.day;
  const asked = newestOf(file.listing.events, 'ask-repair');
  const since = listed === undefined ? '' : `你公司于${dayWords(listed, 'zh')}列入${list}。`;
  return {
    word: '决',
    title: kind === 'repair' ? '信用修复决定书' : `撤销列入${list}决定书`,
    addressee: firmWords(firm),
    paragraphs: [
      `${since}${asked === undefined || kind === 'revocation' ? '' : `${dayWords(asked.day, 'zh')}，你公司申请信用修复，说明：${asked.facts.remedied ?? ''}`}`,
      `决定理由：${reason}`,
      ...basisWords(policy),
      ...decidedWords(of, kind),
    ].filter((text) => text !== ''),
    notes: [fileWords(of), askWords(site)],
  };
}

/** What the end of a listing is decided to be: a burden ends at once, an honour with the delivery, against which there are remedies. */
function decidedWords({ file, site }: Of, kind: 'repair' | 'revocation'): readonly string[] {
  const list = listWords[file.listing.list];
  if (kind === 'repair') return [`决定：准予信用修复，自本决定作出之日起将你公司移出${list}。`];
  if (file.listing.list === 'black') return [`决定：撤销将你公司列入${list}，自本决定作出之日起停止公示。`];
  return [`决定：撤销将你公司列入${list}。本决定书自送达之日起生效，同时停止公示。`, remedyWords(site)];
}

/** The notice before an honour is taken away 拟撤销告知书: why, on what basis, and the firm's right to be heard. */
export function revocationNotice({ file, policy, firm, reason, site }: Of): Written {
  const list = listWords[file.listing.list];
  const listed = newestOf(file.listing.events, 'list')?.day;
  const { objection } = policy.listing ?? defaultListingSpans;
  return {
    word: '告',
    title: `拟撤销列入${list}告知书`,
    addressee: firmWords(firm),
    paragraphs: [
      ...(listed === undefined ? [] : [`你公司于${dayWords(listed, 'zh')}列入${list}。`]),
      `本局拟撤销将你公司列入${list}。理由：${reason}`,
      ...basisWords(policy),
      `你公司有权陈述、申辩并提交证据。可自本告知书送达之日起${spanWords(objection)}内，在企业页面提出或者书面送交本局。`,
      '是否撤销，由未经办本事项的另一名负责人在听取意见后决定；决定送达之前，列入继续有效。',
    ],
    notes: [fileWords({ file }), askWords(site)],
  };
}

/** What the evaluation found, from the proposal's own record. */
function foundWords({ file: { listing, found: facts, again: months } }: Of, you = '你公司'): string {
  const number = (name: string) => points(Number(facts[name]));
  const found = `${monthWords(listing.month, 'zh')}物业服务满意度评价（第${facts.version}版）中，${you}收到评价${facts.answers}份，服务${facts.households}户；得分${number('score')}，联合置信区间${number('low')}至${number('high')}；在${facts.ranked}家排名企业中，可能的名次为第${facts.lower}至${facts.upper}名，有${facts.surely}家企业的得分可以确定${listing.list === 'black' ? '高于' : '低于'}${you}。`;
  const again = months.map((month) => monthWords(month, 'zh'));
  return again.length === 0 ? found : `${found}其后${again.join('、')}的评价结论相同。`;
}

/** That the firm was heard on the listing, and what came of it. */
function heardWords({ listing, statements, running }: ListingFile): string {
  const delivered = newestOf(listing.events, 'record-delivery')?.facts.delivered as Day | undefined;
  const until = running.find(({ clock }) => clock === 'objection')?.last;
  const objections = statements.filter(({ kind }) => kind === 'objection');
  const said =
    objections.length === 0
      ? '期间你公司未提出异议。'
      : `你公司提出异议${objections.length}件，本局均已核实并答复：${objections
          .map(({ number, day, late }) => `第${number}件（${dayWords(day, 'zh')}${late ? '，逾期' : ''}）`)
          .join('、')}。`;
  return `告知书已于${delivered === undefined ? '' : dayWords(delivered, 'zh')}送达，异议期至${until === undefined ? '' : dayWords(until, 'zh')}24时。${said}`;
}

/** By which file everything can be checked. */
function fileWords({ file: { listing, found } }: Pick<Of, 'file'>): string {
  const { version, manifest } = found;
  return `所据结果文件：${monthWords(listing.month, 'zh')}第${version}版，SHA-256：${manifest}`;
}

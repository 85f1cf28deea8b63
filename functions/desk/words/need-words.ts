import type { Words } from '../../domain/survey.ts';

/** Evidence as it stands in an event, and what is said where it is not there. */
export interface EvidenceWords {
  readonly is: Words;
  readonly lacks: Words;
}

/** Evidence that steps need, by its name in the tables. */
export const evidenceWords: Readonly<Record<string, EvidenceWords>> = {
  'sealed-proposal': {
    is: { zh: '封存结果拟列', en: 'a sealed result proposes it' },
    lacks: { zh: '没有封存的结果拟列该企业', en: 'no sealed result proposes the firm' },
  },
  'proposal-stands': {
    is: { zh: '最新版本仍拟列', en: 'the newest version still proposes it' },
    lacks: {
      zh: '最新封存的版本不再拟列该企业，或更新的版本正在计算',
      en: 'the newest sealed version no longer proposes the firm, or a newer one is being computed',
    },
  },
  superseded: {
    is: { zh: '新版本不再拟列', en: 'a newer version no longer proposes it' },
    lacks: { zh: '没有不再拟列的新版本', en: 'no newer version leaves it out' },
  },
  'objections-answered': {
    is: { zh: '异议均已答复', en: 'every objection is answered' },
    lacks: { zh: '还有异议未答复', en: 'an objection is not answered yet' },
  },
  'result-released': {
    is: { zh: '该月结果已公布', en: 'the month’s result is released' },
    lacks: { zh: '该月结果尚未公布', en: 'the month’s result is not released yet' },
  },
  'black-list': {
    is: { zh: '黑榜', en: 'black list' },
    lacks: { zh: '只适用于黑榜', en: 'only for the black list' },
  },
  'red-list': {
    is: { zh: '红榜', en: 'red list' },
    lacks: { zh: '只适用于红榜', en: 'only for the red list' },
  },
  'revocation-noticed': {
    is: { zh: '已发出拟撤销告知书', en: 'the notice of the revocation was issued' },
    lacks: { zh: '没有待送达的拟撤销告知书', en: 'no notice of a revocation waits to be delivered' },
  },
  'revocation-delivered': {
    is: { zh: '拟撤销告知书已送达', en: 'the notice of the revocation was delivered' },
    lacks: { zh: '拟撤销告知书尚未送达', en: 'the notice of the revocation was not delivered yet' },
  },
  'revocation-heard': {
    is: { zh: '对撤销的陈述申辩均已答复', en: 'whatever was said against the revocation is answered' },
    lacks: {
      zh: '对撤销的陈述申辩还没有答复',
      en: 'what was said against the revocation is not answered yet',
    },
  },
  overtaken: {
    is: { zh: '下一期结果已公布', en: 'a newer month was released' },
    lacks: { zh: '下一期结果尚未公布', en: 'no newer month was released' },
  },
  'repair-asked': {
    is: { zh: '企业已申请修复', en: 'the firm asked for repair' },
    lacks: { zh: '企业没有待决定的修复申请', en: 'the firm has no open request for repair' },
  },
  'clean-months': {
    is: { zh: '最近几个月均未再拟列', en: 'enough clean months in a row' },
    lacks: {
      zh: '还没有足够的连续合格月份（默认2个月）',
      en: 'not enough clean months in a row yet (two by default)',
    },
  },
  'clock-over': {
    is: { zh: '时限已过', en: 'the time is over' },
    lacks: { zh: '时限未过', en: 'the time is not over' },
  },
  'status-over-months': {
    is: { zh: '达到预警或整改标准', en: 'watched or proposed in enough months' },
    lacks: { zh: '未达到预警或整改标准', en: 'not watched or proposed in enough months' },
  },
  'often-black': {
    is: { zh: '3个月中有2个月拟列黑榜', en: 'proposed for the black list often enough' },
    lacks: {
      zh: '拟列黑榜的月份还不够（默认3个月中2个月）',
      en: 'not proposed for the black list in enough months (two of three by default)',
    },
  },
  'black-after-deadline': {
    is: {
      zh: '4个月中有3个月拟列黑榜，其中有整改期满后全新窗口的一次',
      en: 'black in enough months, once over a window that opened after the deadline',
    },
    lacks: {
      zh: '拟列黑榜的月份还不够（默认4个月中3个月，其中一次的评价窗口须全部在整改期满之后）',
      en: 'not black in enough months yet (three of four by default, one over a window that opened after the deadline)',
    },
  },
  'independent-confirmation': {
    is: { zh: '另有独立佐证', en: 'an independent confirmation' },
    lacks: {
      zh: '没有排名以外的独立佐证（投诉、响应、检查或查实刷分）',
      en: 'no confirmation from outside the ranking (complaints, response, inspection, proven stuffing)',
    },
  },
  'compounds-concluded': {
    is: { zh: '各小区均已办结', en: 'every compound is concluded' },
    lacks: {
      zh: '还有小区没有办结，或尚未向小区提出建议',
      en: 'a compound is still open, or none was advised',
    },
  },
  'case-advising': {
    is: { zh: '案件已到建议阶段', en: 'the case is at the owners’ stage' },
    lacks: { zh: '案件还没有到向业主大会建议的阶段', en: 'the case is not at the owners’ stage' },
  },
  'no-compound-under-way': {
    is: { zh: '没有正在更换企业的小区', en: 'no compound is replacing the firm' },
    lacks: {
      zh: '有小区业主已决议更换企业、尚未办完，不能撤销案件',
      en: 'owners of a compound resolved to replace the firm and are not done',
    },
  },
  'notice-not-given': {
    is: { zh: '尚未通知解聘', en: 'no notice was given yet' },
    lacks: { zh: '已通知解聘', en: 'the notice was given already' },
  },
  'owners-replace': {
    is: { zh: '业主大会决议更换', en: 'the assembly resolved to replace the firm' },
    lacks: { zh: '业主大会没有决议更换', en: 'the assembly did not resolve to replace the firm' },
  },
  'owners-kept': {
    is: { zh: '业主大会决议留用或未达到法定人数', en: 'the assembly kept the firm or had no quorum' },
    lacks: { zh: '业主大会没有决议留用', en: 'the assembly did not resolve to keep the firm' },
  },
  'handover-complete': {
    is: { zh: '交接清单全部移交', en: 'everything on the list is handed over' },
    lacks: { zh: '交接清单还有未移交的项目', en: 'something on the handover list is still missing' },
  },
};

import type { Words } from '../../domain/survey.ts';

/** Documents of cases, by their kind in the tables. */
export const documentWords: Readonly<Record<string, Words>> = {
  'listing-notice': { zh: '列入事先告知书', en: 'notice of the proposed listing' },
  'delivery-receipt': { zh: '送达回证', en: 'proof of delivery' },
  'listing-decision': { zh: '列入决定书', en: 'decision on the listing' },
  'public-notice': { zh: '公示', en: 'public notice' },
  'repair-decision': { zh: '信用修复决定书', en: 'decision on repair' },
  'revocation-notice': { zh: '拟撤销红榜告知书', en: 'notice of the revocation' },
  'revocation-decision': { zh: '撤销列入决定书', en: 'decision to revoke the listing' },
  'warning-letter': { zh: '预警函', en: 'warning' },
  'interview-notice': { zh: '约谈通知书', en: 'invitation to an interview' },
  'interview-record': { zh: '约谈笔录', en: 'record of the interview' },
  'rectification-order': { zh: '限期整改通知书', en: 'order to rectify' },
  'exit-notice': { zh: '建议退出事先告知书', en: 'notice of the proposed exit' },
  'advice-decision': { zh: '建议决定书', en: 'decision to advise the owners' },
  'advice-letter': { zh: '致业主大会建议函', en: 'advice to the owners’ assembly' },
  'assembly-resolution': { zh: '业主大会决议', en: 'resolution of the assembly' },
  'termination-notice': { zh: '解聘通知书', en: 'notice of termination' },
  'emergency-agreement': { zh: '应急服务协议', en: 'emergency service agreement' },
  'service-contract': { zh: '新物业服务合同', en: 'new service contract' },
  'handover-list': { zh: '交接清单', en: 'handover list' },
  'handover-record': { zh: '交接确认书', en: 'record of the handover' },
  'rectification-evidence': { zh: '整改佐证（照片或材料）', en: 'evidence (photograph or paper)' },
  attachment: { zh: '附件', en: 'attachment' },
};

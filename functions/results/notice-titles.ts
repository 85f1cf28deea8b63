import type { NoticeKind } from '../domain/notice.ts';

/** What a notice of each kind is called on its paper: Chinese, as the paper is. */
export const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  'listing-notice': '拟列入告知书',
  'listing-decision': '列入决定书',
  'public-notice': '公示',
  'repair-decision': '信用修复决定书',
  'revocation-notice': '拟撤销列入告知书',
  'revocation-decision': '撤销列入决定书',
  'warning-letter': '物业服务质量预警函',
  'interview-notice': '约谈通知书',
  'rectification-order': '限期整改通知书',
  'exit-notice': '拟建议业主大会更换物业服务企业告知书',
  'advice-decision': '建议业主大会更换物业服务企业决定书',
  'advice-letter': '关于依法表决是否更换物业服务企业的建议书',
  'handover-list': '物业服务交接清单',
};

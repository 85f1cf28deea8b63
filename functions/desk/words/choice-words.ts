import type { deliveryWays } from '../../domain/casework/delivery.ts';
import type { handoverItems } from '../../domain/exit-case/replacement-steps.ts';
import type { ItemTheme, itemSources } from '../../domain/rectification/item-steps.ts';
import type { Words } from '../../domain/survey.ts';

type Named<Key extends string> = Readonly<Record<Key, Words>>;

const ways: Named<(typeof deliveryWays)[number]> = {
  'in-person': { zh: '直接送达', en: 'in person' },
  left: { zh: '留置送达', en: 'left at the place' },
  electronic: { zh: '电子送达', en: 'electronically' },
  entrusted: { zh: '委托送达', en: 'by entrustment' },
  post: { zh: '邮寄送达', en: 'by post' },
  'handed-on': { zh: '转交送达', en: 'handed on' },
  public: { zh: '公告送达', en: 'by public announcement' },
};

const handover: Named<(typeof handoverItems)[number]> = {
  drawings: { zh: '竣工图和工程资料', en: 'drawings and building records' },
  'equipment-records': { zh: '设施设备资料', en: 'records of equipment' },
  'owner-records': { zh: '业主资料', en: 'records of owners' },
  'maintenance-fund': { zh: '专项维修资金账目', en: 'accounts of the maintenance fund' },
  'prepaid-fees': { zh: '预收费用', en: 'prepaid fees' },
  'keys-and-rooms': { zh: '物业用房和钥匙', en: 'rooms and keys' },
  'public-revenue': { zh: '公共收益', en: 'shared income' },
  contracts: { zh: '外包合同', en: 'contracts' },
  'safety-equipment': { zh: '消防和安防设备', en: 'fire and security equipment' },
};

/** What an item is about. */
export const themeWords: Named<ItemTheme> = {
  repairs: { zh: '维修', en: 'repairs' },
  cleaning: { zh: '卫生', en: 'cleaning' },
  security: { zh: '安全', en: 'security' },
  facilities: { zh: '设施', en: 'facilities' },
  parking: { zh: '停车充电', en: 'parking and charging' },
  accounts: { zh: '账目公开', en: 'openness of accounts' },
  manner: { zh: '服务态度', en: 'manner' },
  greenery: { zh: '绿化', en: 'greenery' },
  other: { zh: '其他', en: 'other' },
};

/** Where an item comes from. */
export const sourceWords: Named<(typeof itemSources)[number]> = {
  residents: { zh: '居民评价', en: 'residents’ ratings' },
  'exit-case': { zh: '退出个案', en: 'exit case' },
  inspection: { zh: '执法检查', en: 'inspection' },
  hotline: { zh: '12345 热线', en: '12345 hotline' },
  'work-orders': { zh: '工单', en: 'work orders' },
  sibling: { zh: '类推追办', en: 'same problem in a sibling compound' },
  'self-check': { zh: '企业自查', en: 'the firm’s own check' },
};

/** What the assembly resolved. */
export const resolvedWords: Named<'replace' | 'keep' | 'no-quorum'> = {
  replace: { zh: '决议更换', en: 'to replace the firm' },
  keep: { zh: '决议留用', en: 'to keep the firm' },
  'no-quorum': { zh: '参加表决人数或面积不足', en: 'no quorum' },
};

/** Words of the choices a fact has, by the name of the fact. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  way: ways,
  attended: { yes: { zh: '到场', en: 'came' }, no: { zh: '未到场', en: 'did not come' } },
  cause: {
    dispute: { zh: '纠纷', en: 'dispute' },
    mediation: { zh: '调解中', en: 'mediation' },
    court: { zh: '诉讼中', en: 'court' },
    season: { zh: '季节或施工条件', en: 'season or weather' },
    'third-party': { zh: '须第三方先办', en: 'a third party has to act first' },
  },
  resolved: resolvedWords,
  item: handover,
  theme: themeWords,
  source: sourceWords,
};

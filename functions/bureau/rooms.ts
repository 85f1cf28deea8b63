import type { Room } from '../web/office/route.ts';

/** The console's rooms, as the menu shows them to whoever may enter. */
export const bureauRooms: readonly Room[] = [
  { path: '/bureau', words: { zh: '总览', en: 'Overview' }, may: 'see-counts' },
  { path: '/bureau/ranking', words: { zh: '排名', en: 'Ranking' }, may: 'see-results' },
  { path: '/bureau/firms', words: { zh: '物业企业', en: 'Firms' }, may: 'see-registry' },
  { path: '/bureau/compounds', words: { zh: '小区', en: 'Compounds' }, may: 'see-registry' },
  { path: '/bureau/lists', words: { zh: '名单', en: 'Lists' }, may: 'see-cases' },
  { path: '/bureau/cases', words: { zh: '退出个案', en: 'Exit cases' }, may: 'see-cases' },
  { path: '/bureau/rectification', words: { zh: '整改', en: 'Rectification' }, may: 'see-cases' },
  { path: '/bureau/annual', words: { zh: '年度情况', en: 'Annual sheet' }, may: 'see-cases', whole: true },
  { path: '/bureau/integrity', words: { zh: '异常与核验', en: 'Integrity' }, may: 'see-integrity' },
  { path: '/bureau/calls', words: { zh: '回访核验', en: 'Call-backs' }, may: 'record-calls' },
  { path: '/bureau/letters', words: { zh: '评价信', en: 'Letters' }, may: 'see-letters' },
  { path: '/bureau/paper', words: { zh: '纸质评价录入', en: 'Paper answers' }, may: 'enter-paper' },
  { path: '/bureau/import', words: { zh: '登记导入', en: 'Import' }, may: 'change-registry' },
  { path: '/bureau/evidence', words: { zh: '佐证资料', en: 'Evidence' }, may: 'see-evidence', whole: true },
  { path: '/bureau/rules', words: { zh: '规则与问卷', en: 'Rules' }, may: 'see-rules' },
  { path: '/bureau/what-if', words: { zh: '规则试算', en: 'What if' }, may: 'try-rules', whole: true },
  { path: '/bureau/people', words: { zh: '人员与授权', en: 'People' }, may: 'see-people', whole: true },
  { path: '/bureau/channels', words: { zh: '消息通知', en: 'Messages' }, may: 'change-channels' },
  { path: '/bureau/trail', words: { zh: '操作留痕', en: 'Audit trail' }, may: 'see-trail', whole: true },
];

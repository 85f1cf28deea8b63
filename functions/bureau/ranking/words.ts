import type { ReleaseState } from '../../domain/publishing/release-state.ts';
import type { Words } from '../../domain/survey.ts';
import { resultWords } from '../../web/firm-result/result-words.ts';

/** Words of the ranking, each in both languages; `{name}` stands for a value. */
export const rankingWords = {
  ...resultWords,
  title: { zh: '{month}排名', en: 'Ranking of {month}' },
  room: { zh: '排名', en: 'Ranking' },
  none: {
    zh: '还没有封存的评价月。首月在月末日24时截止，次日凌晨排名、封存，之后在这里看。',
    en: 'No month is sealed yet. A month closes at midnight after its last day, is ranked and sealed in the small hours, and is then shown here.',
  },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  supersedes: { zh: '取代第 {version} 版。原因：{reason}', en: 'replaces version {version}: {reason}' },
  older: { zh: '这一版已被第 {newest} 版取代。', en: 'Version {newest} has replaced this one.' },
  newest: { zh: '看最新版', en: 'See the newest' },
  window: { zh: '统计期 {from} 至 {to}', en: 'Ratings of {from} to {to}' },
  publishing: { zh: '预先公开、异议与公布', en: 'Preview, objections, release' },
  compare: { zh: '与其他月份比较', en: 'Compare months' },
  pack: { zh: '下载成果包（ZIP）', en: 'Result pack (ZIP)' },
  bulletin: { zh: '月度通报', en: 'Monthly bulletin' },
  chart: { zh: '下载图（SVG）', en: 'Chart (SVG)' },
  search: { zh: '按企业或小区名称查找', en: 'Find a firm or compound by name' },
  find: { zh: '查找', en: 'Find' },
  clear: { zh: '看全部', en: 'Show all' },
  nothing: { zh: '没有找到。', en: 'Nothing found.' },
  ranked: { zh: '参加排名的企业', en: 'Firms ranked' },
  answers: { zh: '有效评价', en: 'Valid ratings' },
  howToRead: {
    zh: '点是得分，横线是误差范围（全部企业同时成立的把握 {confidence}%）。横线前后重叠的企业归在一组，组内先后说不准，以“可能的名次”为准。点开“怎么来的”看每个数的算法。',
    en: 'The dot is the score, the line its margin of error (all firms at once with {confidence} % confidence). Firms whose lines run into each other stand in one group: inside it the order is not certain, only the possible ranks are. “How” explains every number.',
  },
  group: { zh: '第 {n} 组 · {count} 家，误差范围相连', en: 'Group {n} · {count} firms whose margins touch' },
  groupOne: {
    zh: '第 {n} 组 · 与其他企业都分得开',
    en: 'Group {n} · apart from all others',
  },
  table: { zh: '企业排名', en: 'Ranking of firms' },
  code: { zh: '统一社会信用代码', en: 'credit code' },
  se: { zh: '标准误', en: 'standard error' },
  low: { zh: '范围下限', en: 'low' },
  high: { zh: '范围上限', en: 'high' },
  successive: { zh: '连续未排名', en: 'in a row' },
  projects: { zh: '各小区（项目）', en: 'Compounds (projects)' },
  projectsNote: {
    zh: '误差范围按单个小区算（把握 95%），小区之间不排名、不列名单。答卷不够的小区不显示。',
    en: 'Margins are of single compounds (95 % confidence); compounds are neither ranked nor listed. Those without enough answers are not shown.',
  },
  all: { zh: '全部', en: 'all' },
  filter: { zh: '筛选', en: 'Filter' },
  lists: { zh: '本月拟列名单', en: 'Proposed lists of the month' },
  listsNote: {
    zh: '拟列由规则算出，列入由人决定。名单内部使用，不公布。',
    en: 'The rules propose; people decide. For the bureau only, not public.',
  },
  noList: {
    zh: '本期没有企业达到列入标准，不等于没有问题。',
    en: 'No firm meets the standard for a list this time, which does not mean that all is well.',
  },
  black: { zh: '重点监管名单（黑榜）拟列', en: 'Proposed for close supervision (black list)' },
  red: { zh: '红榜拟列', en: 'Proposed for the red list' },
  tagBlack: { zh: '拟列黑榜', en: 'to black list' },
  tagRed: { zh: '拟列红榜', en: 'to red list' },
  tagWatch: { zh: '观察', en: 'watched' },
  becauseBlack: { zh: '下列 {count} 家肯定优于它', en: '{count} firms are surely better' },
  becauseRed: { zh: '下列 {count} 家得分低于它，且误差范围分得开', en: '{count} firms are surely worse' },
  held: { zh: '暂缓拟列', en: 'Held back' },
  heldBlack: {
    zh: '因异常标记、回访核验，或者安全事故、行政处罚，本期不拟列重点监管名单（黑榜）：',
    en: 'Not proposed for the black list because of a flag, an audit, an accident or a penalty: ',
  },
  heldRed: {
    zh: '因异常标记、回访核验，或者安全事故、行政处罚，本期不拟列红榜：',
    en: 'Not proposed for the red list because of a flag, an audit, an accident or a penalty: ',
  },
  vetoes: { zh: '一票否决（不列红榜）', en: 'Vetoes (kept off the red list)' },
  accident: { zh: '{day} 安全事故', en: 'accident of {day}' },
  penalty: { zh: '{day} 行政处罚', en: 'penalty of {day}' },
  watch: { zh: '观察（内部）', en: 'Watch (private)' },
  watchNote: {
    zh: '真实水平很可能在最低的 {tail}% 之内，只用于安排走访',
    en: 'True standing is probably in the lowest {tail} %; for visits only',
  },
  status: { zh: '按几个月累计', en: 'Over months' },
  warning: { zh: '应当提醒', en: 'to be warned' },
  rectification: { zh: '建议限期整改', en: 'to be ordered to rectify' },
  unrankedTooLong: { zh: '连续未排名，应委托抽样', en: 'unranked too long: a sample is to be commissioned' },
  trial: { zh: '试评月份', en: 'Trial month' },
} as const satisfies Readonly<Record<string, Words>>;

/** How far a result is on its way to the public. */
export const releaseStateWords: Readonly<Record<ReleaseState, Words>> = {
  trial: { zh: '试评月份，不公布', en: 'Trial month, never public' },
  released: { zh: '已公布', en: 'Released' },
  'same-as-released': {
    zh: '公开部分与已公布的第 {released} 版相同，无须再公布',
    en: 'Tells the public what the released version {released} tells: nothing to release',
  },
  'under-way': { zh: '新版本正在计算', en: 'A newer version is being computed' },
  'to-preview': { zh: '待预先公开', en: 'Waits for its preview' },
  'in-preview': { zh: '预先公开中', en: 'In preview' },
  'objections-open': { zh: '有异议待决定', en: 'Objections wait for a decision' },
  'to-correct': { zh: '异议已采纳，待更正', en: 'Objection upheld, to be corrected' },
  'to-release': { zh: '待公布', en: 'Waits for its release' },
};

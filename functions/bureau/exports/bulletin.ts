import { firstDay, lastDay } from '../../domain/month.ts';
import { groupsOf } from '../../domain/result/groups.ts';
import type { Words } from '../../domain/survey.ts';
import { dayWords, monthLabel } from '../../web/dates.ts';
import { fill } from '../../web/fill.ts';
import { rankSetWords } from '../../web/firm-result/explanation.tsx';
import { resultWords } from '../../web/firm-result/result-words.ts';
import type { Language } from '../../web/language.ts';
import { count, percent, points } from '../../web/numbers.ts';
import { markWords } from '../../web/office/marks.ts';
import { printable } from '../../web/printable.ts';
import type { Taken } from './taken.ts';

/** Firms that one page has room for. */
const firmsOnPage = 34;

const w = {
  title: { zh: '物业服务满意度月度通报', en: 'Monthly bulletin: satisfaction with property services' },
  marked: { zh: '（{marks}）', en: ' ({marks})' },
  period: { zh: '{month}（统计期 {from} 至 {to}）', en: '{month} (ratings of {from} to {to})' },
  text: {
    zh: '本期 {ranked} 家企业参加排名，{unranked} 家答卷不够、未排名。参加排名的企业共 {households} 户，有效评价 {answers} 份，应答率 {response}。按误差范围可以分成 {groups} 组，组内先后以“可能的名次”为准。',
    en: '{ranked} firms are ranked, {unranked} had too few answers. The ranked firms have {households} households and {answers} valid ratings, a response of {response}. By their margins of error they form {groups} groups; inside a group only the possible ranks count.',
  },
  status: {
    zh: '统计结果，尚未作出列入决定。',
    en: 'A statistical result; nothing has been decided about lists.',
  },
  trial: { zh: '试评月份，不公布。', en: 'A trial month, not public.' },
  more: { zh: '其余 {n} 家见成果包中的表格。', en: '{n} more stand in the tables of the result pack.' },
  method: {
    zh: '住户自愿作答，不是随机抽样。得分为各小区平均分按户数加权；误差范围和可能的名次对全部企业同时成立的把握为 {confidence}%。规则 {policy}，{basis}。',
    en: 'Residents answer of their own accord; it is no random sample. Scores are means of compounds weighted by households; margins and possible ranks hold for all firms at once with {confidence} % confidence. Rules {policy}, {basis}.',
  },
  id: { zh: '结果文件第 {version} 版，指纹 {id}', en: 'Result file version {version}, fingerprint {id}' },
  demo: { zh: '演示数据，内容均为虚构。', en: 'Demo data, all made up.' },
} as const satisfies Readonly<Record<string, Words>>;

/** The one-page bulletin of a month as its parts, for the page and for the document. */
export interface Bulletin {
  readonly title: string;
  readonly bureau: string;
  readonly period: string;
  readonly paragraphs: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** Makes the bulletin of a version that somebody takes along. */
export function bulletinOf({ manifest, annex, marks }: Taken, language: Language): Bulletin {
  const { month, window, firms, unranked, policy, version } = manifest;
  const rows = groupsOf(firms).flatMap((group) => group.rows);
  const households = firms.reduce((sum, row) => sum + row.households, 0);
  const answers = firms.reduce((sum, row) => sum + row.answers, 0);
  const values = {
    month: monthLabel(manifest, language),
    from: dayWords(firstDay(window[0] ?? month), language),
    to: dayWords(lastDay(month), language),
    ranked: firms.length,
    unranked: unranked.length,
    households: count(households),
    answers: count(answers),
    response: households === 0 ? '—' : percent(answers / households),
    groups: groupsOf(firms).length,
    n: rows.length - firmsOnPage,
    confidence: 100 - policy.alphaPercent,
    policy: printable(policy.id),
    basis: printable(policy.legalBasis, 200),
    version,
    id: annex.manifest,
  };
  // That it is a demo stands among the notes.
  const told = markWords({ ...marks, demo: false }, language).join(language === 'zh' ? '；' : '; ');
  const say = (words: Words) => fill(words[language], values);
  const { firm, score, range, ranks, count: answersHead, response } = resultWords;
  return {
    title: `${say(w.title)}${told === '' ? '' : fill(w.marked[language], { marks: told })}`,
    bureau: printable(manifest.bureau),
    period: say(w.period),
    paragraphs: [say(w.text), say(manifest.trial ? w.trial : w.status)],
    heads: [firm, score, range, ranks, answersHead, response].map((one) => one[language]),
    rows: rows
      .slice(0, firmsOnPage)
      .map((row) => [
        printable(row.name),
        points(row.score),
        `${points(row.low)}–${points(row.high)}`,
        rankSetWords(row, language),
        count(row.answers),
        percent(row.answers / row.households),
      ]),
    notes: [
      ...(rows.length > firmsOnPage ? [say(w.more)] : []),
      say(w.method),
      say(w.id),
      ...(manifest.demo ? [say(w.demo)] : []),
    ],
  };
}

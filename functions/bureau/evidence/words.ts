import type { EvidenceKind } from '../../domain/indicator/evidence-row.ts';
import type { Language } from '../../web/language.ts';
import { programWords } from '../import/program-words.ts';
import { importWords } from '../import/words.ts';

type Own = typeof zh;

const zh = {
  title: '佐证资料',
  lead: '工单、12345 热线、检查、自查自纠、信用与星级、事故处罚、第三方抽样，从表格导入，折成每家企业的指标。姓名、电话、房号和诉求内容在本页读文件时就丢掉，不离开这台电脑。同一份文件导两遍，不会多出什么；同一个编号在以后的文件里再出现，以后面的为准。',
  kind: '这是什么资料',
  choose: '选择表格文件（xlsx 或 csv）',
  chooseHint: '表头上面可以有标题行；列名可以不同；编码 UTF-8、GBK 都可以。旧的 .xls 请另存为 xlsx。',
  noScript: '这一页要在浏览器里读文件，请打开 JavaScript；或请管理员用命令行 npm run evidence 导入。',
  columns: '各种资料的列',
  columnsLead: '列名写其中任一种都认得；物业企业信用代码和小区编码有一样即可。',
  list: '导入记录',
  none: '还没有导入过。',
  one: '一次导入',
  back: '返回佐证资料',
  undoTitle: '撤销这次导入',
  undoLead:
    '撤销后，这次导入的各行不再计入，导入前的样子恢复；以后的导入里也有的行照旧计入。没有带来新内容的文件（全部未变）没有记为一次导入，它的行随这次一起撤销。',
  touches: '撤销会影响什么',
  touchesRows: '{n} 行，涉及 {months}，{firms} 家企业。',
  touchesOpen: '正在评价的月份 {month}：月末按当时的资料结算。',
  touchesUnplanned: '{months} 已经截止、还没有结算：马上按撤销后的资料结算。',
  touchesPlanned: '{months} 正在结算，资料已经冻结、可能用了这次导入：撤销不会改变这一版结果。',
  touchesSealed:
    '已封存的结果 {months} 可能用过这些资料：已冻结的数字不会变；以后另出更正版本时，按撤销后的资料重新计算。',
  touchesNoSealed: '没有已封存的结果用过这些资料。',
  touchesCases: '涉及的企业有 {n} 个退出案卷正在办理：佐证会随之变化。',
  undo: '撤销这次导入',
  kinds: {
    'work-orders': '工单',
    hotline: '12345 热线',
    inspections: '执法检查',
    'self-checks': '自查自纠',
    credit: '信用等级',
    stars: '星级',
    accidents: '事故与处罚',
    samples: '第三方抽样',
  } satisfies Record<EvidenceKind, string>,
};

const en: Own = {
  title: 'Evidence',
  lead: 'Work orders, the 12345 hotline, inspections, self-checks, credit and stars, accidents and penalties, third-party samples come from sheets and become each firm’s indicators. Names, telephones, rooms and free text are dropped while this page reads the file; they never leave this machine. The same file twice changes nothing; the same number in a later file replaces the earlier row.',
  kind: 'What this is',
  choose: 'Choose a sheet (xlsx or csv)',
  chooseHint:
    'Title rows above the headers and other names of columns are fine, UTF-8 and GBK too. Save an old .xls as xlsx.',
  noScript:
    'This page reads the file in the browser: turn JavaScript on, or have it imported by npm run evidence.',
  columns: 'Columns of each kind',
  columnsLead: 'Any of the names will do; a firm’s credit code or a compound’s code is enough.',
  list: 'Imports',
  none: 'Nothing was imported yet.',
  one: 'An import',
  back: 'Back to evidence',
  undoTitle: 'Undo this import',
  undoLead:
    'Its rows count no more and what stood before stands again; rows that a later import has too stay. A file that brought nothing new (all unchanged) is no import of its own: its rows go with this one.',
  touches: 'What undoing touches',
  touchesRows: '{n} rows of {months}, of {firms} firms.',
  touchesOpen: 'The open month {month}: it is closed on what stands by then.',
  touchesUnplanned: '{months} is closed and not yet evaluated: it will be, soon, without this import.',
  touchesPlanned:
    '{months} is being evaluated on evidence that is frozen and may have this import in it: undoing does not change that version.',
  touchesSealed:
    'Sealed results {months} may have used it: what is frozen stays; a correction made later is computed without it.',
  touchesNoSealed: 'No sealed result used it.',
  touchesCases: '{n} exit cases with these firms are open: their evidence changes.',
  undo: 'Undo this import',
  kinds: {
    'work-orders': 'work orders',
    hotline: '12345 hotline',
    inspections: 'inspections',
    'self-checks': 'self-checks',
    credit: 'credit grades',
    stars: 'star grades',
    accidents: 'accidents and penalties',
    samples: 'third-party samples',
  },
};

/** Words of the evidence pages, with those that the registry's imports have too. */
export const evidenceWords = {
  zh: { ...importWords.zh, ...zh },
  en: { ...importWords.en, ...en },
} as const;

/** Words of the program that reads files in the page. */
export const evidenceProgramWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { ...programWords.zh, dropped: '这些列不读取，不离开这台电脑：{columns}。' },
  en: { ...programWords.en, dropped: 'These columns are not read and stay on this machine: {columns}.' },
};

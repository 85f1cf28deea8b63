import type { Language } from './language.ts';

/** The method card, METHOD §7: a heading and a text each; `{name}` is filled from manifest and policy. */
export const methodWords: Readonly<Record<Language, readonly (readonly [heading: string, text: string])[]>> =
  {
    zh: [
      ['统计期', '{from} 至 {to}，共 {window} 个月；每月末日24时截止。'],
      ['问了谁', '参评小区的每一户，一户一封评价信、一个评价码。户数来源：{sources}。'],
      ['怎么收', '扫码：{qr}；纸质：{paper}。一户一份，以统计期内最后一次为准。'],
      [
        '怎么计',
        '收到：{ratings}。另外，被同一户后来的评价替换：{superseded}。收到的里面，答题太少不计分：{invalid}；截止后10分钟内到达（截止前已打开）：{late}；曾从另一台设备改过：{contested}。另有未计入的：按规则不计分的纸质答卷：{excluded}；因异常经两人批准隔离：{quarantined}。',
      ],
      [
        '得分',
        '每题 1–5 分换算成 0–100 分，总体题权重 {overall}，其余各题权重见结果文件；各小区按户数加权。',
      ],
      [
        '自愿作答',
        '住户自愿作答，不是随机抽样：愿意答的和不答的，看法可能不同。误差范围里为此加了 {delta} 分的标准差（依据：{source}）。',
      ],
      [
        '误差范围不包括什么',
        '不包括：超出上述假设的自愿作答偏差、有人冒用他户评价信、题目没有问到的服务、统计期以后的变化。',
      ],
      [
        '排名条件',
        '有效评价不少于 {minanswers} 份、应答率不低于 {minresponse}%、有评价的小区户数不低于 {mincoverage}%。只排市场化管理的企业。少于10份的单元不公布；新评价满10份才并入，本期有 {waiting} 个小区沿用上期数字。',
      ],
      [
        '把握',
        'α（出错的可能）= {alpha}%：全部企业的可能名次同时成立的把握为 {confidence}%。c = {c}：两家的得分相差超过“两家之差的标准误”的 c 倍，才算分得出先后。',
      ],
      ['规则', '规则版本 {policy}，自 {since} 起适用。依据：{legalbasis}。{legaltext}'],
      ['审查', '公平竞争审查：{fair}。个人信息保护影响评估：{impact}。'],
      ['版本', '方法版本 {method}，问卷版本 {survey}。主管部门：{bureau}。'],
      ['核对', '文件指纹 {id}；输入指纹 {inputs}；上一期指纹 {previous}。'],
    ],
    en: [
      ['Period', '{from} to {to}, {window} months; each closes at midnight of its last day.'],
      [
        'Who was asked',
        'Every household of the compounds taking part, by one letter with one code each. Source of the number of households: {sources}.',
      ],
      [
        'How',
        'By scanned code: {qr}; on paper: {paper}. One per household; the last one in the period counts.',
      ],
      [
        'What counts',
        'Received: {ratings}. Besides, replaced by a later one of the same household: {superseded}. Among those received, answered too little to be scored: {invalid}; arrived within ten minutes after the close (opened before): {late}; changed from another device: {contested}. Not counted, but kept: on paper where the rules do not count paper: {excluded}; set aside as irregular, approved by two people: {quarantined}.',
      ],
      [
        'Score',
        'Answers 1 to 5 become 0 to 100; the overall question weighs {overall}, the others as in the result file; compounds weigh by their households.',
      ],
      [
        'Self-selection',
        'Households answer if they wish; this is no random sample, and those who do not answer may think otherwise. The margin of error includes a standard deviation of {delta} points for it (source: {source}).',
      ],
      [
        'What the margin does not cover',
        'Self-selection beyond that assumption, letters used by others, services that were not asked about, and changes after the period.',
      ],
      [
        'Ranked if',
        'at least {minanswers} valid ratings, response at least {minresponse} %, and ratings from compounds holding at least {mincoverage} % of households. Only firms under market management are ranked. Cells under 10 are not published. New answers enter in tens: {waiting} compounds stand as the month before had them.',
      ],
      [
        'Confidence',
        'α (the chance of an error) = {alpha} %: all possible ranks hold at once with {confidence} % confidence. c = {c}: two firms are told apart only where their scores differ by more than c times the standard error of that difference.',
      ],
      ['Policy', 'Policy version {policy}, in force from {since}. Basis: {legalbasis}. {legaltext}'],
      ['Reviews', 'Fair-competition review: {fair}. Personal-information impact assessment: {impact}.'],
      ['Versions', 'Method version {method}, questionnaire version {survey}. Authority: {bureau}.'],
      ['Check', 'Fingerprint of the file {id}; of its inputs {inputs}; of the month before {previous}.'],
    ],
  };

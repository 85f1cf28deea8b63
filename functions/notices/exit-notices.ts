import type { ExitFile } from '../casework/exit-file.ts';
import { newestOf } from '../domain/casework/case-event.ts';
import { objectionSpan, vetoSpan } from '../domain/casework/span.ts';
import { inCompound, withFirm } from '../domain/exit-case/exit-case.ts';
import { handoverItems } from '../domain/exit-case/replacement-steps.ts';
import { type Day, type Month, parseMonth } from '../domain/month.ts';
import { dayWords } from '../web/dates.ts';
import { confirmedWords } from './confirmed-words.ts';
import type { Ground, Written } from './ground.ts';
import { askWords, basisWords, firmWords, monthsWords, remedyWords, spanWords } from './phrases.ts';

type Of = Ground<ExitFile>;

/** The first letter 预警函. */
export function warningLetter({ file, policy, firm, site }: Of): Written {
  return {
    word: '警',
    title: '物业服务质量预警函',
    addressee: firmWords(firm),
    paragraphs: [
      monthsFound(file),
      ...basisWords(policy),
      '现向你公司预警。请对照住户评价中得分较低的项目自查自纠，并通过企业页面登记自查事项和整改情况。评价持续不合格的，将依次约谈、责令限期整改；整改后复评仍不合格的，将建议业主大会依法决定是否更换物业服务企业。',
    ],
    notes: [askWords(site)],
  };
}

/** The invitation to an interview 约谈通知书. */
export function interviewNotice({ file, facts, firm, site }: Of): Written {
  return {
    word: '约',
    title: '约谈通知书',
    addressee: firmWords(firm),
    paragraphs: [
      monthsFound(file),
      `请你公司负责人于${dayWords(facts.held as Day, 'zh')}到${facts.place ?? ''}接受约谈，说明服务质量问题的原因和整改打算，并可提交书面材料。`,
      '因故不能到场的，请提前说明；无正当理由不到场的，记入案卷。',
    ],
    notes: [askWords(site)],
  };
}

/** The order to put things right 限期整改通知书. */
export function rectificationOrder({ file, facts, policy, firm, reason, site }: Of): Written {
  const held = newestOf(withFirm(file.one), 'record-interview')?.facts.held as Day | undefined;
  return {
    word: '改',
    title: '限期整改通知书',
    addressee: firmWords(firm),
    paragraphs: [
      monthsFound(file),
      ...(held === undefined ? [] : [`${dayWords(held, 'zh')}已就上述问题约谈你公司。`]),
      ...basisWords(policy),
      `理由：${reason}`,
      `请你公司自本通知书送达之日起${facts.days ?? ''}日内完成下列整改，逐项提交证据，并书面报告：${facts.items ?? ''}`,
      '整改期限届满后，以期限届满之后开始的评价窗口复评。复评合格的销案；仍被拟列入重点监管名单（黑榜）且有旁证的，将拟建议业主大会更换物业服务企业。',
    ],
    notes: [askWords(site)],
  };
}

/** The notice that an exit is proposed 告知书: grounds, confirmations, the right to be heard. */
export function exitNotice({ file, policy, firm, site }: Of): Written {
  return {
    word: '告',
    title: '拟建议业主大会更换物业服务企业告知书',
    addressee: firmWords(firm),
    paragraphs: [
      groundsOf(file),
      ...basisWords(policy),
      '本局拟建议你公司服务小区的业主大会依照《中华人民共和国民法典》第二百七十八条，决定是否更换物业服务企业。是否更换由业主共同决定，本局不作决定。',
      `你公司有权陈述、申辩并提交证据。有异议的，可自本告知书送达之日起${spanWords(objectionSpan)}内在企业页面提出或者书面送交本局。`,
    ],
    notes: [askWords(site)],
  };
}

/** The decision to advise the owners 决定书. */
export function adviceDecision({ file, policy, firm, reason, site }: Of): Written {
  const events = withFirm(file.one);
  const objections = events.filter(({ step }) => step === 'object').length;
  return {
    word: '决',
    title: '建议业主大会更换物业服务企业决定书',
    addressee: firmWords(firm),
    paragraphs: [
      groundsOf(file),
      objections === 0
        ? '告知后你公司未提出异议。'
        : `告知后你公司提出异议${objections}件，本局均已核实并答复。`,
      ...basisWords(policy),
      `决定理由：${reason}`,
      `决定：建议你公司服务小区的业主大会依法表决是否更换物业服务企业。本决定作出之日起${spanWords(vetoSpan)}内可由另一名负责人否决；未被否决的，本决定书自送达之日起生效，并向业主大会发出建议书。`,
      remedyWords(site),
    ],
    notes: [askWords(site)],
  };
}

/** The advice to the owners' assembly 建议书. */
export function adviceLetter({ file, firm, compounds, facts, policy, site }: Of): Written {
  const named = compounds.filter(({ id }) => facts.compound === undefined || facts.compound === id);
  return {
    word: '建',
    title: '关于依法表决是否更换物业服务企业的建议书',
    addressee: `${named.map(({ name }) => name).join('、')}业主大会、业主委员会：`,
    paragraphs: [
      `你小区由${firm.name}提供物业服务。${groundsOf(file, '该公司')}`,
      ...basisWords(policy),
      '建议依照《中华人民共和国民法典》第二百七十八条召开业主大会会议，表决是否更换物业服务企业：应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决，并经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。',
      '决定更换的，依照第九百四十六条提前六十日书面通知原物业服务企业；原企业在新企业接管之前应当继续提供服务，并依照第九百四十九条、第九百五十条办理移交。',
      '是否更换由业主共同决定。需要指导会议程序或者安排应急物业服务的，请联系本局。',
    ],
    notes: [askWords(site)],
  };
}

const handoverWords: Readonly<Record<(typeof handoverItems)[number], string>> = {
  drawings: '竣工图等竣工验收资料',
  'equipment-records': '设施设备安装、使用和维护保养资料',
  'owner-records': '业主和物业管理资料',
  'maintenance-fund': '维修资金使用资料和结余',
  'prepaid-fees': '预收的物业费、水电费等费用及明细',
  'keys-and-rooms': '物业服务用房、门禁和钥匙',
  'public-revenue': '公共收益账目和结余',
  contracts: '外包、保养和保险合同',
  'safety-equipment': '消防、电梯和监控等安全设施现状',
};

/** The list of what is handed over 交接清单, to be signed by three. */
export function handoverList({ file, facts, firm, compounds, site }: Of): Written {
  const compound = compounds.find(({ id }) => id === facts.compound);
  const events = compound === undefined ? [] : inCompound(file.one, compound.id);
  const replaced = newestOf(events, 'record-replacement')?.facts;
  return {
    word: '交',
    title: `${compound?.name ?? ''}物业服务交接清单`,
    addressee: '移交、接收和监督各方：',
    paragraphs: [
      `移交单位：${firm.name}（${firm.id}）。接收单位（统一社会信用代码）：${replaced?.firm ?? ''}，自${replaced?.from === undefined ? '' : dayWords(replaced.from as Day, 'zh')}起提供服务。`,
      '依照《中华人民共和国民法典》第九百四十九条和《物业管理条例》第二十九条、第三十六条、第三十八条，逐项移交并当场核对签字。',
    ],
    table: {
      heads: ['序号', '移交事项', '数量、状况', '移交人签字', '接收人签字', '日期'],
      rows: handoverItems.map((item, index) => [String(index + 1), handoverWords[item], '', '', '', '']),
    },
    notes: ['监督人（业主委员会、社区）签字：', askWords(site)],
  };
}

/** In which months the evaluations found what. */
function monthsFound({ one }: ExitFile): string {
  const facts = one.events[0]?.facts ?? {};
  const months = (text: string | undefined): readonly Month[] =>
    (text ?? '').split(' ').flatMap((month) => parseMonth(month) ?? []);
  const [watch, black] = [months(facts.watch), months(facts.black)];
  const found = [
    ...(watch.length > 0 ? [`${monthsWords(watch)}列入观察`] : []),
    ...(black.length > 0 ? [`${monthsWords(black)}拟列入重点监管名单（黑榜）`] : []),
  ];
  return `你公司在物业服务满意度评价中，${found.join('，')}。`;
}

/** Why an exit is proposed: months, the deadline, what happened after it, and what confirms it. */
function groundsOf({ standings, running, confirmations }: ExitFile, you = '你公司'): string {
  const deadline = running.find(({ clock }) => clock === 'rectification')?.last;
  const black = standings.filter((standing) => standing.black && !standing.trial).map(({ month }) => month);
  const after =
    deadline === undefined
      ? ''
      : `责令整改的期限已于${dayWords(deadline, 'zh')}届满，其后开始的评价窗口中仍被拟列入。`;
  return `${you}在${monthsWords(black.toReversed())}的评价中被拟列入重点监管名单（黑榜）。${after}${confirmedWords(confirmations)}`;
}

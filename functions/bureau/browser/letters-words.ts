import { countIn, numbersIn } from '../../domain/letters/ranges.ts';
import type { PrintAnswer } from './letters-made.ts';
import type { Numbered, Reissue } from './rooms-numbered.ts';

const zh = {
  chooseList: '请先选房号名单。',
  chooseKeep: '这个小区印过信：请选上次的《户号对照表》，各户的户号才不会变。',
  whichNone: '请写户号或房屋。',
  noNumbers: '户号要写成数字，如 3,7,20-24；房屋请写在另一格。',
  reissueAsk: (asked: Reissue) =>
    `将换发 ${countIn(asked.households)} 封：${listed(asked, '户号 ')}。它们的旧信立即作废。请核对，再按下面的按钮。`,
  reissueGo: ({ households }: Reissue) => `确认：作废并换发 ${countIn(households)} 封`,
  noRoom: (name: string) => `对照表里没有“${name}”。`,
  asking: '正在登记……',
  failed: '没有成功：网络或服务暂时不通，请刷新后看看批次里有没有新的一批，再试。',
  saveTable: '第一步：保存《户号对照表》',
  tableName: '户号对照表.csv',
  zipName: (batch: number) => `第${batch}批评价信`,
  make: ({ wanted }: Numbered) => `第二步：登记这一批并生成 ${countIn(wanted.households)} 封信`,
  made: ({ households, spares }: PrintAnswer) =>
    `已生成 ${households.length} 封信和 ${spares.length} 封备用信（下载的压缩包，打开“先看这里.txt”）。印好后回到本页登记交接。`,
  read: ({ rooms, wanted, faults }: Numbered) =>
    faults.length > 0
      ? `名单有 ${faults.length} 行读不出来，请改好再读：\n${told(faults)}`
      : `读到 ${rooms.filter(({ listed }) => listed).length} 户，${buildings(rooms)} 个楼幢；要印 ${countIn(wanted.households)} 封${wanted.onDelivery ? '（旧信用到新信送达）' : ''}。`,
};

const en: typeof zh = {
  chooseList: 'Choose the list of rooms first.',
  chooseKeep:
    'Letters were printed here before: choose the table of numbers from last time, so that every household keeps its number.',
  whichNone: 'Write household numbers or rooms.',
  noNumbers: 'Household numbers are written as 3,7,20-24; rooms go into the other field.',
  reissueAsk: (asked) =>
    `${countIn(asked.households)} letters will be reissued: ${listed(asked, 'household ')}. The earlier ones are dead at once. Check them, then press the button below.`,
  reissueGo: ({ households }) => `Reissue ${countIn(households)} letters; the earlier ones die`,
  noRoom: (name) => `The table has no “${name}”.`,
  asking: 'Recording …',
  failed:
    'It did not work: the network or the service is down. Reload and see whether there is a new batch before you try again.',
  saveTable: 'Step 1: save the table of numbers',
  tableName: '户号对照表.csv',
  zipName: (batch) => `letters-batch-${batch}`,
  make: ({ wanted }) => `Step 2: record the batch and make ${countIn(wanted.households)} letters`,
  made: ({ households, spares }) =>
    `Made ${households.length} letters and ${spares.length} spare ones (see the downloaded ZIP, 先看这里.txt first). Come back to record handing over.`,
  read: ({ rooms, wanted, faults }) =>
    faults.length > 0
      ? `${faults.length} lines of the list cannot be read; put them right and read again:\n${told(faults)}`
      : `${rooms.filter(({ listed }) => listed).length} households in ${buildings(rooms)} buildings; ${countIn(wanted.households)} letters to print${wanted.onDelivery ? ' (the earlier ones go on until delivery)' : ''}.`,
};

/** Most households of a reissue that are named one by one. */
const mostNamed = 40;

function listed({ households, rooms }: Reissue, word: string): string {
  const names = new Map(rooms.map(({ number, name }) => [number, name]));
  const all = [...numbersIn(households)].map((number) => {
    const room = names.get(number);
    return `${word}${number}${room === undefined ? '' : `（${room}）`}`;
  });
  return `${all.slice(0, mostNamed).join('、')}${all.length > mostNamed ? '……' : ''}`;
}

function told(faults: Numbered['faults']): string {
  return faults
    .slice(0, 50)
    .map(({ line, reason }) => `${line}: ${reason}`)
    .join('\n');
}

function buildings(rooms: Numbered['rooms']): number {
  return new Set(rooms.map(({ building }) => building)).size;
}

/** Words of the page's program. */
export const letterWords = { zh, en } as const;

/** A dictionary of the page's program. */
export type LetterWords = typeof zh;

/** The four streets of 云澜县, a county on no map, used as districts. Every name here is made up; firms carry the county's, so that none is a real firm's. */
export const streetNames: readonly string[] = '城东街道 城西街道 南湖街道 北塘街道'.split(' ');

/** Distinguishing words of the 28 firms: `云澜` + word + `物业`. */
export const firmWords: readonly string[] =
  '青禾 云岫 朗润 安澜 知禾 栖梧 沐川 锦序 和煦 远岫 澄湖 松间 明垣 润庭 汀兰 禾木 晴川 望舒 清樾 拾光 星垣 南乔 棠梨 景行 若水 长风 归禾 同里'.split(
    ' ',
  );

const firstWords =
  '翠屏 锦绣 阳光 滨河 学府 幸福 金桂 银杏 梧桐 春晓 丽景 和平 文昌 书香 东湖 清风 玉兰 紫荆 百合 香樟'.split(
    ' ',
  );
const lastWords = '花园 家园 小区 雅苑 新村 公寓 名邸'.split(' ');

/** The name of the county's compound `index` (0..139), each different. */
export function compoundName(index: number): string {
  const last = lastWords[Math.floor(index / firstWords.length) % lastWords.length];
  return `${firstWords[index % firstWords.length]}${last}`;
}

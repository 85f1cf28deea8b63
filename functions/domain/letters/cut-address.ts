type Cut = readonly [before: string, after: string];

/**
 * Ways to write a building, the surest first. Digits, letters, stems or a side stand before its word: 鼓楼区 and 幸福楼 have none of them.
 * `5楼` is a floor where `3幢` stands before it, and a lane's number is a house (`3弄12号`).
 */
const buildings = [
  /(?<=[0-9A-Z甲乙丙丁戊己庚辛壬癸])(?:号楼|幢|栋|座)(?=.)/g,
  /(?<=\d弄(?:\d{1,5}支弄)?\d{1,5}号)(?=[^楼])/g,
  /(?<=[0-9A-Z甲乙丙丁戊己庚辛壬癸])楼(?=.)/g,
  /(?<=[东西南北中主副裙])(?:号楼|幢|栋|座|楼)(?=.)/g,
];
const units = [
  /(?<=[0-9A-Z甲乙丙丁戊己庚辛壬癸东西南北中])(?:单元|门洞|梯)(?=.)/g,
  /(?<=.)(?:单元|门洞)(?=.)/g,
];

/** A plain address (see `plainName`) before and after the last word for a building; nothing before where it has none. */
export function cutAtBuilding(plain: string): Cut {
  return cutAtLast(plain, buildings);
}

/** What follows the building, before and after the last word for a unit; nothing before where it has none. */
export function cutAtUnit(plain: string): Cut {
  return cutAtLast(plain, units);
}

/** What stands in a building before its own mark, the address or the part of the compound: `翠屏花园东区` of `翠屏花园东区3`. */
export function addressBefore(building: string): string {
  const lane = /(?<!\d)\d{1,5}弄(?:\d{1,5}支弄)?\d{1,5}号$/.exec(building);
  if (lane !== null) return building.slice(0, lane.index);
  const plain = withoutEnd(building, /[0-9A-Z甲乙丙丁戊己庚辛壬癸]/);
  return plain === building ? building.replace(/[东西南北中主副裙]$/, '') : plain;
}

/** The text without the marks at its end. */
export function withoutEnd(text: string, mark: RegExp): string {
  let length = text.length;
  while (length > 0 && mark.test(text.charAt(length - 1))) length -= 1;
  return text.slice(0, length);
}

function cutAtLast(text: string, ways: readonly RegExp[]): Cut {
  for (const way of ways) {
    const last = [...text.matchAll(way)].at(-1);
    if (last !== undefined) return [text.slice(0, last.index), text.slice(last.index + last[0].length)];
  }
  return ['', text];
}

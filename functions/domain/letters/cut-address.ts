type Cut = readonly [before: string, after: string];

/** How a building or unit is told apart: by digits, letters or the ten stems. 鼓楼区 and 幸福楼 have none of them. */
const mark = '[0-9A-Z甲乙丙丁戊己庚辛壬癸]+';
const named = '[东西南北中主副裙]';

/** Ways to write a building, the surest first: `5楼` is a floor where `3幢` stands before it, and a lane's number is a house (`3弄12号`). */
const buildings = [
  new RegExp(`(?<=${mark})(?:号楼|幢|栋|座)(?=.)`, 'g'),
  /(?<=\d+弄(?:\d+支弄)?\d+号)(?=[^楼])/g,
  new RegExp(`(?<=${mark})楼(?=.)`, 'g'),
  new RegExp(`(?<=${named})(?:号楼|幢|栋|座|楼)(?=.)`, 'g'),
];
const units = [
  new RegExp(`(?<=${mark})(?:单元|门洞|梯)(?=.)`, 'g'),
  new RegExp(`(?<=${named})(?:单元|门洞|梯)(?=.)`, 'g'),
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
  return building.replace(new RegExp(`(?:\\d+弄(?:\\d+支弄)?\\d+号|${mark}|${named})$`), '');
}

function cutAtLast(text: string, ways: readonly RegExp[]): Cut {
  for (const way of ways) {
    const last = [...text.matchAll(way)].at(-1);
    if (last !== undefined) return [text.slice(0, last.index), text.slice(last.index + last[0].length)];
  }
  return ['', text];
}

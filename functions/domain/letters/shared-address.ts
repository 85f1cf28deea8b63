import { addressBefore, withoutEnd } from './cut-address.ts';
import type { Room } from './room.ts';

/** The rooms of one list without the address that all their buildings begin with: `翠屏花园1` and `翠屏花园2` become `1` and `2`. Rooms without a building stay. */
export function withoutSharedAddress(rooms: readonly Room[]): readonly Room[] {
  const addresses = rooms
    .filter(({ building }) => building !== '')
    .map(({ building }) => addressBefore(building));
  const shared = sharedStart(addresses);
  return rooms.map((room) =>
    room.building === '' ? room : { ...room, building: room.building.slice(shared.length) },
  );
}

/** What all texts begin with, never a part of a number or a word in letters; no text is all of it but for its end. */
function sharedStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return withoutEnd(first.slice(0, length), /[0-9A-Z]/);
}

import { finderAmong, withAddress } from './known-rooms.ts';
import { naturalOrder } from './natural-order.ts';
import { type Room, roomKey } from './room.ts';

/** A room with the household number it has for good. */
export interface NumberedRoom extends Room {
  readonly number: number;
  /** Whether it stands in the newest list; one that does not keeps its number, so that nobody else ever gets it. */
  readonly listed: boolean;
}

/**
 * Numbers rooms in sorted order: by building, unit and door, as people order them. Rooms of an earlier table (户号对照表) keep their
 * numbers; new ones follow after the greatest number ever given, `after` at least. The result is in order of the numbers. `rooms` holds no room twice.
 */
export function numberRooms(
  rooms: readonly Room[],
  known: readonly NumberedRoom[] = [],
  after = 0,
): readonly NumberedRoom[] {
  const find = finderAmong(known);
  const listed = new Map<number, Room>();
  const strangers: Room[] = [];
  for (const room of rooms) {
    const found = find(room);
    if (found === undefined) strangers.push(room);
    else listed.set(found.number, room);
  }
  const kept = known.map((room) => ({
    ...room,
    name: listed.get(room.number)?.name ?? room.name,
    listed: listed.has(room.number),
  }));
  const first = known.reduce((most, { number }) => Math.max(most, number), after) + 1;
  const added = apart(strangers, known)
    .toSorted(byPlace)
    .map((room, place) => ({ ...room, number: first + place, listed: true }));
  return [...kept, ...added].sort((a, b) => a.number - b.number);
}

/** The new rooms, with their addresses where one would else be taken for a room of the table. */
function apart(rooms: readonly Room[], known: readonly Room[]): readonly Room[] {
  const taken = new Set(known.map(roomKey));
  return rooms.some((room) => taken.has(roomKey(room))) ? rooms.map(withAddress) : rooms;
}

/** The order of rooms as people walk them: building, unit, door. */
export function byPlace(a: Room, b: Room): number {
  return naturalOrder(a.building, b.building) || naturalOrder(a.unit, b.unit) || naturalOrder(a.door, b.door);
}

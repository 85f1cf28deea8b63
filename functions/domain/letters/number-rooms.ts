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
  const listed = new Map(rooms.map((room) => [roomKey(room), room]));
  const numbers = new Map(known.map((room) => [roomKey(room), room.number]));
  const kept = known.map((room) => {
    const now = listed.get(roomKey(room));
    return { ...room, ...now, number: room.number, listed: now !== undefined };
  });
  const first = known.reduce((most, { number }) => Math.max(most, number), after) + 1;
  const added = rooms
    .filter((room) => !numbers.has(roomKey(room)))
    .toSorted(byPlace)
    .map((room, place) => ({ ...room, number: first + place, listed: true }));
  return [...kept, ...added].sort((a, b) => a.number - b.number);
}

/** The order of rooms as people walk them: building, unit, door. */
export function byPlace(a: Room, b: Room): number {
  return naturalOrder(a.building, b.building) || naturalOrder(a.unit, b.unit) || naturalOrder(a.door, b.door);
}

import { type Room, roomKey, roomOfText } from './room.ts';

/**
 * Finds a listed room among those of a table. Lists of different years leave out different parts of the address, so a room is the same where its
 * whole name reads the same, or where building, unit and door are the same and no address before them says otherwise.
 */
export function finderAmong<R extends Room>(known: readonly R[]): (room: Room) => R | undefined {
  const byKey = new Map(known.map((room) => [roomKey(room), room]));
  const byName = Map.groupBy(known, keyOfName);
  return (room) => {
    const named = byName.get(keyOfName(room));
    if (named?.length === 1) return named[0];
    const found = byKey.get(keyOfName(room)) ?? byKey.get(roomKey(room));
    return found !== undefined && addressesAgree(addressOf(room), addressOf(found)) ? found : undefined;
  };
}

/** The room with the address that its name says before the building. */
export function withAddress(room: Room): Room {
  return { ...room, building: `${addressOf(room)}${room.building}` };
}

/** The address in the room's name that its building does not have; empty for none. */
function addressOf({ name, building, unit, door }: Room): string {
  const whole = roomOfText(name);
  const same =
    whole.unit === unit && whole.door === door && building !== '' && whole.building.endsWith(building);
  return same ? whole.building.slice(0, whole.building.length - building.length) : '';
}

function addressesAgree(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

function keyOfName({ name }: Pick<Room, 'name'>): string {
  return roomKey(roomOfText(name));
}

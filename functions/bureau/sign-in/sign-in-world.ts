import type { World } from '../../ports.ts';
import type { OfficeWorld } from '../../web/office/route.ts';

/** What signing in and out asks of the world. */
export type SignInWorld = OfficeWorld & Pick<World, 'identity'>;

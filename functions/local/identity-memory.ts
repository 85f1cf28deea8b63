import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** What the local provider remembers while it runs: sign-ins under way, sessions, codes. Everybody signs in again after a restart. */
export function identityMemory(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>();
  const current = ([key, { until }]: readonly [string, Kept]) => {
    if (until > Date.now()) return true;
    kept.delete(key);
    return false;
  };
  return (kind) => {
    const key = (id: string) => `${kind}:${id}`;
    const find = async (id: string) => {
      const entry = kept.get(key(id));
      return entry !== undefined && current([key(id), entry]) ? entry.payload : undefined;
    };
    const among = (test: (payload: AdapterPayload) => boolean) =>
      [...kept].filter(current).filter(([name, { payload }]) => name.startsWith(`${kind}:`) && test(payload));
    return {
      find,
      upsert: async (id, payload, seconds) => {
        const until = Date.now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
        kept.set(key(id), { payload, until });
      },
      findByUid: async (uid) => among((payload) => payload.uid === uid)[0]?.[1].payload,
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = await find(id);
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name] of among((payload) => payload.grantId === grantId)) kept.delete(name);
      },
    };
  };
}

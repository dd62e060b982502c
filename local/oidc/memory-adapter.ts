import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where the provider keeps sessions, codes and refresh tokens: here, for as long as this runs. */
export function memoryAdapter(): (kind: string) => Adapter {
  const kinds = new Map<string, Map<string, Entry>>();
  return (kind) => {
    const entries = kinds.get(kind) ?? new Map<string, Entry>();
    kinds.set(kind, entries);
    const live = (id: string): AdapterPayload | undefined => {
      const entry = entries.get(id);
      if (entry === undefined || entry.expiresAt > Date.now()) return entry?.payload;
      entries.delete(id);
      return undefined;
    };
    const findBy = (name: 'uid' | 'userCode', value: string) =>
      [...entries.keys()].map(live).find((payload) => payload?.[name] === value);
    return {
      async upsert(id, payload, expiresIn) {
        for (const known of entries.keys()) live(known); // Forgets what has run out.
        const expiresAt = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
        entries.set(id, { payload, expiresAt });
      },
      find: async (id) => live(id),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      async consume(id) {
        const entry = entries.get(id);
        if (entry) entry.payload['consumed'] = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        entries.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const [id, { payload }] of entries) {
          if (payload.grantId === grantId) entries.delete(id);
        }
      },
    };
  };
}

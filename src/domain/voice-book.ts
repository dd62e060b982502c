import type { Voice } from './voice.ts';

/** What one pool or app client says in its own way; the rest it has from the level above. */
export type OwnVoice<V extends Voice & { brand: object }> = Partial<Omit<V, 'brand'>> & {
  readonly brand?: Partial<V['brand']>;
};

/** All voices as configured, each level complete but for what it takes from the levels above. */
export interface VoiceEntries<V extends Voice & { brand: object }> {
  readonly everywhere: OwnVoice<V>;
  readonly pools: Readonly<
    Record<
      string,
      { readonly own: OwnVoice<V>; readonly clients: Readonly<Record<string, OwnVoice<V>>> }
    >
  >;
}

/** Which voice a message speaks with. */
export interface VoiceBook<V> {
  /** @param clientId null when no app client caused the message: then the pool speaks. */
  of(poolId: string, clientId: string | null): V;
}

/** @param base what is said where nothing else is configured. */
export function createVoiceBook<V extends Voice & { brand: object }>(
  base: V,
  { everywhere, pools }: VoiceEntries<V>,
): VoiceBook<V> {
  const common = overlay(base, everywhere);
  return {
    of(poolId, clientId) {
      const pool = Object.hasOwn(pools, poolId) ? pools[poolId] : undefined;
      if (pool === undefined) return common;
      const voice = overlay(common, pool.own);
      const client =
        clientId !== null && Object.hasOwn(pool.clients, clientId)
          ? pool.clients[clientId]
          : undefined;
      return client === undefined ? voice : overlay(voice, client);
    },
  };
}

function overlay<V extends Voice & { brand: object }>(voice: V, own: OwnVoice<V>): V {
  return { ...voice, ...own, brand: { ...voice.brand, ...own.brand } };
}

import { expect } from 'vitest';
import type { HostileServer } from '../../adapters/hostile-server.ts';
import type { Outcome } from './deliver-written.ts';

/** How a request of one channel names whom it is to, and what one person's name for it may be. */
export interface Addressing {
  readonly honest: string;
  /** The recipients of a request's body, and the body without them. */
  readonly split: (body: string) => { readonly to: readonly string[]; readonly rest: string };
  /** Whether this is the address of one person and of the one that was given. */
  readonly isOne: (to: string, given: string) => boolean;
}

/**
 * Delivers to each of these. Every one is either refused before any request, or makes one request
 * that differs from an honest one in its recipient alone.
 *
 * @returns how many were not refused
 */
export async function expectOneOrNone(
  provider: HostileServer,
  candidates: readonly string[],
  deliver: (address: string) => Promise<Outcome>,
  { honest, split, isOne }: Addressing,
): Promise<number> {
  const known = await requestsOf(provider, () => deliver(honest));
  const [expected = expect.fail()] = known.requests;
  expect(split(expected.body).to).toEqual([honest]);
  let sent = 0;
  for (const given of candidates) {
    const { outcome, requests } = await requestsOf(provider, () => deliver(given));
    const about = JSON.stringify(given);
    if ('refused' in outcome) {
      expect([outcome, requests], about).toEqual([{ refused: 'no_destination' }, []]);
      continue;
    }
    sent += 1;
    expect(requests, about).toHaveLength(1);
    const [{ body, rest } = expect.fail()] = requests;
    const { to, rest: others } = split(body);
    expect(to, about).toEqual([expect.any(String)]);
    expect([to, isOne(to[0] ?? '', given)], about).toEqual([to, true]);
    expect([others, rest], about).toEqual([split(expected.body).rest, expected.rest]);
  }
  return sent;
}

/** Every request that a delivery made, without what is random or made of the body's bytes. */
async function requestsOf(provider: HostileServer, deliver: () => Promise<Outcome>) {
  const before = provider.exchanges.length;
  const outcome = await deliver();
  const requests = provider.exchanges.slice(before).map(({ path, headers, body }) => {
    const { authorization, ...rest } = headers;
    for (const name of ['amz-sdk-invocation-id', 'content-length', 'x-amz-content-sha256']) {
      delete rest[name];
    }
    return { body, rest: JSON.stringify([path, rest, authorization?.split('Signature=')[0]]) };
  });
  return { outcome, requests };
}

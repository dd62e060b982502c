import type { CompiledVoices } from '../../infra/voices/compile-voices.ts';
import type { Voice } from '../../src/domain/voice.ts';
import type { OwnVoice, VoiceEntries } from '../../src/domain/voice-book.ts';
import type { Senders } from './senders.ts';

/** All senders that configured brands speak as. */
export function sendersOf({ email, sms }: CompiledVoices): Senders {
  const origins = levels(sms).flatMap(({ origin }) => (origin === undefined ? [] : [origin]));
  return {
    emailDomains: levels(email).flatMap(({ from }) => (from === undefined ? [] : [domainOf(from)])),
    messagingServices: origins.flatMap((origin) =>
      'messagingServiceSid' in origin ? [origin.messagingServiceSid] : [],
    ),
    smsSenders: origins.flatMap((origin) => ('from' in origin ? [origin.from] : [])),
  };
}

function levels<V extends Voice & { brand: object }>(entries: VoiceEntries<V>): OwnVoice<V>[] {
  const pools = Object.values(entries.pools);
  return [
    entries.everywhere,
    ...pools.flatMap(({ own, clients }) => [own, ...Object.values(clients)]),
  ];
}

/** `Name <user@domain>` or `user@domain` */
function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1).replace(/>$/, '');
}

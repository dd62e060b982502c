// The process that stands in for AWS and Twilio while functions are measured. It is a process of
// its own so that its work never shows in the figures of the function it answers.
import { cognito } from './cognito.ts';
import { dynamodb } from './dynamodb.ts';
import { kms } from './kms.ts';
import { listen } from './listen.ts';
import type { Service } from './service.ts';
import { ses } from './ses.ts';
import { twilio } from './twilio.ts';

const services = { kms, ses, dynamodb, cognito, twilio } satisfies Record<string, Service>;

/** The name of a stand-in. */
export type ServiceName = keyof typeof services;

/** Requests answered with 2xx since the last time somebody asked. */
export type AnswerCounts = Record<ServiceName, number>;

/** Where each stand-in listens. */
export type Endpoints = Record<ServiceName, string>;

const none = (): AnswerCounts => ({ kms: 0, ses: 0, dynamodb: 0, cognito: 0, twilio: 0 });
let counts = none();

const endpoints: Record<string, string> = {};
for (const [name, service] of Object.entries(services)) {
  endpoints[name] = await listen(service, () => {
    counts[name as ServiceName] += 1;
  });
}

process.on('message', () => {
  process.send?.(counts);
  counts = none();
});
process.on('disconnect', () => process.exit(0));
process.send?.(endpoints);

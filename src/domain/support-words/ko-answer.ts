import type { DeliveryStatus } from '../delivery-status.ts';
import { durationParts } from './duration-parts.ts';
import type { AnswerFacts } from './support-words.ts';

const UNITS = { day: '일', hour: '시간', minute: '분', second: '초' } as const;

export function koDuration(milliseconds: number): string {
  const parts = durationParts(milliseconds).map(([amount, unit]) => `${amount}${UNITS[unit]}`);
  return parts.length === 0 ? '1초 미만' : parts.join(' ');
}

/**
 * The same facts as in English. Particles depend on how a word ends, and nobody knows how `12` or
 * `e•••.com` does: so they stand behind a noun of ours (주소로, 번호로), or are those that never change
 * (에, 부터, 까지).
 */
const ANSWERS: Readonly<Record<DeliveryStatus, (facts: AnswerFacts) => string>> = {
  delivered: ({ at, tookMs, ...facts }) => {
    const took = tookMs === null ? '' : `(요청 후 ${koDuration(tookMs)})`;
    return `${at}에 ${to(facts)}전달되었습니다${took}.`;
  },
  read: ({ at, ...facts }) => `${to(facts)}전달되었고 ${at}에 열람되었습니다.`,
  queued: ({ at, ...facts }) =>
    `${at}부터 발송 서비스에서 대기하고 있습니다. 아직 ${to(facts)}발송되지 않았습니다.`,
  sent: ({ at, ...facts }) =>
    `${at}에 ${to(facts)}발송되었습니다. 도착 여부는 아직 확인되지 않았습니다.`,
  delayed: ({ at, ...facts }) =>
    `아직 ${to(facts)}전달되지 않았습니다. ${at}에 지연이 보고되었습니다.`,
  'soft-bounced': ({ at, ...facts }) =>
    `${to(facts)}전달되지 않았습니다. ${at}에 발송 시도가 중단되었습니다.`,
  bounced: ({ at, ...facts }) => {
    const { recipient, reason } = facts;
    // These never left the provider, so no mail server has refused them.
    const heldBack = reason === 'suppressed_address' || reason === 'opted_out';
    if (heldBack) {
      return `${to(facts)}발송되지 않았습니다. ${at}에 발송 서비스에서 발송을 차단했습니다.`;
    }
    const server = recipient === null ? '받는 사람의' : domainOf(recipient);
    return `${at}에 ${server} 메일 서버에서 수신을 거부했습니다.`;
  },
  undelivered: ({ at, ...facts }) =>
    `${to(facts)}전달되지 않았습니다. ${at}에 전달 실패가 보고되었습니다.`,
  withheld: ({ at, ...facts }) =>
    `${to(facts)}발송되지 않았습니다. ${at}에 발송 서비스에서 발송을 중단했습니다.`,
  accepted: ({ at, ...facts }) =>
    // Its time is that of the day on which nobody waited any longer.
    facts.reason === 'unconfirmed'
      ? `발송 서비스에 접수되었습니다. ${at}까지 ${to(facts)}전달되었다는 확인이 오지 않았습니다.`
      : `${at}에 발송 서비스에 접수되었습니다. ${to(facts)}전달되었는지는 아직 알 수 없습니다.`,
  sending: ({ at, ...facts }) => `${at}부터 ${to(facts)}발송하고 있습니다.`,
  retrying: ({ at, ...facts }) =>
    `아직 ${to(facts)}발송되지 않았습니다. ${at}에 마지막으로 시도했습니다.`,
  unknown: ({ at, ...facts }) =>
    `${to(facts)}전달되었는지 알 수 없습니다. 마지막 소식은 ${at}에 있었습니다.`,
  failed: ({ at, ...facts }) =>
    `${to(facts)}발송되지 않았습니다. ${at}에 발송 시도를 중단했습니다.`,
  rejected: ({ at, ...facts }) =>
    `${to(facts)}발송되지 않았습니다. ${at}에 들어온 요청을 처리할 수 없었습니다.`,
  suppressed: ({ at, ...facts }) =>
    `${to(facts)}발송되지 않았습니다. ${at}에 발송 한도를 넘었습니다.`,
  expired: ({ at, ...facts }) =>
    `${to(facts)}발송되지 않았습니다. ${at}에는 이미 유효 시간이 지나 있었습니다.`,
};

export function koAnswer(facts: AnswerFacts): string {
  return ANSWERS[facts.status](facts);
}

function to({ recipient, channel }: Pick<AnswerFacts, 'recipient' | 'channel'>): string {
  if (recipient === null) return '';
  return channel === 'email' ? `${recipient} 주소로 ` : `${recipient} 번호로 `;
}

function domainOf(recipient: string): string {
  return recipient.slice(recipient.lastIndexOf('@') + 1);
}

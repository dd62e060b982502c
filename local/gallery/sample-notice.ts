import { Redacted } from '../../src/domain/redacted.ts';
import type { TakeoverAction, TakeoverNotice } from '../../src/domain/takeover-notice.ts';

/** A sign-in from an unusual place. Without links its place and device are not known either. */
export function sampleNotice(of: {
  readonly action: TakeoverAction;
  readonly links: boolean;
}): TakeoverNotice {
  return {
    action: of.action,
    loginTime: 'Friday, March 19, 2027 02:25 PM UTC',
    ipAddress: '203.0.113.24',
    city: of.links ? 'Lisbon' : null,
    country: of.links ? 'Portugal' : null,
    deviceName: of.links ? 'Firefox 148 on Windows' : null,
    confirmLink: of.links ? link('valid') : null,
    denyLink: of.links ? link('invalid') : null,
  };
}

function link(feedback: string): Redacted<string> {
  const url = `https://auth.example.com/feedback?feedback=${feedback}&token=${'sample-'.repeat(12)}`;
  return new Redacted(url, 'link');
}

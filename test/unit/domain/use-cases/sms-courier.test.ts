import { describe, expect, it } from 'vitest';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import type { SmsSender } from '../../../../src/domain/ports/sms-sender.ts';
import { success } from '../../../../src/domain/result.ts';
import { SmsCourier } from '../../../../src/domain/use-cases/sms-courier.ts';
import { everywhere, reader, smsVoice } from '../sample-voices.ts';
import { ANN } from './delivery-request.ts';

const WITH_PHONE = { ...ANN, phone: '+821012345678' };

function courierTo(sent: Parameters<SmsSender['send']>[]) {
  return new SmsCourier(
    {
      send: async (...call) => {
        sent.push(call);
        return success({ providerMessageId: 'SM1' });
      },
    },
    everywhere(smsVoice()),
  );
}

describe('the SMS courier', () => {
  const courier = courierTo([]);

  it('writes to the phone number, and to nothing else a user has', () => {
    expect(courier.recipientOf(WITH_PHONE)?.reveal()).toBe('+821012345678');
    expect(courier.recipientOf(ANN)).toBeNull();
    expect(courier.recipientOf({ ...ANN, phone: ANN.email })).toBeNull();
  });

  it('says how many segments will be paid for', () => {
    const compose = (secret: string) =>
      courier.compose({ purpose: 'invitation' }, secret, reader())?.segments;
    expect(compose('short')).toBe(1);
    expect(compose('a'.repeat(99))).toBe(2);
  });

  it('composes nothing without the code a message is about', () => {
    expect(courier.compose({ purpose: 'sign-in' }, null, reader())).toBeNull();
  });

  it('hands over message, recipient, claim and what is left of the code’s life', async () => {
    const sent: Parameters<SmsSender['send']>[] = [];
    const message = courierTo(sent).compose({ purpose: 'sign-in' }, '73190482', reader());
    const recipient = courier.recipientOf(WITH_PHONE) ?? expect.fail();
    const claim = { id: 'c'.repeat(32) as NotificationId, attempt: 2 };
    await message?.send(recipient, claim, 61);
    expect(sent).toHaveLength(1);
    const [[body, to, mark, life] = expect.fail()] = sent;
    expect(body.body.reveal()).toMatch(/^73190482 /);
    expect([to, mark, life]).toEqual([recipient, claim, 61]);
  });
});

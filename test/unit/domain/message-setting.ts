import type { MessageSetting } from '../../../src/domain/message-setting.ts';

/** A brand of 12 characters, and a reader of whom nothing is known. */
export function messageSetting(change: Partial<MessageSetting> = {}): MessageSetting {
  return {
    brand: { name: 'Sealpost Inc', supportUrl: null },
    locale: 'en',
    name: null,
    userName: null,
    ...change,
  };
}

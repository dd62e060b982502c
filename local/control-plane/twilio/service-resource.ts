import type { TwilioNumber, TwilioService } from '../twilio-account.ts';
import { CREATED } from './created.ts';

/** Where a resource of a messaging service stands. */
export interface Place {
  readonly accountSid: string;
  readonly serviceSid: string;
  /** Of the service. */
  readonly url: string;
}

export function serviceResource(service: TwilioService, place: Place): object {
  return {
    account_sid: place.accountSid,
    area_code_geomatch: true,
    date_created: CREATED.iso8601,
    date_updated: CREATED.iso8601,
    fallback_method: 'POST',
    fallback_to_long_code: true,
    fallback_url: null,
    friendly_name: service.friendlyName,
    inbound_method: 'POST',
    inbound_request_url: null,
    links: {
      alpha_senders: `${place.url}/AlphaSenders`,
      phone_numbers: `${place.url}/PhoneNumbers`,
      short_codes: `${place.url}/ShortCodes`,
    },
    mms_converter: true,
    scan_message_content: 'inherit',
    sid: place.serviceSid,
    smart_encoding: false,
    status_callback: service.statusCallback,
    sticky_sender: true,
    synchronous_validation: false,
    url: place.url,
    us_app_to_person_registered: service.isRegisteredInUs,
    use_inbound_webhook_on_number: false,
    usecase: 'notifications',
    validity_period: service.validityPeriod,
  };
}

/** A number in a messaging service, where what it can do is a list. */
export function serviceNumberResource(number: TwilioNumber, place: Place): object {
  return {
    account_sid: place.accountSid,
    capabilities: Object.entries(number.capabilities)
      .filter(([, can]) => can)
      .map(([name]) => (name === 'voice' ? 'Voice' : name.toUpperCase())),
    country_code: null,
    date_created: CREATED.iso8601,
    date_updated: CREATED.iso8601,
    phone_number: number.phoneNumber,
    service_sid: place.serviceSid,
    sid: number.sid,
    url: `${place.url}/PhoneNumbers/${number.sid}`,
  };
}

export function alphaSenderResource(name: string, index: number, place: Place): object {
  const sid = `AI${index.toString(16).padStart(32, '0')}`;
  return {
    account_sid: place.accountSid,
    alpha_sender: name,
    capabilities: ['SMS'],
    date_created: CREATED.iso8601,
    date_updated: CREATED.iso8601,
    service_sid: place.serviceSid,
    sid,
    url: `${place.url}/AlphaSenders/${sid}`,
  };
}

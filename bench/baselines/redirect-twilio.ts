import twilio from 'twilio';

type ClientOptions = NonNullable<Parameters<typeof twilio>[2]>;

/**
 * Points the twilio package at another address. The package knows edges and regions but no base
 * URL; its documented way out is a custom HTTP client. This one is the package's own client, whose
 * every request still goes through axios and its keep-alive agent: only the host is another.
 *
 * @param baseUrl - origin to send to; without it the package talks to Twilio, as deployed.
 */
export const redirectTwilio = (baseUrl: string | undefined): ClientOptions => {
  if (!baseUrl) return {};
  const httpClient = new twilio.RequestClient();
  const request = httpClient.request.bind(httpClient);
  httpClient.request = (options) =>
    request({ ...options, uri: options.uri.replace('https://api.twilio.com', baseUrl) });
  return { httpClient };
};

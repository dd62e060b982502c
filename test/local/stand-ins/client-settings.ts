/** Settings that every AWS client of these tests shares: one try, made-up keys. */
export function clientSettings(endpoint: string, region = 'eu-west-1') {
  return {
    endpoint,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' },
  };
}

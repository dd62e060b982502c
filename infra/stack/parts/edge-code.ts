/** Programs for CloudFront's edge, which runs them on every request to a behaviour. */

/** Answers by itself. @param json a text; may hold tokens. */
export function answerWith(json: string): string {
  return `function handler() {
  return {
    statusCode: 200,
    statusDescription: 'OK',
    headers: {
      'content-type': { value: 'application/json' },
      'cache-control': { value: 'no-store' },
      'x-content-type-options': { value: 'nosniff' }
    },
    body: { encoding: 'text', data: JSON.stringify(${json}) }
  };
}`;
}

/** A deep link is the page, which knows what to show. What has an ending is a file, or nothing. */
export function deepLinksToPage(): string {
  return `function handler(event) {
  var request = event.request;
  if (!/\\.[^/]*$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;
}

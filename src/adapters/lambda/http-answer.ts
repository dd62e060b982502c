/** As API Gateway takes it: payload format 2.0. */
export interface HttpAnswerEvent {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
}

/** The answer of a router, as the function returns it. For text alone. */
export async function httpAnswer(response: Response): Promise<HttpAnswerEvent> {
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
    isBase64Encoded: false,
  };
}

/// <reference lib="dom" />

/** The server refused; `field` names the wrong member of the request, when it is about one. */
export class RefusedError extends Error {
  readonly field: string | null;

  constructor(message: string, field: string | null) {
    super(message);
    this.field = field;
  }
}

/** @throws RefusedError, or TypeError when the server is gone */
export async function requestJson<Body>(path: string, init: RequestInit = {}): Promise<Body> {
  const response = await fetch(path, init);
  const body: unknown = await response.json();
  if (response.ok) return body as Body;
  const { error } = body as { error?: { message?: string; field?: string } };
  throw new RefusedError(error?.message ?? 'The server gave no reason.', error?.field ?? null);
}

import type { ServerResponse } from 'node:http';
import type { PageAsset } from './page-asset.ts';
import { RequestRefusal } from './request-refusal.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** What a page's server answers: JSON, or a file or document of another kind. */
export type PageAnswer =
  | { readonly status: number; readonly json?: unknown }
  | { readonly status: number; readonly asset: PageAsset };

export function writeAnswer(response: ServerResponse, answer: PageAnswer): void {
  const { type, content, headers } =
    'asset' in answer ? answer.asset : { ...jsonContent(answer.json), headers: {} };
  response.writeHead(answer.status, {
    ...SECURITY_HEADERS,
    ...(type === null ? {} : { 'content-type': type }),
    ...headers,
  });
  response.end(content);
}

/** What went wrong, in words; a bug says no more than that. */
export function refusalAnswer(error: unknown): PageAnswer {
  const { status, message, field } =
    error instanceof RequestRefusal
      ? error
      : new RequestRefusal(500, 'The server could not do this. Is it being stopped?');
  return { status, json: { error: { message, ...(field === null ? {} : { field }) } } };
}

function jsonContent(value: unknown) {
  return value === undefined
    ? { type: null, content: undefined }
    : { type: 'application/json', content: JSON.stringify(value) };
}

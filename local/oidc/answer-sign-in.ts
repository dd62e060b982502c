import type { IncomingMessage, ServerResponse } from 'node:http';
import type { errors, Provider } from 'oidc-provider';
import type { Answer } from '../page/server/open-page-server.ts';
import { BodyTooLargeError, readBody } from '../stand-ins/read-body.ts';
import { DEMO_PEOPLE, demoPerson } from './demo-people.ts';
import { problemPage } from './page/problem-page.ts';
import { signInPage } from './page/sign-in-page.ts';
import { providerHeaders } from './provider-headers.ts';

const BODY_LIMIT = 1024;
const RUN_OUT = 'This sign-in has run out, or belongs to another browser';

/**
 * Asks who somebody is, or takes their word for it.
 *
 * @param uid of the sign-in, out of the address
 * @param origin of the provider itself: no other page may send its form
 */
export async function answerSignIn(
  { provider, failure }: { readonly provider: Provider; readonly failure: typeof errors },
  { uid, origin }: { readonly uid: string; readonly origin: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer> {
  const sender = request.headers.origin;
  const asked = request.method === 'GET';
  if (!asked && (request.method !== 'POST' || (sender !== undefined && sender !== origin))) {
    return page(403, problemPage('Only the sign-in page itself can do this'));
  }
  const details = await provider.interactionDetails(request, response).catch((error: unknown) => {
    if (error instanceof failure.SessionNotFound) return null;
    throw error;
  });
  if (details === null || details.uid !== uid) return page(400, problemPage(RUN_OUT));

  if (asked) {
    const { client_id, redirect_uri } = details.params;
    const client = await provider.Client.find(String(client_id));
    const name = client?.clientName ?? 'Somebody';
    return page(200, signInPage(name, DEMO_PEOPLE), [new URL(String(redirect_uri)).origin]);
  }
  const result = await chosen(request);
  if (result === null) return page(400, problemPage('There is no such person here'));
  await provider.interactionFinished(request, response, result);
  return 'streaming';
}

async function chosen(request: IncomingMessage) {
  const text = await readBody(request, BODY_LIMIT).catch((error: unknown) => {
    if (error instanceof BodyTooLargeError) return '';
    throw error;
  });
  const form = new URLSearchParams(text);
  if (form.has('nobody')) {
    return { error: 'access_denied', error_description: 'Nobody signed in.' };
  }
  const person = demoPerson(form.get('person') ?? undefined);
  return person === null ? null : { login: { accountId: person.sub } };
}

function page(status: number, html: string, returns: readonly string[] = []): Answer {
  return {
    status,
    asset: {
      type: 'text/html; charset=utf-8',
      content: html,
      headers: providerHeaders(returns),
    },
  };
}

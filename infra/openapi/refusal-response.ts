import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { problem } from '../../src/handlers/audit-api/contract/answers.ts';
import { PROBLEMS, problemOf } from '../../src/handlers/audit-api/problems.ts';
import type { Refusal, RefusalWord } from '../../src/handlers/audit-api/refusal.ts';
import { headersOfStatus } from './headers.ts';

const made = new Map<string, ZodOpenApiResponseObject>();

/** The response for one or more refusals of one status; the same for all routes that have the same. */
export function refusalResponse(
  status: number,
  words: readonly RefusalWord[],
): ZodOpenApiResponseObject {
  const id = words.map(pascalCase).join('Or');
  const response = made.get(id) ?? { id, ...describedResponse(status, words) };
  made.set(id, response);
  return response;
}

function describedResponse(
  status: number,
  words: readonly RefusalWord[],
): ZodOpenApiResponseObject {
  const examples = words.map((word) => [word, { value: problemOf(exampleOf(word)) }] as const);
  return {
    description: words.map((word) => PROBLEMS[word].title).join(' Or: '),
    ...headersOfStatus(status),
    content: {
      'application/problem+json': {
        schema: problem as never,
        examples: Object.fromEntries(examples),
      },
    },
  };
}

function exampleOf(word: RefusalWord): Refusal {
  if (word === 'invalid-field') return { word, field: 'key.value' };
  const waits = word === 'rate-limited' || word === 'unavailable';
  return waits ? { word, retryAfterSeconds: 5 } : { word };
}

function pascalCase(word: string): string {
  return word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

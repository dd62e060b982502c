import type { Route } from '../../src/handlers/audit-api/contract/routes.ts';
import type { RefusalWord } from '../../src/handlers/audit-api/refusal.ts';

/** Which refusals a route may answer with, by what it takes and does. */
export function refusalsOfRoute(route: Route): readonly RefusalWord[] {
  const fields = fieldsOf(route);
  const words: readonly (RefusalWord | false)[] = [
    route.method !== 'GET' && 'malformed',
    fields.has('cursor') && 'bad-cursor',
    fields.has('confirmation') && 'bad-confirmation',
    'unauthenticated',
    route.action !== null && 'forbidden',
    route.action === 'show' && 'not-found',
    route.method !== 'GET' && 'too-large',
    route.method !== 'GET' && 'not-json',
    'invalid-field',
    route.action !== null && 'rate-limited',
    'internal',
    'unavailable',
  ];
  return words.filter((word) => word !== false);
}

function fieldsOf({ request }: Route): ReadonlySet<string> {
  const { def } = request as unknown as { def: { shape: Readonly<Record<string, unknown>> } };
  return new Set(Object.keys(def.shape));
}

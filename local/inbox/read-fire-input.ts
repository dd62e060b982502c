import { RequestRefusal } from '../page/server/request-refusal.ts';
import { type FireInput, fireInput } from '../stack/fire-input.ts';

const RULES: Readonly<Record<string, string>> = {
  channel: 'must be email or sms',
  trigger: 'must be one of the triggers, for instance SignUp',
  email: 'must be one line of at most 254 characters, and is needed for an e-mail',
  phone: 'must be one line of at most 40 characters, and is needed for an SMS',
  locale: 'must be one line of at most 35 characters',
  name: 'must be one line of at most 100 characters',
  userName: 'must be 1 to 128 characters without spaces',
  repeat: 'must be a whole number from 1 to 20',
};

/**
 * Checks what a form or a program wants fired.
 *
 * @throws RequestRefusal 400 that names the first wrong field, never what it held
 */
export function readFireInput(body: unknown): FireInput {
  const parsed = fireInput.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    throw new RequestRefusal(400, 'There is a field that this server does not know.');
  }
  const field = issue?.path[0]?.toString() ?? null;
  if (field === null) throw new RequestRefusal(400, 'The body must be an object.');
  const rule = issue?.code === 'custom' ? issue.message : RULES[field];
  throw new RequestRefusal(400, `${field}: ${rule ?? 'is wrong'}.`, field);
}

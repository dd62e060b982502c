import type { UserAttributes } from '../../domain/user-attributes.ts';

/** Cognito's names for what a message needs of a user. */
export function readUserAttributes(
  attributes: Readonly<Record<string, string | null | undefined>>,
): UserAttributes {
  const value = (name: string) => attributes[name] ?? undefined;
  return {
    sub: attributes['sub'] ?? null,
    email: value('email'),
    emailVerified: attributes['email_verified'] === 'true',
    phone: value('phone_number'),
    name: value('name') ?? value('given_name'),
    locale: value('locale'),
  };
}

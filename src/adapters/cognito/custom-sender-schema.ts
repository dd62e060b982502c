import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** Attribute values are always texts; a null or a number would be a new Cognito. */
const texts = z.record(z.string().check(z.maxLength(256)), z.nullable(z.string()));

/**
 * A custom-sender event as Cognito really sends it: no `response`, `clientMetadata` null, client ids
 * that may be null or `CLIENT_ID_NOT_APPLICABLE`, and a code that may be null. What we do not use is
 * not looked at, so that a new member does no harm.
 */
export const customSenderSchema = z.object({
  version: z.literal('1'),
  triggerSource: text(128),
  region: z.optional(z.nullable(z.string())),
  userPoolId: z.string().check(z.regex(/^[\w-]+_[0-9A-Za-z]+$/), z.maxLength(55)),
  userName: text(131_072),
  callerContext: z.optional(
    z.nullable(z.object({ clientId: z.optional(z.nullable(z.string().check(z.maxLength(128)))) })),
  ),
  request: z.object({
    type: text(64),
    code: z.optional(z.nullable(z.string().check(z.maxLength(16_384)))),
    clientMetadata: z.optional(z.nullable(texts)),
    userAttributes: z.optional(z.nullable(texts)),
  }),
});

export type CustomSenderEvent = z.infer<typeof customSenderSchema>;

/** The least an event must say to be filed in the audit. */
export const filableSchema = z.object({
  triggerSource: text(128),
  userPoolId: customSenderSchema.shape.userPoolId,
});

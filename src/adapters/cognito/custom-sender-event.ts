type Texts = Readonly<Record<string, string | null>>;

/**
 * A custom-sender event as Cognito really sends it: no `response`, `clientMetadata` null, client ids
 * that may be null or `CLIENT_ID_NOT_APPLICABLE`, and a code that may be null.
 */
export interface CustomSenderEvent {
  readonly triggerSource: string;
  readonly userPoolId: string;
  readonly userName: string;
  readonly clientId: string | null;
  readonly request: {
    readonly type: string;
    readonly code: string | null;
    readonly clientMetadata: Texts;
    readonly userAttributes: Texts;
  };
}

const POOL_ID = /^(?=.{1,55}$)[\w-]+_[0-9A-Za-z]+$/;

/** The longest code by far would be a few hundred characters; this bounds the work on a bad one. */
const MAX_CODE_LENGTH = 16_384;

/** The event, or the names of all fields that are missing or wrong. Extra members do no harm. */
export function parseCustomSenderEvent(
  event: unknown,
): { readonly event: CustomSenderEvent } | { readonly wrong: readonly string[] } {
  const top = members(event);
  if (top === null) return { wrong: ['event'] };
  const caller = top['callerContext'] ?? {};
  const request = members(top['request']);
  const { type, code, clientMetadata, userAttributes } = request ?? {};
  const clientId = members(caller)?.['clientId'] ?? null;

  const checks: readonly (readonly [field: string, fit: boolean])[] = [
    ['version', top['version'] === '1'],
    ['triggerSource', isText(top['triggerSource'], 128)],
    ['userPoolId', isPoolId(top['userPoolId'])],
    ['userName', isText(top['userName'], 2048)],
    ['callerContext', members(caller) !== null],
    ['callerContext.clientId', clientId === null || isText(clientId, 128)],
    ['request', request !== null],
    ['request.type', request === null || isText(type, 64)],
    ['request.code', code == null || isText(code, MAX_CODE_LENGTH)],
    ['request.clientMetadata', clientMetadata == null || areTexts(clientMetadata)],
    ['request.userAttributes', userAttributes == null || areTexts(userAttributes)],
  ];
  const wrong = checks.filter(([, fit]) => !fit).map(([field]) => field);
  if (wrong.length > 0) return { wrong };
  return {
    event: {
      triggerSource: top['triggerSource'] as string,
      userPoolId: top['userPoolId'] as string,
      userName: top['userName'] as string,
      clientId: clientId as string | null,
      request: {
        type: type as string,
        code: (code ?? null) as string | null,
        clientMetadata: (clientMetadata ?? {}) as Texts,
        userAttributes: (userAttributes ?? {}) as Texts,
      },
    },
  };
}

/** The least an event must say to be filed in the audit, or null. */
export function filableEvent(
  event: unknown,
): Pick<CustomSenderEvent, 'triggerSource' | 'userPoolId'> | null {
  const { triggerSource, userPoolId } = members(event) ?? {};
  if (!isText(triggerSource, 128) || !isPoolId(userPoolId)) return null;
  return { triggerSource, userPoolId };
}

function members(value: unknown): Readonly<Record<string, unknown>> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function isPoolId(value: unknown): value is string {
  return typeof value === 'string' && POOL_ID.test(value);
}

/** Attribute values are always texts; a number would be a new Cognito. */
function areTexts(value: unknown): value is Texts {
  const found = members(value);
  return (
    found !== null &&
    Object.values(found).every((member) => member === null || typeof member === 'string')
  );
}

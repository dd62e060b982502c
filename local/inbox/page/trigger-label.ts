import type { TriggerSuffix } from '../../events/cognito-trigger.ts';

/** What a person calls each trigger. */
export const TRIGGER_LABELS: Readonly<Record<TriggerSuffix, string>> = {
  SignUp: 'Sign-up',
  ResendCode: 'Resent code',
  AdminCreateUser: 'Invitation',
  Authentication: 'Sign-in code',
  ForgotPassword: 'Password reset',
  UpdateUserAttribute: 'Changed address',
  VerifyUserAttribute: 'Address check',
  AccountTakeOverNotification: 'Take-over notice',
};

/** @param triggerSource such as `CustomEmailSender_SignUp`; null when nobody knows it */
export function triggerLabel(triggerSource: string | null): string {
  const suffix = triggerSource?.split('_')[1] ?? '';
  return TRIGGER_LABELS[suffix as TriggerSuffix] ?? (suffix || 'Unknown trigger');
}

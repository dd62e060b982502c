import type { Exam } from '../../exam.ts';

/** Loaded when it is asked for: whoever looks at something else does without. */
export async function sesClient({ settings }: Exam) {
  const ses = await import('@aws-sdk/client-sesv2');
  return { ses, sesv2: new ses.SESv2Client(settings) };
}

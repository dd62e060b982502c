import { AwsError } from '../aws/aws-error.ts';
import type { SimpleContent } from './send-email-request.ts';

/** What a reader sees of a message; `text` is empty when it has no plain-text part. */
export interface ReadableContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** SES writes these itself, so a Simple message must not bring them. */
const RESERVED_HEADERS = new Set([
  'bcc',
  'cc',
  'content-disposition',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'return-path',
  'subject',
  'to',
]);

/**
 * Checks the parts of a Simple message beyond their types.
 *
 * @throws AwsError BadRequestException; SES's own wording of these refusals is not documented
 */
export function checkContent(content: SimpleContent): ReadableContent {
  const { Subject, Body, Headers, Attachments } = content;
  if (Attachments.length > 0) throw badRequest('Attachments are not available on this machine.');
  if (!Body.Text && !Body.Html) throw badRequest('The body needs a Text or an Html part.');
  if (/[\r\n]/.test(Subject.Data)) throw badRequest('The subject must not contain line breaks.');
  const seen = new Set<string>();
  for (const { Name } of Headers) {
    const name = Name.toLowerCase();
    if (RESERVED_HEADERS.has(name)) throw badRequest(`The header ${Name} is set by SES.`);
    if (seen.has(name)) throw badRequest(`The header ${Name} appears more than once.`);
    seen.add(name);
  }
  for (const [part, data] of Object.entries({ Subject, Text: Body.Text, Html: Body.Html })) {
    if (data) checkCharset(part, data);
  }
  return {
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? null,
  };
}

/** Without a character set SES takes 7-bit ASCII; other text would arrive mangled. */
function checkCharset(part: string, { Data, Charset }: SimpleContent['Subject']): void {
  if (Charset !== undefined && !isCharset(Charset)) {
    throw badRequest(`The character set of ${part} is unknown.`);
  }
  const isAscii = Charset === undefined || /^(us-)?ascii$/i.test(Charset);
  if (isAscii && /[^\x00-\x7f]/.test(Data)) {
    throw badRequest(`${part} needs a character set for its characters beyond 7-bit ASCII.`);
  }
}

function isCharset(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function badRequest(message: string): AwsError {
  return new AwsError('BadRequestException', message);
}

import type { Brand } from './brand.ts';
import { escapeHtml } from './html-entities.ts';
import type { MailContent } from './mail-content.ts';

const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Apple SD Gothic Neo','Malgun Gothic',sans-serif";
const TEXT = `margin:0 0 16px;${FONT};font-size:16px;line-height:24px;color:#1a2230`;
const SMALL = `margin:0 0 12px;${FONT};font-size:14px;line-height:21px;color:#525c6b`;
const CODE =
  'margin:0 0 24px;padding:16px;border-radius:8px;background:#f0f3f7;color:#101828;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:28px;line-height:36px;font-weight:600;letter-spacing:2px;text-align:center;white-space:pre-wrap;word-break:break-all';
const BUTTON = `display:inline-block;margin:0 12px 12px 0;padding:10px 18px;border-radius:6px;border:1px solid #274690;${FONT};font-size:15px;line-height:22px;color:#274690;text-decoration:none`;

/**
 * The HTML part: one table column of 480 px that shrinks to a phone, styles inline, no image, no
 * style sheet. `ses:no-track` keeps SES from rewriting a link even where tracking is on.
 */
export function layOutHtml(content: MailContent, brand: Brand): string {
  const paragraph = (text: string) => `<p style="${TEXT}">${escapeHtml(text)}</p>`;
  const body = [
    content.greeting === null ? '' : paragraph(content.greeting),
    ...content.lead.map(paragraph),
    codeBlock(content.code),
    content.facts
      .map(
        ({ label, value }) =>
          `<p style="${SMALL}"><strong>${escapeHtml(label)}:</strong> ${escapeHtml(value)}</p>`,
      )
      .join(''),
    content.buttons
      .map(
        ({ label, url }) =>
          `<a ses:no-track href="${escapeHtml(url)}" style="${BUTTON}">${escapeHtml(label)}</a>`,
      )
      .join(''),
    ...content.notes.map((note) => `<p style="${SMALL}">${escapeHtml(note)}</p>`),
    content.support === null
      ? ''
      : `<p style="${SMALL}">${escapeHtml(content.support.label)} ${content.support.contacts
          .map(({ label }) => escapeHtml(label))
          .join(' ')}</p>`,
  ].join('');
  return (
    `<!doctype html><html lang="${content.locale}" dir="${content.direction}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">' +
    `<title>${escapeHtml(content.subject)}</title></head>` +
    '<body style="margin:0;padding:0;background:#f6f7f9">' +
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>' +
    '<td align="center" style="padding:24px 12px">' +
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ' +
    'style="max-width:480px;background:#ffffff;border-radius:12px"><tr>' +
    '<td style="padding:28px 24px;text-align:left">' +
    `<h1 style="margin:0 0 20px;${FONT};font-size:20px;line-height:28px;color:#101828">${escapeHtml(brand.name)}</h1>` +
    `${body}</td></tr></table></td></tr></table></body></html>`
  );
}

/** Spaced for reading by style alone: copied text has no spaces in it. */
function codeBlock(code: MailContent['code']): string {
  if (code === null) return '';
  return (
    `<p style="${SMALL}">${escapeHtml(code.label)}</p>` +
    `<p translate="no" style="${CODE}">${escapeHtml(code.value)}</p>`
  );
}

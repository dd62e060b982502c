// Made by `npm run build:mail` from infra/mail/layout.mjml: change that, not this.
// biome-ignore-all format: as it was made.
import { colour, link, picture, pixels, text } from '../mail-slot.ts';

interface Values {
  locale: string;
  direction: 'ltr' | 'rtl';
  subject: string;
  accentDark: string;
  onAccentDark: string;
  preheader: string;
  start: 'left' | 'right';
  accent: string;
  brand: string;
  logo: string;
  width: number;
  height: number;
  text: string;
  label: string;
  size: number;
  end: 'left' | 'right';
  url: string;
  onAccent: string;
}

type Slots<Name extends keyof Values> = Readonly<Pick<Values, Name>>;

const FONT0 = `font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif`;

export const opening = (slot: Slots<'locale' | 'direction' | 'subject' | 'accentDark' | 'onAccentDark' | 'preheader'>): string =>
  `<!doctype html><html lang="${text(slot.locale)}" dir="${text(slot.direction)}" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${text(slot.subject)}</title><style>:root{color-scheme:light dark;supported-color-schemes:light dark}body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}table,td{mso-table-lspace:0pt;mso-table-rspace:0pt}.code a,.fact a{color:inherit!important;text-decoration:none!important}@media (prefers-color-scheme:dark){.ground,.ground>div{background-color:#12161c!important}.ink,.ink div,.link,.other a{color:#eceff4!important}.quiet,.quiet div{color:#b0b9c6!important}.panel,.other td,.other a{background:#1d242d!important}.panel,.other td{border-color:#5d6979!important}.line{border-color:#37414e!important}.rule{border-color:${colour(slot.accentDark, 'accentDark')}!important}.main td,.main a{background:${colour(slot.accentDark, 'accentDark')}!important;color:${colour(slot.onAccentDark, 'onAccentDark')}!important}.logo{background:#ffffff!important;color:#17202e!important;padding:8px!important}}</style><style>a[x-apple-data-detectors]{color:inherit!important;font:inherit!important;text-decoration:none!important}td:lang(ko),th:lang(ko){word-break:keep-all!important;overflow-wrap:anywhere}</style><meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"><meta name="x-apple-disable-message-reformatting"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><!--[if mso]><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>*{font-family:'Segoe UI',Arial,sans-serif!important}.code,.code span{font-family:Consolas,monospace!important}</style><![endif]--><style>[data-ogsc] .ground,[data-ogsc] .ground>div{background-color:#12161c!important}[data-ogsc] .ink,[data-ogsc] .ink div,[data-ogsc] .link,[data-ogsc] .other a{color:#eceff4!important}[data-ogsc] .quiet,[data-ogsc] .quiet div{color:#b0b9c6!important}[data-ogsc] .panel,[data-ogsc] .other td,[data-ogsc] .other a{background:#1d242d!important}[data-ogsc] .panel,[data-ogsc] .other td{border-color:#5d6979!important}[data-ogsc] .line{border-color:#37414e!important}[data-ogsc] .rule{border-color:${colour(slot.accentDark, 'accentDark')}!important}[data-ogsc] .main td,[data-ogsc] .main a{background:${colour(slot.accentDark, 'accentDark')}!important;color:${colour(slot.onAccentDark, 'onAccentDark')}!important}[data-ogsc] .logo{background:#ffffff!important;color:#17202e!important;padding:8px!important}</style></head><body id="body" class="ground" style="word-spacing:normal;background-color:#ffffff"><div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden">${text(slot.preheader)}`;

export const previewFiller = `&#847;&#8204;&#160;`;

export const sheetOpen = (slot: Slots<'subject' | 'locale' | 'direction' | 'start' | 'accent'>): string =>
  `</div><div aria-label="${text(slot.subject)}" aria-roledescription="email" role="article" lang="${text(slot.locale)}" dir="${text(slot.direction)}" style="word-spacing:normal;background-color:#ffffff"><!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:520px" width="520"><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly"><![endif]--><div style="margin:0px auto;max-width:520px"><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%"><tbody><tr><td style="direction:${text(slot.direction)};font-size:0px;padding:24px;text-align:center"><!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td style="vertical-align:top;width:472px"><![endif]--><div style="font-size:0px;text-align:${text(slot.start)};direction:${text(slot.direction)};display:inline-block;vertical-align:top;width:100%"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top" width="100%"><tbody><tr><td class="rule" style="border-top:4px solid ${colour(slot.accent, 'accent')};line-height:24px">&#160;</td></tr>`;

export const brandOpen = (slot: Slots<'start'>): string =>
  `<tr><td align="${text(slot.start)}" class="ink" style="font-size:0px;padding:0 0 24px;word-break:break-word"><div style="${FONT0};font-size:16px;line-height:26px;text-align:${text(slot.start)};color:#17202e"><h1 style="margin:0;font-size:20px;line-height:28px;font-weight:700">`;

export const brandName = (slot: Slots<'brand'>): string =>
  `${text(slot.brand)}`;

export const brandLogo = (slot: Slots<'logo' | 'width' | 'height' | 'brand'>): string =>
  `<img class="logo" src="${picture(slot.logo, 'logo')}" width="${pixels(slot.width, 'width')}" height="${pixels(slot.height, 'height')}" alt="${text(slot.brand)}" style="border:0;border-radius:4px;max-width:100%;height:auto;vertical-align:middle">`;

export const brandClose = `</h1></div></td></tr>`;

export const paragraph = (slot: Slots<'start' | 'text'>): string =>
  `<tr><td align="${text(slot.start)}" class="ink" style="font-size:0px;padding:0 0 16px;word-break:break-word"><div style="${FONT0};font-size:16px;line-height:26px;text-align:${text(slot.start)};color:#17202e"><p style="margin:0">${text(slot.text)}</p></div></td></tr>`;

export const codeOpen = (slot: Slots<'start' | 'label' | 'size'>): string =>
  `<tr><td align="${text(slot.start)}" style="font-size:0px;padding:8px 0 24px;word-break:break-word"><table cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#17202e;${FONT0};font-size:15px;line-height:23px;table-layout:auto;width:100%;border:none"><tr><td class="panel" align="center" bgcolor="#f2f5f9" style="background:#f2f5f9;border:1px solid #d3dae4;border-radius:8px;padding:16px 12px 18px;text-align:center"><p class="quiet" style="margin:0 0 4px;font-size:14px;line-height:22px;color:#4d5868">${text(slot.label)}</p><p class="ink code" translate="no" dir="ltr" style="margin:0;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:${pixels(slot.size, 'size')}px;line-height:1.4;font-weight:600;letter-spacing:2px;white-space:pre-wrap;word-break:break-all;-webkit-user-select:all;user-select:all;color:#17202e">`;

export const codePart = (slot: Slots<'text'>): string =>
  `<span>${text(slot.text)}</span>`;

export const codeGroup = (slot: Slots<'text'>): string =>
  `<span style="padding-left:12px">${text(slot.text)}</span>`;

export const codeClose = `</p></td></tr></table></td></tr>`;

export const factsOpen = (slot: Slots<'start'>): string =>
  `<tr><td align="${text(slot.start)}" style="font-size:0px;padding:8px 0 24px;word-break:break-word"><table cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#17202e;${FONT0};font-size:15px;line-height:23px;table-layout:auto;width:100%;border:none">`;

export const fact = (slot: Slots<'start' | 'end' | 'label' | 'text'>): string =>
  `<tr><th class="quiet line" scope="row" align="${text(slot.start)}" width="34%" style="border-top:1px solid #dfe4eb;padding:9px 0;padding-${text(slot.end)}:12px;text-align:${text(slot.start)};vertical-align:top;word-break:normal;font-size:14px;font-weight:400;color:#4d5868">${text(slot.label)}</th><td class="ink line fact" align="${text(slot.start)}" dir="auto" style="border-top:1px solid #dfe4eb;padding:9px 0;text-align:${text(slot.start)};vertical-align:top">${text(slot.text)}</td></tr>`;

export const factsClose = `</table></td></tr>`;

export const mainButton = (slot: Slots<'start' | 'accent' | 'url' | 'onAccent' | 'label'>): string =>
  `<tr><td align="${text(slot.start)}" class="main" style="font-size:0px;padding:0 0 12px;word-break:break-word"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%"><tbody><tr><td align="center" bgcolor="${colour(slot.accent, 'accent')}" role="presentation" style="border:none;border-radius:6px;cursor:auto;mso-padding-alt:11px 24px;background:${colour(slot.accent, 'accent')}" valign="middle"><a ses:no-track href="${link(slot.url, 'url')}" style="display:inline-block;background:${colour(slot.accent, 'accent')};color:${colour(slot.onAccent, 'onAccent')};${FONT0};font-size:16px;font-weight:600;line-height:24px;margin:0;text-decoration:none;text-transform:none;padding:11px 24px;mso-padding-alt:0px;border-radius:6px" target="_blank">${text(slot.label)}</a></td></tr></tbody></table></td></tr>`;

export const otherButton = (slot: Slots<'start' | 'url' | 'label'>): string =>
  `<tr><td align="${text(slot.start)}" class="other" style="font-size:0px;padding:0 0 12px;word-break:break-word"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%"><tbody><tr><td align="center" bgcolor="#ffffff" role="presentation" style="border:1px solid #77828f;border-radius:6px;cursor:auto;mso-padding-alt:10px 23px;background:#ffffff" valign="middle"><a ses:no-track href="${link(slot.url, 'url')}" style="display:inline-block;background:#ffffff;color:#17202e;${FONT0};font-size:16px;font-weight:600;line-height:24px;margin:0;text-decoration:none;text-transform:none;padding:10px 23px;mso-padding-alt:0px;border-radius:6px" target="_blank">${text(slot.label)}</a></td></tr></tbody></table></td></tr>`;

export const buttonsClose = `<tr><td style="font-size:0px;word-break:break-word"><div style="height:12px;line-height:12px">&#8202;</div></td></tr>`;

export const note = (slot: Slots<'start' | 'text'>): string =>
  `<tr><td align="${text(slot.start)}" class="quiet" style="font-size:0px;padding:0 0 12px;word-break:break-word"><div style="${FONT0};font-size:14px;line-height:22px;text-align:${text(slot.start)};color:#4d5868"><p style="margin:0">${text(slot.text)}</p></div></td></tr>`;

export const supportOpen = (slot: Slots<'start' | 'label'>): string =>
  `<tr><td align="${text(slot.start)}" class="quiet" style="font-size:0px;padding:0 0 12px;word-break:break-word"><div style="${FONT0};font-size:14px;line-height:22px;text-align:${text(slot.start)};color:#4d5868"><p style="margin:0">${text(slot.label)}`;

export const contact = (slot: Slots<'url' | 'label'>): string =>
  ` <a ses:no-track class="link" dir="auto" href="${link(slot.url, 'url')}" style="color:#17202e;text-decoration:underline">${text(slot.label)}</a>`;

export const supportClose = `</p></div></td></tr>`;

export const footerOpen = (slot: Slots<'start'>): string =>
  `<tr><td class="line" style="border-bottom:1px solid #dfe4eb;line-height:12px">&#160;</td></tr><tr><td align="${text(slot.start)}" class="quiet" style="font-size:0px;padding:16px 0 0;word-break:break-word"><div style="${FONT0};font-size:14px;line-height:22px;text-align:${text(slot.start)};color:#4d5868">`;

export const footerLink = (slot: Slots<'url' | 'label'>): string =>
  `<a ses:no-track class="link" href="${link(slot.url, 'url')}" style="color:#17202e;text-decoration:underline">${text(slot.label)}</a> &#160; `;

export const footerClose = `</div></td></tr>`;

export const closing = `</tbody></table></div><!--[if mso | IE]></td></tr></table><![endif]--></td></tr></tbody></table></div><!--[if mso | IE]></td></tr></table><![endif]--></div></body></html>`;

import type { BrandConfig } from '../../src/config/voices/sealpost-config.ts';
import type { EmailVoice } from '../../src/domain/voice.ts';
import type { OwnVoice } from '../../src/domain/voice-book.ts';
import { brandColours } from './colours/brand-colours.ts';
import { commonVoice } from './common-voice.ts';
import { footerLinks } from './footer-links.ts';
import { ownTexts } from './own-texts.ts';
import { whatIsSaid } from './what-is-said.ts';

/** What a level says of mails. */
export function emailVoice(own: BrandConfig, whole: BrandConfig): OwnVoice<EmailVoice> {
  const { name, colours, logo, supportUrl, supportEmail, passwordUrl } = own;
  const brand = whatIsSaid({
    name,
    colours: colours === undefined ? undefined : brandColours(colours),
    logo,
    supportUrl,
    supportEmail,
    passwordUrl,
  });
  return whatIsSaid({
    brand: Object.keys(brand).length === 0 ? undefined : brand,
    from: own.email?.from,
    replyTo: own.email?.replyTo,
    ...commonVoice(own, whole),
    footerLinks: footerLinks(own, whole),
    texts: ownTexts('mail', own, whole),
  });
}

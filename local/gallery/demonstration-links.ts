import type { Link } from '../../src/domain/brand.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import type { ByLanguage } from '../../src/domain/voice.ts';

/** As a brand would call them: privacy, terms. */
const LABELS: Readonly<Record<Locale, readonly [privacy: string, terms: string]>> = {
  en: ['Privacy', 'Terms'],
  ko: ['개인정보처리방침', '이용약관'],
  ja: ['プライバシー', '利用規約'],
  'zh-Hans': ['隐私政策', '服务条款'],
  'zh-Hant': ['隱私權政策', '服務條款'],
  es: ['Privacidad', 'Condiciones'],
  'pt-BR': ['Privacidade', 'Termos'],
  fr: ['Confidentialité', 'Conditions'],
  de: ['Datenschutz', 'Nutzungsbedingungen'],
  it: ['Privacy', 'Condizioni'],
  id: ['Privasi', 'Ketentuan'],
  vi: ['Quyền riêng tư', 'Điều khoản'],
  th: ['ความเป็นส่วนตัว', 'ข้อกำหนด'],
  ar: ['الخصوصية', 'الشروط'],
  hi: ['गोपनीयता', 'शर्तें'],
  tr: ['Gizlilik', 'Koşullar'],
};

/** @param site where both pages are, without a slash at its end */
export function footerLinks(site: string): ByLanguage<readonly Link[]> {
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const [privacy, terms] = LABELS[locale];
      return [
        locale,
        [
          { label: privacy, url: `${site}/privacy` },
          { label: terms, url: `${site}/terms` },
        ],
      ];
    }),
  );
}

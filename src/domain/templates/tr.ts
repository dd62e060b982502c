import type { Language, MailWording, SmsWording } from './wording.ts';

/** No ending ever follows a brand or a duration: which one it takes depends on how it is spoken. */
export const language: Language = {
  name: 'Türkçe',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: (amount) => `${amount} dakika`,
    hours: (amount) => `${amount} saat`,
    days: (amount) => `${amount} gün`,
  },
};

const IGNORE =
  'Bu isteği siz yapmadıysanız bu e-postayı görmezden gelebilirsiniz. Hiçbir şey değişmez.';

export const mail: MailWording = {
  greeting: 'Merhaba {name},',
  codeLabel: 'Kodunuz',
  validFor: 'Kod {duration} boyunca geçerlidir.',
  validBriefly: 'Kod yalnızca birkaç dakika geçerlidir.',
  neverShare: 'Kodu kimseye vermeyin. {brand} sizden bu kodu istemez.',
  support: 'Sorularınız mı var?',
  purposes: {
    'sign-up': {
      subject: '{brand} hesabınızı onaylayın',
      lead: 'Hoş geldiniz. {brand} hesabınızı onaylamak için aşağıdaki kodu girin.',
      unasked:
        'Kaydolan siz değilseniz bu e-postayı görmezden gelebilirsiniz. Herhangi bir hesap açılmaz.',
    },
    'resend-code': {
      subject: 'Yeni {brand} kodunuz',
      lead: '{brand} için yeni bir kod istediniz. Önceki kodlar yerine aşağıdaki kodu girin.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: '{brand} parolanızı yenileyin',
      lead: '{brand} hesabınıza yeni bir parola belirlemek için aşağıdaki kodu girin.',
      unasked:
        'Bu isteği siz yapmadıysanız bu e-postayı görmezden gelebilirsiniz. Parolanız aynı kalır.',
    },
    'update-attribute': {
      subject: '{brand} için yeni e-posta adresinizi onaylayın',
      lead: 'Bu e-posta adresini {brand} hesabınızda kullanmak için aşağıdaki kodu girin.',
      unasked:
        'Bu isteği siz yapmadıysanız bu e-postayı görmezden gelebilirsiniz. Bu adres kullanılmaz.',
    },
    'verify-attribute': {
      subject: '{brand} için e-posta adresinizi onaylayın',
      lead: '{brand} hesabınızdaki bu e-posta adresinin size ait olduğunu onaylamak için aşağıdaki kodu girin.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: '{brand} oturum açma kodunuz',
      lead: '{brand} hesabınızda oturum açmak için aşağıdaki kodu girin.',
      unasked:
        'Şu anda oturum açan siz değilseniz başka biri bunu deniyor olabilir. Kodu girmeyin, kimseye vermeyin ve parolanızı değiştirin.',
    },
    invitation: {
      subject: '{brand} hesabınız',
      lead: 'Sizin için bir {brand} hesabı açıldı.',
      passwordLabel: 'Geçici parolanız',
      afterPassword: 'Bu parolayla bir kez oturum açın, ardından kendi parolanızı belirleyin.',
      passwordValidFor: 'Geçici parola {duration} boyunca geçerlidir.',
      withoutPassword: 'Parolaya ihtiyacınız yok: bu e-posta adresiyle oturum açın.',
      userNameLabel: 'Kullanıcı adınız',
      unasked: 'Böyle bir e-posta beklemiyorsanız görmezden gelebilirsiniz.',
    },
    'account-takeover': {
      subject: '{brand} hesabınızda olağan dışı oturum açma',
      lead: '{brand} hesabınızda size ait görünmeyen bir oturum açma işlemi fark ettik.',
      blocked: 'Bu işlemi engelledik.',
      'extra-check': 'Bu işleme izin vermeden önce ek doğrulama istedik.',
      'no-action': 'Bu işleme izin verdik. Lütfen bunu yapanın siz olduğundan emin olun.',
      time: 'Zaman',
      place: 'Konum',
      device: 'Cihaz',
      ipAddress: 'IP adresi',
      confirm: 'Evet, bendim',
      deny: 'Hayır, ben değildim',
      ifNotYou: 'Bunu yapan siz değilseniz parolanızı hemen değiştirin.',
      changePassword: 'Parolayı değiştir',
    },
  },
};

const UNASKED = 'Siz istemediyseniz görmezden gelin.';

/**
 * GSM-7 lacks ç, ğ, ı and ş, and one of them leaves 70 characters of 160: the words here are chosen
 * to do without, never spelt without. That is why it is `parola` and `onay` in all of this file.
 */
export const sms: SmsWording = {
  neverShare: 'Kodu kimseye vermeyin.',
  validFor: 'Kodun süresi: {duration}.',
  validBriefly: 'Kodun süresi birazdan dolar.',
  purposes: {
    'sign-up': { text: '{code} {brand} üyelik onay kodunuz.', unasked: UNASKED },
    'resend-code': { text: '{code} yeni {brand} kodunuz.', unasked: UNASKED },
    'reset-password': { text: '{code} {brand} parola yenileme kodunuz.', unasked: UNASKED },
    'update-attribute': { text: '{code} {brand} yeni telefon onay kodunuz.', unasked: UNASKED },
    'verify-attribute': { text: '{code} {brand} telefon onay kodunuz.', unasked: UNASKED },
    'sign-in': {
      text: '{code} {brand} oturum onay kodunuz.',
      unasked: 'Siz istemediyseniz yeni parola belirleyin.',
    },
    invitation: {
      afterPassword:
        '{brand}: Üstteki parola tek seferliktir. Onu bir kez girin, sonra yeni bir parola belirleyin.',
      // Has to be UCS-2: there is no account and no sign-in without those letters.
      withoutPassword: '{brand} hesabınız açıldı. Bu numarayla oturum açın.',
      userNameLabel: 'Hesap',
    },
  },
};

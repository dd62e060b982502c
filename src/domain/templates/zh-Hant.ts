import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: '繁體中文',
  direction: 'ltr',
  gap: '',
  colon: '：',
  duration: {
    minutes: (amount) => `${amount}分鐘`,
    hours: (amount) => `${amount}小時`,
    days: (amount) => `${amount}天`,
  },
};

const IGNORE = '若非您本人操作，請忽略此郵件，不會有任何變更。';

export const mail: MailWording = {
  greeting: '{name} 您好：',
  codeLabel: '驗證碼',
  validFor: '驗證碼於{duration}內有效。',
  validBriefly: '驗證碼僅於數分鐘內有效。',
  neverShare: '請勿將驗證碼提供給任何人，{brand}不會向您索取驗證碼。',
  support: '需要協助嗎？',
  purposes: {
    'sign-up': {
      subject: '【{brand}】請驗證您的帳號',
      lead: '歡迎加入{brand}。請輸入以下驗證碼，完成帳號註冊。',
      unasked: '若您並未註冊，請忽略此郵件，帳號不會建立。',
    },
    'resend-code': {
      subject: '【{brand}】您的新驗證碼',
      lead: '您已要求新的{brand}驗證碼，請輸入以下最新的驗證碼，不要使用先前的驗證碼。',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: '【{brand}】重設密碼',
      lead: '請輸入以下驗證碼，為您的{brand}帳號設定新密碼。',
      unasked: '若非您本人操作，請忽略此郵件，您的密碼不會變更。',
    },
    'update-attribute': {
      subject: '【{brand}】驗證新的電子郵件地址',
      lead: '請輸入以下驗證碼，將此電子郵件地址用於您的{brand}帳號。',
      unasked: '若非您本人操作，請忽略此郵件，此電子郵件地址不會被使用。',
    },
    'verify-attribute': {
      subject: '【{brand}】驗證電子郵件地址',
      lead: '{brand}需要確認此電子郵件地址為您所有，請輸入以下驗證碼。',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: '【{brand}】登入驗證碼',
      lead: '請輸入以下驗證碼，登入{brand}。',
      unasked:
        '若非您本人登入，可能有他人正嘗試登入您的帳號。請勿輸入或提供驗證碼，並儘速變更密碼。',
    },
    invitation: {
      subject: '【{brand}】您的帳號已開通',
      lead: '您的{brand}帳號已開通。',
      passwordLabel: '臨時密碼',
      afterPassword: '請使用臨時密碼登入一次，再設定您自己的密碼。',
      passwordValidFor: '臨時密碼於{duration}內有效。',
      withoutPassword: '不需要密碼，使用此電子郵件地址即可登入。',
      userNameLabel: '使用者名稱',
      unasked: '若您不清楚為何收到此郵件，請忽略。',
    },
    'account-takeover': {
      subject: '【{brand}】帳號異常登入通知',
      lead: '我們發現您的{brand}帳號有一次異常登入，可能並非您本人。',
      blocked: '我們已封鎖這次登入。',
      'extra-check': '在允許登入之前，我們要求進行額外驗證。',
      'no-action': '我們已允許這次登入，請確認是否為您本人。',
      time: '時間',
      place: '地點',
      device: '裝置',
      ipAddress: 'IP位址',
      confirm: '是我本人',
      deny: '不是我',
      ifNotYou: '若非您本人，請立即變更密碼。',
      changePassword: '變更密碼',
    },
  },
};

const UNASKED = '如非本人操作，請忽略此簡訊。';

export const sms: SmsWording = {
  neverShare: '請勿提供他人。',
  validFor: '{duration}內有效。',
  validBriefly: '數分鐘內有效。',
  purposes: {
    'sign-up': { text: '{code} 是您的{brand}驗證碼，用於註冊帳號。', unasked: UNASKED },
    'resend-code': { text: '{code} 是您的{brand}新驗證碼。', unasked: UNASKED },
    'reset-password': { text: '{code} 是您的{brand}驗證碼，用於重設密碼。', unasked: UNASKED },
    'update-attribute': {
      text: '{code} 是您的{brand}驗證碼，用於綁定此手機號碼。',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} 是您的{brand}驗證碼，用於驗證此手機號碼。',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} 是您的{brand}登入驗證碼。',
      unasked: '如非本人操作，請儘速變更密碼。',
    },
    invitation: {
      afterPassword: '以上是您的{brand}臨時密碼。請登入後設定您自己的密碼。',
      withoutPassword: '您的{brand}帳號已開通，請使用此手機號碼登入。',
      userNameLabel: '使用者名稱',
    },
  },
};

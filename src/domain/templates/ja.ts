import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: '日本語',
  direction: 'ltr',
  gap: '',
  colon: '：',
  duration: {
    minutes: (amount) => `${amount}分間`,
    hours: (amount) => `${amount}時間`,
    days: (amount) => `${amount}日間`,
  },
};

const IGNORE = 'お心当たりがない場合は、このメールを破棄してください。';

export const mail: MailWording = {
  greeting: '{name} 様',
  codeLabel: '認証コード',
  validFor: 'この認証コードは{duration}有効です。',
  validBriefly: 'この認証コードは数分間のみ有効です。',
  neverShare: '他の人には教えないでください。{brand}が認証コードをお尋ねすることはありません。',
  support: 'お問い合わせ：',
  purposes: {
    'sign-up': {
      subject: '【{brand}】アカウント登録の確認',
      lead: '{brand}へようこそ。アカウントの登録を完了するには、次の認証コードを入力してください。',
      unasked: `${IGNORE}アカウントは登録されません。`,
    },
    'resend-code': {
      subject: '【{brand}】新しい認証コード',
      lead: 'ご依頼いただいた、{brand}の新しい認証コードです。以前の認証コードではなく、こちらを入力してください。',
      unasked: `${IGNORE}何も変更されません。`,
    },
    'reset-password': {
      subject: '【{brand}】パスワードの再設定',
      lead: '{brand}のパスワードを再設定するには、次の認証コードを入力してください。',
      unasked: `${IGNORE}パスワードは変更されません。`,
    },
    'update-attribute': {
      subject: '【{brand}】新しいメールアドレスの確認',
      lead: 'このメールアドレスを{brand}に登録するには、次の認証コードを入力してください。',
      unasked: `${IGNORE}このメールアドレスは登録されません。`,
    },
    'verify-attribute': {
      subject: '【{brand}】メールアドレスの確認',
      lead: 'このメールアドレスがご本人のものであることを{brand}で確認するには、次の認証コードを入力してください。',
      unasked: `${IGNORE}何も変更されません。`,
    },
    'sign-in': {
      subject: '【{brand}】ログイン認証コード',
      lead: '{brand}にログインするには、次の認証コードを入力してください。',
      unasked:
        '現在ログインの操作をしていない場合は、第三者がログインを試みている可能性があります。認証コードを入力したり人に教えたりせず、パスワードを変更してください。',
    },
    invitation: {
      subject: '【{brand}】アカウントのご案内',
      lead: 'お客様の{brand}アカウントが作成されました。',
      passwordLabel: '仮パスワード',
      afterPassword: '仮パスワードで一度ログインし、ご自身で新しいパスワードを設定してください。',
      passwordValidFor: '仮パスワードは{duration}有効です。',
      withoutPassword: 'パスワードは必要ありません。このメールアドレスでログインしてください。',
      userNameLabel: 'ユーザー名',
      unasked: IGNORE,
    },
    'account-takeover': {
      subject: '【{brand}】普段と異なるログインのお知らせ',
      lead: '{brand}のアカウントで、普段と異なるログインを検知しました。',
      blocked: 'このログインをブロックしました。',
      'extra-check': 'ログインを許可する前に、追加の本人確認を求めました。',
      'no-action': 'このログインは許可されました。ご本人によるものかご確認ください。',
      time: '日時',
      place: '場所',
      device: '端末',
      ipAddress: 'IPアドレス',
      confirm: '自分のログインです',
      deny: '自分のログインではありません',
      ifNotYou: 'お心当たりがない場合は、今すぐパスワードを変更してください。',
      changePassword: 'パスワードを変更',
    },
  },
};

const UNASKED = '心当たりがなければ無視してください。';

export const sms: SmsWording = {
  neverShare: '共有しないでください。',
  validFor: '{duration}有効です。',
  validBriefly: '数分間有効です。',
  purposes: {
    'sign-up': { text: '{code} {brand}の新規登録用認証コードです。', unasked: UNASKED },
    'resend-code': { text: '{code} {brand}の新しい認証コードです。', unasked: UNASKED },
    'reset-password': {
      text: '{code} {brand}のパスワード再設定用認証コードです。',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} {brand}の電話番号登録用認証コードです。',
      unasked: UNASKED,
    },
    'verify-attribute': { text: '{code} {brand}の電話番号認証コードです。', unasked: UNASKED },
    'sign-in': {
      text: '{code} {brand}のログイン認証コードです。',
      unasked: '心当たりがなければパスワードを変更してください。',
    },
    invitation: {
      afterPassword: '{brand}の仮パスワードです。ログイン後、新しいパスワードを設定してください。',
      withoutPassword: '{brand}のアカウントが作成されました。この電話番号でログインしてください。',
      userNameLabel: 'ユーザー名',
    },
  },
};

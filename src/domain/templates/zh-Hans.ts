import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: '简体中文',
  direction: 'ltr',
  gap: '',
  colon: '：',
  duration: {
    minutes: (amount) => `${amount}分钟`,
    hours: (amount) => `${amount}小时`,
    days: (amount) => `${amount}天`,
  },
};

const IGNORE = '如非本人操作，请忽略此邮件，不会产生任何变更。';

export const mail: MailWording = {
  greeting: '{name}，您好：',
  codeLabel: '验证码',
  validFor: '验证码在{duration}内有效。',
  validBriefly: '验证码仅在几分钟内有效。',
  neverShare: '请勿将验证码告诉任何人，{brand}不会向您索要验证码。',
  support: '需要帮助？',
  purposes: {
    'sign-up': {
      subject: '【{brand}】请验证您的账号',
      lead: '欢迎注册{brand}。请输入以下验证码，完成账号注册。',
      unasked: '如非本人操作，请忽略此邮件，账号不会被创建。',
    },
    'resend-code': {
      subject: '【{brand}】您的新验证码',
      lead: '您申请了新的{brand}验证码，请输入以下最新的验证码，不要使用之前的验证码。',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: '【{brand}】重置密码',
      lead: '您正在重置{brand}的密码，请输入以下验证码并设置新密码。',
      unasked: '如非本人操作，请忽略此邮件，您的密码不会改变。',
    },
    'update-attribute': {
      subject: '【{brand}】验证新邮箱',
      lead: '您正在为{brand}账号绑定此邮箱，请输入以下验证码。',
      unasked: '如非本人操作，请忽略此邮件，此邮箱不会被绑定。',
    },
    'verify-attribute': {
      subject: '【{brand}】验证邮箱',
      lead: '{brand}需要确认此邮箱属于您，请输入以下验证码。',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: '【{brand}】登录验证码',
      lead: '您正在登录{brand}，请输入以下验证码。',
      unasked:
        '如非您本人登录，可能有人正在尝试登录您的账号。请勿输入或透露验证码，并尽快修改密码。',
    },
    invitation: {
      subject: '【{brand}】您的账号已开通',
      lead: '您的{brand}账号已开通。',
      passwordLabel: '临时密码',
      afterPassword: '请使用临时密码登录一次，然后设置您自己的密码。',
      passwordValidFor: '临时密码在{duration}内有效。',
      withoutPassword: '无需密码，使用此邮箱即可登录。',
      userNameLabel: '用户名',
      unasked: '如果此邮件与您无关，请忽略。',
    },
    'account-takeover': {
      subject: '【{brand}】账号异常登录提醒',
      lead: '我们发现您的{brand}账号有一次异常登录，可能并非您本人操作。',
      blocked: '我们已拦截此次登录。',
      'extra-check': '在允许登录之前，我们要求进行额外验证。',
      'no-action': '此次登录未被拦截，请确认是否为您本人操作。',
      time: '时间',
      place: '地点',
      device: '设备',
      ipAddress: 'IP地址',
      confirm: '是我本人',
      deny: '不是我',
      ifNotYou: '如非本人操作，请立即修改密码。',
      changePassword: '修改密码',
    },
  },
};

const UNASKED = '如非本人操作，请忽略此短信。';

export const sms: SmsWording = {
  neverShare: '请勿泄露给他人。',
  validFor: '{duration}内有效。',
  validBriefly: '几分钟内有效。',
  purposes: {
    'sign-up': { text: '{code} 是您的{brand}验证码，用于注册账号。', unasked: UNASKED },
    'resend-code': { text: '{code} 是您的{brand}新验证码。', unasked: UNASKED },
    'reset-password': { text: '{code} 是您的{brand}验证码，用于重置密码。', unasked: UNASKED },
    'update-attribute': {
      text: '{code} 是您的{brand}验证码，用于绑定此手机号。',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} 是您的{brand}验证码，用于验证此手机号。',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} 是您的{brand}登录验证码。',
      unasked: '如非本人操作，请尽快修改密码。',
    },
    invitation: {
      afterPassword: '以上是您的{brand}临时密码。请登录后设置您自己的密码。',
      withoutPassword: '您的{brand}账号已开通，请使用此手机号登录。',
      userNameLabel: '用户名',
    },
  },
};

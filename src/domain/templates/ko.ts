import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: '한국어',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: (amount) => `${amount}분`,
    hours: (amount) => `${amount}시간`,
    days: (amount) => `${amount}일`,
  },
};

const IGNORE = '본인이 요청하지 않았다면 이 메일을 무시하셔도 됩니다. 변경되는 내용은 없습니다.';

export const mail: MailWording = {
  greeting: '{name}님, 안녕하세요.',
  codeLabel: '인증번호',
  validFor: '인증번호는 {duration} 동안 유효합니다.',
  validBriefly: '인증번호는 몇 분 동안만 유효합니다.',
  neverShare: '인증번호를 다른 사람에게 알려주지 마세요. {brand}에서는 인증번호를 묻지 않습니다.',
  support: '문의:',
  purposes: {
    'sign-up': {
      subject: '[{brand}] 회원가입을 완료해 주세요',
      lead: '{brand} 가입을 환영합니다. 아래 인증번호를 입력하면 가입이 완료됩니다.',
      unasked: '본인이 가입하지 않았다면 이 메일을 무시하셔도 됩니다. 계정은 만들어지지 않습니다.',
    },
    'resend-code': {
      subject: '[{brand}] 새 인증번호 안내',
      lead: '요청하신 {brand}의 새 인증번호입니다. 이전에 받은 인증번호 대신 아래 인증번호를 입력해 주세요.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: '[{brand}] 비밀번호 재설정',
      lead: '아래 인증번호를 입력하고 {brand}에서 사용할 새 비밀번호를 정해 주세요.',
      unasked:
        '본인이 요청하지 않았다면 이 메일을 무시하셔도 됩니다. 비밀번호는 그대로 유지됩니다.',
    },
    'update-attribute': {
      subject: '[{brand}] 새 이메일 주소 확인',
      lead: '{brand}에서 이 이메일 주소를 사용하려면 아래 인증번호를 입력해 주세요.',
      unasked: '본인이 요청하지 않았다면 이 메일을 무시하셔도 됩니다. 이 주소는 사용되지 않습니다.',
    },
    'verify-attribute': {
      subject: '[{brand}] 이메일 주소 확인',
      lead: '{brand}에서 본인의 이메일 주소임을 확인하려면 아래 인증번호를 입력해 주세요.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: '[{brand}] 로그인 인증번호',
      lead: '{brand}에 로그인하려면 아래 인증번호를 입력해 주세요.',
      unasked:
        '지금 로그인하고 있지 않다면 다른 사람이 로그인을 시도하는 것일 수 있습니다. 인증번호를 입력하거나 알려주지 말고 비밀번호를 변경해 주세요.',
    },
    invitation: {
      subject: '[{brand}] 계정이 만들어졌습니다',
      lead: '{brand} 계정이 만들어졌습니다.',
      passwordLabel: '임시 비밀번호',
      afterPassword: '이 비밀번호로 한 번 로그인한 뒤 새 비밀번호를 정해 주세요.',
      passwordValidFor: '임시 비밀번호는 {duration} 동안 사용할 수 있습니다.',
      withoutPassword: '비밀번호 없이 이 이메일 주소로 로그인하실 수 있습니다.',
      userNameLabel: '아이디',
      unasked: '예상하지 못한 메일이라면 무시하셔도 됩니다.',
    },
    'account-takeover': {
      subject: '[{brand}] 평소와 다른 로그인 알림',
      lead: '{brand} 계정에서 평소와 다른 로그인이 감지되었습니다.',
      blocked: '이 로그인을 차단했습니다.',
      'extra-check': '로그인을 허용하기 전에 추가 인증을 요청했습니다.',
      'no-action': '로그인이 허용되었습니다. 본인이 맞는지 확인해 주세요.',
      time: '시간',
      place: '위치',
      device: '기기',
      ipAddress: 'IP 주소',
      confirm: '본인이 맞습니다',
      deny: '본인이 아닙니다',
      ifNotYou: '본인이 아니라면 지금 바로 비밀번호를 변경해 주세요.',
      changePassword: '비밀번호 변경',
    },
  },
};

const UNASKED = '본인이 아니면 무시하세요.';

export const sms: SmsWording = {
  neverShare: '타인에게 알려주지 마세요.',
  validFor: '{duration} 유효.',
  validBriefly: '몇 분간 유효.',
  purposes: {
    'sign-up': { text: '{code} {brand} 가입 인증번호입니다.', unasked: UNASKED },
    'resend-code': { text: '{code} {brand} 새 인증번호입니다.', unasked: UNASKED },
    'reset-password': { text: '{code} {brand} 비밀번호 재설정 인증번호입니다.', unasked: UNASKED },
    'update-attribute': { text: '{code} {brand} 전화번호 변경 인증번호입니다.', unasked: UNASKED },
    'verify-attribute': { text: '{code} {brand} 전화번호 확인 인증번호입니다.', unasked: UNASKED },
    'sign-in': {
      text: '{code} {brand} 로그인 인증번호입니다.',
      unasked: '본인이 아니면 비밀번호를 바꾸세요.',
    },
    invitation: {
      afterPassword: '{brand} 임시 비밀번호입니다. 로그인 후 새로 정해 주세요.',
      withoutPassword: '{brand} 계정이 만들어졌습니다. 이 전화번호로 로그인해 주세요.',
      userNameLabel: '아이디',
    },
  },
};

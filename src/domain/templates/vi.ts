import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'Tiếng Việt',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: (amount) => `${amount} phút`,
    hours: (amount) => `${amount} giờ`,
    days: (amount) => `${amount} ngày`,
  },
};

const IGNORE = 'Nếu bạn không yêu cầu, hãy bỏ qua email này. Sẽ không có gì thay đổi.';

export const mail: MailWording = {
  greeting: 'Xin chào {name},',
  codeLabel: 'Mã xác minh',
  validFor: 'Mã có hiệu lực trong {duration}.',
  validBriefly: 'Mã chỉ có hiệu lực trong vài phút.',
  neverShare: 'Đừng chia sẻ mã này với bất kỳ ai. {brand} sẽ không hỏi bạn mã này.',
  support: 'Cần hỗ trợ?',
  purposes: {
    'sign-up': {
      subject: 'Xác minh tài khoản {brand} của bạn',
      lead: 'Chào mừng bạn đến với {brand}. Hãy nhập mã này để xác minh tài khoản.',
      unasked: 'Nếu bạn không đăng ký, hãy bỏ qua email này. Sẽ không có tài khoản nào được tạo.',
    },
    'resend-code': {
      subject: 'Mã xác minh {brand} mới của bạn',
      lead: 'Bạn đã yêu cầu một mã mới từ {brand}. Hãy nhập mã này thay cho các mã trước đó.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Đặt lại mật khẩu {brand} của bạn',
      lead: 'Hãy nhập mã này để đặt mật khẩu mới cho tài khoản {brand} của bạn.',
      unasked: 'Nếu bạn không yêu cầu, hãy bỏ qua email này. Mật khẩu của bạn vẫn được giữ nguyên.',
    },
    'update-attribute': {
      subject: 'Xác minh địa chỉ email mới cho {brand}',
      lead: 'Hãy nhập mã này để dùng địa chỉ email này cho tài khoản {brand} của bạn.',
      unasked:
        'Nếu bạn không yêu cầu, hãy bỏ qua email này. Địa chỉ email này sẽ không được sử dụng.',
    },
    'verify-attribute': {
      subject: 'Xác minh địa chỉ email của bạn cho {brand}',
      lead: 'Hãy nhập mã này để xác minh với {brand} rằng địa chỉ email này là của bạn.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Mã đăng nhập {brand} của bạn',
      lead: 'Hãy nhập mã này để đăng nhập vào {brand}.',
      unasked:
        'Nếu bạn không đăng nhập lúc này, có thể người khác đang cố đăng nhập vào tài khoản của bạn. Đừng nhập hay chia sẻ mã này, và hãy đổi mật khẩu.',
    },
    invitation: {
      subject: 'Tài khoản {brand} của bạn',
      lead: 'Một tài khoản {brand} đã được tạo cho bạn.',
      passwordLabel: 'Mật khẩu tạm thời',
      afterPassword: 'Hãy đăng nhập một lần bằng mật khẩu này, sau đó đặt mật khẩu của riêng bạn.',
      passwordValidFor: 'Mật khẩu này có hiệu lực trong {duration}.',
      withoutPassword: 'Bạn không cần mật khẩu: hãy đăng nhập bằng địa chỉ email này.',
      userNameLabel: 'Tên đăng nhập',
      unasked: 'Nếu bạn không rõ vì sao nhận được email này, hãy bỏ qua.',
    },
    'account-takeover': {
      subject: 'Đăng nhập bất thường vào tài khoản {brand} của bạn',
      lead: 'Chúng tôi phát hiện một lần đăng nhập vào tài khoản {brand} của bạn có vẻ không phải do bạn thực hiện.',
      blocked: 'Chúng tôi đã chặn lần đăng nhập này.',
      'extra-check': 'Chúng tôi đã yêu cầu xác minh thêm trước khi cho phép đăng nhập.',
      'no-action':
        'Chúng tôi đã cho phép lần đăng nhập này. Hãy kiểm tra xem đó có phải là bạn không.',
      time: 'Thời gian',
      place: 'Địa điểm',
      device: 'Thiết bị',
      ipAddress: 'Địa chỉ IP',
      confirm: 'Đó là tôi',
      deny: 'Không phải tôi',
      ifNotYou: 'Nếu không phải bạn, hãy đổi mật khẩu ngay.',
      changePassword: 'Đổi mật khẩu',
    },
  },
};

const UNASKED = 'Nếu không phải bạn, hãy bỏ qua tin nhắn này.';

/** 70 characters a segment. */
export const sms: SmsWording = {
  neverShare: 'Đừng chia sẻ mã.',
  validFor: 'Hiệu lực {duration}.',
  validBriefly: 'Hiệu lực vài phút.',
  purposes: {
    'sign-up': { text: '{code} là mã đăng ký {brand}.', unasked: UNASKED },
    'resend-code': { text: '{code} là mã {brand} mới của bạn.', unasked: UNASKED },
    'reset-password': { text: '{code} là mã đặt lại mật khẩu {brand}.', unasked: UNASKED },
    'update-attribute': { text: '{code} là mã cập nhật SĐT {brand}.', unasked: UNASKED },
    'verify-attribute': { text: '{code} là mã xác minh SĐT {brand}.', unasked: UNASKED },
    'sign-in': {
      text: '{code} là mã đăng nhập {brand}.',
      unasked: 'Nếu không phải bạn, hãy đổi mật khẩu.',
    },
    invitation: {
      afterPassword: 'Mật khẩu tạm thời {brand}. Đăng nhập để đổi.',
      withoutPassword: 'Đã tạo tài khoản {brand}. Đăng nhập bằng số này.',
      userNameLabel: 'Tài khoản',
    },
  },
};

import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'ไทย',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: (amount) => `${amount} นาที`,
    hours: (amount) => `${amount} ชั่วโมง`,
    days: (amount) => `${amount} วัน`,
  },
};

const IGNORE = 'หากคุณไม่ได้ขอ สามารถเพิกเฉยต่ออีเมลนี้ได้ จะไม่มีการเปลี่ยนแปลงใด ๆ';

export const mail: MailWording = {
  greeting: 'สวัสดีคุณ {name}',
  codeLabel: 'รหัส OTP',
  validFor: 'รหัสนี้ใช้ได้ภายใน {duration}',
  validBriefly: 'รหัสนี้ใช้ได้เพียงไม่กี่นาที',
  neverShare: 'ห้ามบอกรหัสนี้แก่ผู้อื่น ทาง {brand} จะไม่ขอรหัสนี้จากคุณ',
  support: 'ติดต่อสอบถาม:',
  purposes: {
    'sign-up': {
      subject: 'ยืนยันบัญชี {brand} ของคุณ',
      lead: 'ยินดีต้อนรับสู่ {brand} กรุณากรอกรหัส OTP นี้เพื่อยืนยันบัญชีของคุณ',
      unasked: 'หากคุณไม่ได้สมัคร สามารถเพิกเฉยต่ออีเมลนี้ได้ จะไม่มีการสร้างบัญชี',
    },
    'resend-code': {
      subject: 'รหัส OTP ใหม่จาก {brand}',
      lead: 'คุณได้ขอรหัส OTP ใหม่จาก {brand} กรุณากรอกรหัสนี้แทนรหัสก่อนหน้า',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'ตั้งรหัสผ่านใหม่สำหรับ {brand}',
      lead: 'กรุณากรอกรหัส OTP นี้เพื่อตั้งรหัสผ่านใหม่สำหรับ {brand}',
      unasked: 'หากคุณไม่ได้ขอ สามารถเพิกเฉยต่ออีเมลนี้ได้ รหัสผ่านของคุณจะยังคงเดิม',
    },
    'update-attribute': {
      subject: 'ยืนยันที่อยู่อีเมลใหม่สำหรับ {brand}',
      lead: 'กรุณากรอกรหัส OTP นี้เพื่อใช้ที่อยู่อีเมลนี้กับ {brand}',
      unasked: 'หากคุณไม่ได้ขอ สามารถเพิกเฉยต่ออีเมลนี้ได้ ที่อยู่อีเมลจะไม่ถูกนำไปใช้',
    },
    'verify-attribute': {
      subject: 'ยืนยันที่อยู่อีเมลสำหรับ {brand}',
      lead: 'กรุณากรอกรหัส OTP นี้เพื่อยืนยันกับ {brand} ว่าที่อยู่อีเมลนี้เป็นของคุณ',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'รหัส OTP สำหรับเข้าสู่ระบบ {brand}',
      lead: 'กรุณากรอกรหัส OTP นี้เพื่อเข้าสู่ระบบ {brand}',
      unasked:
        'หากคุณไม่ได้กำลังเข้าสู่ระบบ อาจมีผู้อื่นกำลังพยายามเข้าใช้บัญชีของคุณ อย่ากรอกหรือบอกรหัสนี้กับใคร และกรุณาเปลี่ยนรหัสผ่าน',
    },
    invitation: {
      subject: 'บัญชี {brand} ของคุณ',
      lead: 'มีการสร้างบัญชี {brand} ให้คุณแล้ว',
      passwordLabel: 'รหัสผ่านชั่วคราว',
      afterPassword: 'กรุณาเข้าสู่ระบบด้วยรหัสผ่านนี้หนึ่งครั้ง แล้วตั้งรหัสผ่านใหม่ของคุณเอง',
      passwordValidFor: 'รหัสผ่านนี้ใช้ได้ภายใน {duration}',
      withoutPassword: 'ไม่ต้องใช้รหัสผ่าน กรุณาเข้าสู่ระบบด้วยที่อยู่อีเมลนี้',
      userNameLabel: 'ชื่อผู้ใช้',
      unasked: 'หากคุณไม่ทราบว่าเหตุใดจึงได้รับอีเมลนี้ สามารถเพิกเฉยได้',
    },
    'account-takeover': {
      subject: 'พบการเข้าสู่ระบบผิดปกติในบัญชี {brand} ของคุณ',
      lead: 'เราพบการเข้าสู่ระบบบัญชี {brand} ของคุณ ซึ่งดูเหมือนจะไม่ใช่คุณ',
      blocked: 'เราได้บล็อกการเข้าสู่ระบบครั้งนี้แล้ว',
      'extra-check': 'เราได้ขอให้ยืนยันตัวตนเพิ่มเติมก่อนอนุญาตให้เข้าสู่ระบบ',
      'no-action': 'เราได้อนุญาตการเข้าสู่ระบบครั้งนี้แล้ว กรุณาตรวจสอบว่าเป็นคุณจริงหรือไม่',
      time: 'เวลา',
      place: 'สถานที่',
      device: 'อุปกรณ์',
      ipAddress: 'ที่อยู่ IP',
      confirm: 'ใช่ ฉันเอง',
      deny: 'ไม่ใช่ฉัน',
      ifNotYou: 'หากไม่ใช่คุณ กรุณาเปลี่ยนรหัสผ่านทันที',
      changePassword: 'เปลี่ยนรหัสผ่าน',
    },
  },
};

const UNASKED = 'หากคุณไม่ได้ขอ กรุณาเพิกเฉยต่อข้อความนี้';

/** 70 units a segment, and every vowel sign and tone mark is one. */
export const sms: SmsWording = {
  neverShare: 'ห้ามบอกผู้อื่น',
  validFor: 'ใช้ได้ {duration}',
  validBriefly: 'ใช้ได้ไม่กี่นาที',
  purposes: {
    'sign-up': { text: '{code} คือ OTP สมัครสมาชิก {brand}', unasked: UNASKED },
    'resend-code': { text: '{code} คือ OTP ใหม่ของ {brand}', unasked: UNASKED },
    'reset-password': { text: '{code} คือ OTP ตั้งรหัสผ่านใหม่ {brand}', unasked: UNASKED },
    'update-attribute': { text: '{code} คือ OTP ผูกเบอร์นี้กับ {brand}', unasked: UNASKED },
    'verify-attribute': { text: '{code} คือ OTP ยืนยันเบอร์โทร {brand}', unasked: UNASKED },
    'sign-in': {
      text: '{code} คือ OTP เข้าสู่ระบบ {brand}',
      unasked: 'หากไม่ใช่คุณ กรุณาเปลี่ยนรหัสผ่าน',
    },
    invitation: {
      afterPassword: 'รหัสผ่านชั่วคราว {brand} โปรดเปลี่ยนเมื่อเข้าสู่ระบบ',
      withoutPassword: 'สร้างบัญชี {brand} ให้คุณแล้ว เข้าสู่ระบบด้วยเบอร์นี้',
      userNameLabel: 'User',
    },
  },
};

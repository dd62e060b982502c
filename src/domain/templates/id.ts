import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'Bahasa Indonesia',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: (amount) => `${amount} menit`,
    hours: (amount) => `${amount} jam`,
    days: (amount) => `${amount} hari`,
  },
};

const IGNORE = 'Jika Anda tidak memintanya, abaikan saja email ini. Tidak akan ada yang berubah.';

export const mail: MailWording = {
  greeting: 'Halo {name},',
  codeLabel: 'Kode Anda',
  validFor: 'Kode ini berlaku selama {duration}.',
  validBriefly: 'Kode ini hanya berlaku selama beberapa menit.',
  neverShare: 'Jangan bagikan kepada siapa pun. {brand} tidak akan memintanya dari Anda.',
  support: 'Ada pertanyaan?',
  purposes: {
    'sign-up': {
      subject: 'Konfirmasi akun {brand} Anda',
      lead: 'Selamat datang di {brand}. Masukkan kode ini untuk mengonfirmasi akun Anda.',
      unasked:
        'Jika Anda tidak mendaftar, abaikan saja email ini. Tidak ada akun yang akan dibuat.',
    },
    'resend-code': {
      subject: 'Kode baru {brand} Anda',
      lead: 'Anda meminta kode baru dari {brand}. Masukkan kode ini, bukan kode sebelumnya.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Atur ulang kata sandi {brand} Anda',
      lead: 'Masukkan kode ini untuk membuat kata sandi baru bagi akun {brand} Anda.',
      unasked:
        'Jika Anda tidak memintanya, abaikan saja email ini. Kata sandi Anda tidak akan berubah.',
    },
    'update-attribute': {
      subject: 'Konfirmasi alamat email baru Anda untuk {brand}',
      lead: 'Masukkan kode ini untuk menggunakan alamat email ini di {brand}.',
      unasked:
        'Jika Anda tidak memintanya, abaikan saja email ini. Alamat ini tidak akan digunakan.',
    },
    'verify-attribute': {
      subject: 'Konfirmasi alamat email Anda untuk {brand}',
      lead: 'Masukkan kode ini untuk mengonfirmasi kepada {brand} bahwa alamat email ini milik Anda.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Kode masuk {brand} Anda',
      lead: 'Masukkan kode ini untuk masuk ke {brand}.',
      unasked:
        'Jika Anda tidak sedang mencoba masuk, mungkin orang lain sedang mencobanya. Jangan masukkan atau bagikan kode ini, dan ganti kata sandi Anda.',
    },
    invitation: {
      subject: 'Akun {brand} Anda',
      lead: 'Akun {brand} telah dibuat untuk Anda.',
      passwordLabel: 'Kata sandi sementara Anda',
      afterPassword: 'Masuk sekali dengan kata sandi ini, lalu buat kata sandi Anda sendiri.',
      passwordValidFor: 'Kata sandi sementara ini berlaku selama {duration}.',
      withoutPassword: 'Anda tidak memerlukan kata sandi: masuk dengan alamat email ini.',
      userNameLabel: 'Nama pengguna Anda',
      unasked: 'Jika Anda merasa tidak seharusnya menerima email ini, abaikan saja.',
    },
    'account-takeover': {
      subject: 'Aktivitas masuk tidak biasa di akun {brand} Anda',
      lead: 'Kami mendeteksi aktivitas masuk ke akun {brand} Anda yang tampaknya tidak Anda lakukan.',
      blocked: 'Kami telah memblokirnya.',
      'extra-check': 'Kami meminta verifikasi tambahan sebelum mengizinkannya.',
      'no-action': 'Kami mengizinkannya. Mohon pastikan bahwa itu memang Anda.',
      time: 'Waktu',
      place: 'Lokasi',
      device: 'Perangkat',
      ipAddress: 'Alamat IP',
      confirm: 'Itu saya',
      deny: 'Itu bukan saya',
      ifNotYou: 'Jika itu bukan Anda, segera ganti kata sandi Anda.',
      changePassword: 'Ganti kata sandi',
    },
  },
};

const UNASKED = 'Bukan Anda? Abaikan pesan ini.';

export const sms: SmsWording = {
  neverShare: 'Jangan bagikan kepada siapa pun.',
  validFor: 'Berlaku {duration}.',
  validBriefly: 'Berlaku beberapa menit.',
  purposes: {
    'sign-up': {
      text: '{code} adalah kode {brand} Anda untuk mengonfirmasi akun.',
      unasked: UNASKED,
    },
    'resend-code': { text: '{code} adalah kode baru {brand} Anda.', unasked: UNASKED },
    'reset-password': {
      text: '{code} adalah kode {brand} Anda untuk mengatur ulang kata sandi.',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} adalah kode {brand} Anda untuk menggunakan nomor telepon ini.',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} adalah kode {brand} Anda untuk mengonfirmasi nomor telepon ini.',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} adalah kode masuk {brand} Anda.',
      unasked: 'Bukan Anda? Ganti kata sandi Anda.',
    },
    invitation: {
      afterPassword:
        'Baris di atas adalah kata sandi sementara {brand} Anda. Masuk sekali, lalu buat kata sandi Anda sendiri.',
      withoutPassword: '{brand}: akun telah dibuat untuk Anda. Masuk dengan nomor telepon ini.',
      userNameLabel: 'Nama pengguna',
    },
  },
};

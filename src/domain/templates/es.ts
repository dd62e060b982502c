import { oneOrMany } from './one-or-many.ts';
import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'Español',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: oneOrMany('minuto', 'minutos'),
    hours: oneOrMany('hora', 'horas'),
    days: oneOrMany('día', 'días'),
  },
};

const IGNORE = 'Si no lo pediste, puedes ignorar este mensaje. No cambiará nada.';

export const mail: MailWording = {
  greeting: 'Hola, {name}:',
  codeLabel: 'Tu código',
  validFor: 'El código es válido durante {duration}.',
  validBriefly: 'El código es válido solo durante unos minutos.',
  neverShare: 'No lo compartas con nadie. {brand} no te lo pedirá.',
  support: '¿Tienes preguntas?',
  purposes: {
    'sign-up': {
      subject: 'Confirma tu cuenta de {brand}',
      lead: 'Te damos la bienvenida a {brand}. Ingresa este código para confirmar tu cuenta.',
      unasked: 'Si no te registraste, puedes ignorar este mensaje. No se creará ninguna cuenta.',
    },
    'resend-code': {
      subject: 'Tu nuevo código de {brand}',
      lead: 'Pediste un nuevo código de {brand}. Ingresa este en lugar de los anteriores.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Restablece tu contraseña de {brand}',
      lead: 'Ingresa este código para elegir una nueva contraseña de {brand}.',
      unasked:
        'Si no lo pediste, puedes ignorar este mensaje. Tu contraseña seguirá siendo la misma.',
    },
    'update-attribute': {
      subject: 'Confirma tu nueva dirección de correo en {brand}',
      lead: 'Ingresa este código para usar esta dirección de correo en {brand}.',
      unasked: 'Si no lo pediste, puedes ignorar este mensaje. La dirección no se usará.',
    },
    'verify-attribute': {
      subject: 'Confirma tu dirección de correo en {brand}',
      lead: 'Ingresa este código para confirmar en {brand} que esta dirección de correo es tuya.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Tu código para iniciar sesión en {brand}',
      lead: 'Ingresa este código para iniciar sesión en {brand}.',
      unasked:
        'Si no estás iniciando sesión en este momento, es posible que otra persona lo esté intentando. No ingreses ni compartas el código, y cambia tu contraseña.',
    },
    invitation: {
      subject: 'Tu cuenta de {brand}',
      lead: 'Se creó una cuenta de {brand} para ti.',
      passwordLabel: 'Tu contraseña temporal',
      afterPassword: 'Inicia sesión una vez con esta contraseña y luego elige la tuya.',
      passwordValidFor: 'La contraseña temporal es válida durante {duration}.',
      withoutPassword: 'No necesitas contraseña: inicia sesión con esta dirección de correo.',
      userNameLabel: 'Tu nombre de usuario',
      unasked: 'Si no esperabas este mensaje, puedes ignorarlo.',
    },
    'account-takeover': {
      subject: 'Inicio de sesión inusual en tu cuenta de {brand}',
      lead: 'Detectamos un inicio de sesión en tu cuenta de {brand} que no parece tuyo.',
      blocked: 'Lo bloqueamos.',
      'extra-check': 'Pedimos una verificación adicional antes de permitirlo.',
      'no-action': 'Lo permitimos. Por favor, comprueba que fuiste tú.',
      time: 'Fecha y hora',
      place: 'Lugar',
      device: 'Dispositivo',
      ipAddress: 'Dirección IP',
      confirm: 'Fui yo',
      deny: 'No fui yo',
      ifNotYou: 'Si no fuiste tú, cambia tu contraseña ahora.',
      changePassword: 'Cambiar contraseña',
    },
  },
};

const UNASKED = 'Si no lo pediste, ignora este mensaje.';

/** No á, í, ó or ú: one of them would double the price. Hence `clave`, and `acceder`. */
export const sms: SmsWording = {
  neverShare: 'No compartas esta clave.',
  validFor: 'Vence en {duration}.',
  validBriefly: 'Vence en unos minutos.',
  purposes: {
    'sign-up': {
      text: '{code} es tu clave temporal de {brand} para confirmar tu cuenta.',
      unasked: UNASKED,
    },
    'resend-code': { text: '{code} es tu nueva clave temporal de {brand}.', unasked: UNASKED },
    'reset-password': {
      text: '{code} es tu clave temporal de {brand} para restablecer tu contraseña.',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} es tu clave temporal para usar este teléfono en {brand}.',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} es tu clave temporal para confirmar este teléfono en {brand}.',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} es tu clave temporal para acceder a {brand}.',
      unasked: 'Si no lo pediste, cambia tu contraseña.',
    },
    invitation: {
      afterPassword:
        'Arriba tienes tu contraseña temporal de {brand}. Accede una vez con ella y luego elige la tuya.',
      withoutPassword: 'Tienes una cuenta nueva en {brand}. Accede con este teléfono.',
      userNameLabel: 'Usuario',
    },
  },
};

import { oneOrMany } from './one-or-many.ts';
import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'Português (Brasil)',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: oneOrMany('minuto', 'minutos'),
    hours: oneOrMany('hora', 'horas'),
    days: oneOrMany('dia', 'dias'),
  },
};

const IGNORE = 'Se você não pediu isso, pode ignorar esta mensagem. Nada vai mudar.';

/** No article before a brand: nobody knows whether it is `o` or `a`. */
export const mail: MailWording = {
  greeting: 'Olá, {name}!',
  codeLabel: 'Seu código',
  validFor: 'O código é válido por {duration}.',
  validBriefly: 'O código é válido por apenas alguns minutos.',
  neverShare: 'Não compartilhe com ninguém. {brand} não vai pedir esse código a você.',
  support: 'Dúvidas?',
  purposes: {
    'sign-up': {
      subject: 'Confirme sua conta {brand}',
      lead: 'Boas-vindas! Digite este código para confirmar sua conta {brand}.',
      unasked: 'Se você não se cadastrou, pode ignorar esta mensagem. Nenhuma conta será criada.',
    },
    'resend-code': {
      subject: 'Seu novo código {brand}',
      lead: 'Você pediu um novo código {brand}. Digite este em vez dos anteriores.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Redefina a senha da sua conta {brand}',
      lead: 'Digite este código para criar uma nova senha para sua conta {brand}.',
      unasked: 'Se você não pediu isso, pode ignorar esta mensagem. Sua senha continua a mesma.',
    },
    'update-attribute': {
      subject: 'Confirme o novo e-mail da sua conta {brand}',
      lead: 'Digite este código para usar este endereço de e-mail na sua conta {brand}.',
      unasked: 'Se você não pediu isso, pode ignorar esta mensagem. O endereço não será usado.',
    },
    'verify-attribute': {
      subject: 'Confirme o e-mail da sua conta {brand}',
      lead: 'Digite este código para confirmar que o endereço de e-mail da sua conta {brand} é seu.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Seu código de acesso {brand}',
      lead: 'Digite este código para entrar na sua conta {brand}.',
      unasked:
        'Se não é você que está entrando agora, outra pessoa pode estar tentando. Não digite nem compartilhe o código, e altere sua senha.',
    },
    invitation: {
      subject: 'Sua conta {brand}',
      lead: 'Uma conta {brand} foi criada para você.',
      passwordLabel: 'Sua senha temporária',
      afterPassword: 'Use esta senha para entrar uma vez. Depois, você cria a sua.',
      passwordValidFor: 'A senha temporária é válida por {duration}.',
      withoutPassword: 'Você não precisa de senha: entre com este endereço de e-mail.',
      userNameLabel: 'Seu nome de usuário',
      unasked: 'Se você não esperava esta mensagem, pode ignorá-la.',
    },
    'account-takeover': {
      subject: 'Acesso incomum à sua conta {brand}',
      lead: 'Detectamos um acesso à sua conta {brand} que não parece ser seu.',
      blocked: 'Bloqueamos esse acesso.',
      'extra-check': 'Pedimos uma verificação extra antes de permitir esse acesso.',
      'no-action': 'Permitimos esse acesso. Por favor, verifique se foi você.',
      time: 'Data e hora',
      place: 'Local',
      device: 'Dispositivo',
      ipAddress: 'Endereço IP',
      confirm: 'Fui eu',
      deny: 'Não fui eu',
      ifNotYou: 'Se não foi você, altere sua senha agora.',
      changePassword: 'Alterar senha',
    },
  },
};

const UNASKED = 'Não foi você? Ignore esta mensagem.';

/**
 * `código` is what the app asks for, and its ó leaves 70 characters of 160. `token` would leave all
 * of them, but it is a word of banks. Invitations do without such letters; hence `Login`.
 */
export const sms: SmsWording = {
  neverShare: 'Não divulgue.',
  validFor: 'Vale {duration}.',
  validBriefly: 'Expira em minutos.',
  purposes: {
    'sign-up': { text: '{code} é seu código de cadastro {brand}.', unasked: UNASKED },
    'resend-code': { text: '{code} é seu novo código {brand}.', unasked: UNASKED },
    'reset-password': { text: '{code} é o código da nova senha {brand}.', unasked: UNASKED },
    'update-attribute': { text: '{code} é o código {brand} do novo número.', unasked: UNASKED },
    'verify-attribute': { text: '{code} é o código {brand} deste número.', unasked: UNASKED },
    'sign-in': {
      text: '{code} é seu código de acesso {brand}.',
      unasked: 'Não foi você? Altere sua senha.',
    },
    invitation: {
      afterPassword:
        'A linha acima é sua senha {brand} para o primeiro acesso. Depois de entrar, crie a sua.',
      withoutPassword: 'Sua conta {brand} foi criada. Entre com este telefone.',
      userNameLabel: 'Login',
    },
  },
};

import type { Language, MailWording, SmsWording } from './wording.ts';

interface Counted {
  readonly one: string;
  readonly two: string;
  /** 3 to 10, and what ends so. */
  readonly few: string;
  /** 11 to 99, and what ends so. */
  readonly many: string;
  /** Whole hundreds, and one or two above. */
  readonly hundreds: string;
}

/** In the genitive, as behind `لمدة`. */
const count =
  ({ one, two, few, many, hundreds }: Counted) =>
  (amount: number) => {
    if (amount === 1) return one;
    if (amount === 2) return two;
    const end = amount % 100;
    if (end < 3) return `${amount} ${hundreds}`;
    return `${amount} ${end <= 10 ? few : many}`;
  };

/**
 * Nouns in the place of imperatives, as those say whether a man or a woman is meant. Nothing is
 * glued to a brand, and no text begins with one: its letters would turn the line's direction.
 */
export const language: Language = {
  name: 'العربية',
  direction: 'rtl',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: count({
      one: 'دقيقة',
      two: 'دقيقتين',
      few: 'دقائق',
      many: 'دقيقة',
      hundreds: 'دقيقة',
    }),
    hours: count({
      one: 'ساعة',
      two: 'ساعتين',
      few: 'ساعات',
      many: 'ساعة',
      hundreds: 'ساعة',
    }),
    days: count({ one: 'يوم', two: 'يومين', few: 'أيام', many: 'يومًا', hundreds: 'يوم' }),
  },
};

const IGNORE = 'إذا لم يصدر هذا الطلب عنك، فيمكن تجاهل هذه الرسالة. لن يتغير أي شيء.';

export const mail: MailWording = {
  greeting: 'مرحبًا {name}،',
  codeLabel: 'رمزك',
  validFor: 'الرمز صالح لمدة {duration}.',
  validBriefly: 'الرمز صالح لبضع دقائق فقط.',
  neverShare: 'يُرجى عدم مشاركته مع أي شخص. لن يطلبه منك فريق {brand}.',
  support: 'لأي استفسار:',
  purposes: {
    'sign-up': {
      subject: 'تأكيد حسابك لدى {brand}',
      lead: 'أهلًا بك في {brand}. يُرجى إدخال هذا الرمز لتأكيد حسابك.',
      unasked: 'إذا لم يصدر طلب التسجيل عنك، فيمكن تجاهل هذه الرسالة. لن يُفتح أي حساب.',
    },
    'resend-code': {
      subject: 'رمزك الجديد من {brand}',
      lead: 'بناءً على طلبك، إليك رمزًا جديدًا من {brand}. يُرجى إدخاله بدلًا من الرموز السابقة.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'إعادة تعيين كلمة السر لدى {brand}',
      lead: 'يُرجى إدخال هذا الرمز لاختيار كلمة سر جديدة لحسابك لدى {brand}.',
      unasked: 'إذا لم يصدر هذا الطلب عنك، فيمكن تجاهل هذه الرسالة. ستبقى كلمة السر كما هي.',
    },
    'update-attribute': {
      subject: 'تأكيد عنوان بريدك الإلكتروني الجديد لدى {brand}',
      lead: 'يُرجى إدخال هذا الرمز لاستخدام عنوان البريد الإلكتروني هذا في حسابك لدى {brand}.',
      unasked: 'إذا لم يصدر هذا الطلب عنك، فيمكن تجاهل هذه الرسالة. لن يُستخدم هذا العنوان.',
    },
    'verify-attribute': {
      subject: 'تأكيد عنوان بريدك الإلكتروني لدى {brand}',
      lead: 'يُرجى إدخال هذا الرمز لتأكيد أن عنوان البريد الإلكتروني هذا، المسجل لدى {brand}، يخصك.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'رمز تسجيل الدخول إلى {brand}',
      lead: 'يُرجى إدخال هذا الرمز لتسجيل الدخول إلى {brand}.',
      unasked:
        'إذا لم تكن محاولة تسجيل الدخول الجارية من جانبك، فقد يكون هناك شخص آخر يحاول الدخول إلى حسابك. يُرجى عدم إدخال الرمز وعدم مشاركته، وتغيير كلمة السر.',
    },
    invitation: {
      subject: 'حسابك لدى {brand}',
      lead: 'تم فتح حساب لك لدى {brand}.',
      passwordLabel: 'كلمة السر المؤقتة',
      afterPassword: 'يُرجى تسجيل الدخول بها مرة واحدة، ثم اختيار كلمة سر خاصة بك.',
      passwordValidFor: 'كلمة السر المؤقتة صالحة لمدة {duration}.',
      withoutPassword: 'لا حاجة إلى كلمة سر: يمكن تسجيل الدخول بعنوان البريد الإلكتروني هذا.',
      userNameLabel: 'اسم المستخدم',
      unasked: 'إذا لم تكن هذه الرسالة متوقعة، فيمكن تجاهلها.',
    },
    'account-takeover': {
      subject: 'تسجيل دخول غير معتاد إلى حسابك لدى {brand}',
      lead: 'لاحظنا تسجيل دخول إلى حسابك لدى {brand} لا يبدو أنه من جانبك.',
      blocked: 'منعنا تسجيل الدخول هذا.',
      'extra-check': 'طلبنا تحققًا إضافيًا قبل السماح بتسجيل الدخول هذا.',
      'no-action': 'سمحنا بتسجيل الدخول هذا. يُرجى التأكد من أنه كان من جانبك.',
      time: 'الوقت',
      place: 'المكان',
      device: 'الجهاز',
      ipAddress: 'عنوان IP',
      confirm: 'نعم، هذا أنا',
      deny: 'لا، لست أنا',
      ifNotYou: 'إذا لم يكن ذلك من جانبك، فيُرجى تغيير كلمة السر الآن.',
      changePassword: 'تغيير كلمة السر',
    },
  },
};

const UNASKED = 'إذا لم يصدر هذا الطلب عنك، فيمكن تجاهل الرسالة.';

/** 70 characters a segment. */
export const sms: SmsWording = {
  neverShare: 'يرجى عدم مشاركته.',
  validFor: 'صالح لمدة {duration}.',
  validBriefly: 'صالح لبضع دقائق.',
  purposes: {
    'sign-up': { text: '{code} رمز التسجيل لدى {brand}.', unasked: UNASKED },
    'resend-code': { text: '{code} رمزك الجديد من {brand}.', unasked: UNASKED },
    'reset-password': { text: '{code} رمز تغيير كلمة سر {brand}.', unasked: UNASKED },
    'update-attribute': { text: '{code} رمز ربط رقمك بحساب {brand}.', unasked: UNASKED },
    'verify-attribute': { text: '{code} رمز تأكيد رقمك لدى {brand}.', unasked: UNASKED },
    'sign-in': {
      text: '{code} رمز الدخول إلى {brand}.',
      unasked: 'إذا لم يصدر هذا الطلب عنك، فيرجى تغيير كلمة السر.',
    },
    invitation: {
      afterPassword: 'كلمة سر {brand} المؤقتة. يرجى الدخول وتغييرها.',
      withoutPassword: 'تم فتح حساب لك لدى {brand}. يمكن الدخول بهذا الرقم.',
      userNameLabel: 'المستخدم',
    },
  },
};

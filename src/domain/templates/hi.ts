import type { Language, MailWording, SmsWording } from './wording.ts';

/** As before `तक`. No verb form here says whether a man or a woman reads it. */
export const language: Language = {
  name: 'हिन्दी',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: (amount) => `${amount} मिनट`,
    hours: (amount) => `${amount} घंटे`,
    days: (amount) => `${amount} दिन`,
  },
};

const IGNORE = 'अगर आपने यह अनुरोध नहीं किया है, तो इस ईमेल को नज़रअंदाज़ कर दें। कुछ भी नहीं बदलेगा।';

export const mail: MailWording = {
  greeting: 'नमस्ते {name},',
  codeLabel: 'आपका कोड',
  validFor: 'यह कोड {duration} तक मान्य है।',
  validBriefly: 'यह कोड केवल कुछ मिनट तक मान्य है।',
  neverShare: 'इसे किसी से शेयर न करें। {brand} की ओर से यह कोड आपसे नहीं माँगा जाएगा।',
  support: 'कोई सवाल है?',
  purposes: {
    'sign-up': {
      subject: 'अपने {brand} अकाउंट की पुष्टि करें',
      lead: '{brand} में आपका स्वागत है। अपने अकाउंट की पुष्टि करने के लिए यह कोड डालें।',
      unasked: 'अगर आपने साइन अप नहीं किया है, तो इस ईमेल को नज़रअंदाज़ कर दें। कोई अकाउंट नहीं बनेगा।',
    },
    'resend-code': {
      subject: 'आपका नया {brand} कोड',
      lead: 'आपने {brand} से नया कोड माँगा था। पुराने कोड की जगह यह कोड डालें।',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'अपना {brand} पासवर्ड रीसेट करें',
      lead: '{brand} का नया पासवर्ड चुनने के लिए यह कोड डालें।',
      unasked: 'अगर आपने यह अनुरोध नहीं किया है, तो इस ईमेल को नज़रअंदाज़ कर दें। आपका पासवर्ड नहीं बदलेगा।',
    },
    'update-attribute': {
      subject: '{brand} के लिए अपने नए ईमेल पते की पुष्टि करें',
      lead: '{brand} में इस ईमेल पते का इस्तेमाल करने के लिए यह कोड डालें।',
      unasked: 'अगर आपने यह अनुरोध नहीं किया है, तो इस ईमेल को नज़रअंदाज़ कर दें। इस पते का इस्तेमाल नहीं होगा।',
    },
    'verify-attribute': {
      subject: '{brand} के लिए अपने ईमेल पते की पुष्टि करें',
      lead: 'यह ईमेल पता आपका ही है, {brand} पर इसकी पुष्टि करने के लिए यह कोड डालें।',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'आपका {brand} लॉगिन कोड',
      lead: '{brand} में लॉगिन करने के लिए यह कोड डालें।',
      unasked:
        'अगर यह लॉगिन आपकी ओर से नहीं है, तो हो सकता है कि कोई और इसकी कोशिश कर रहा हो। कोड न डालें, इसे शेयर न करें और अपना पासवर्ड बदल दें।',
    },
    invitation: {
      subject: 'आपका {brand} अकाउंट',
      lead: '{brand} में आपके लिए एक अकाउंट बनाया गया है।',
      passwordLabel: 'आपका अस्थायी पासवर्ड',
      afterPassword: 'इससे एक बार लॉगिन करें। इसके बाद अपना नया पासवर्ड चुनें।',
      passwordValidFor: 'यह पासवर्ड {duration} तक मान्य है।',
      withoutPassword: 'पासवर्ड की ज़रूरत नहीं है: इस ईमेल पते से लॉगिन करें।',
      userNameLabel: 'आपका यूज़रनेम',
      unasked: 'अगर आपको इस ईमेल की उम्मीद नहीं थी, तो इसे नज़रअंदाज़ कर दें।',
    },
    'account-takeover': {
      subject: 'आपके {brand} अकाउंट में असामान्य लॉगिन',
      lead: 'हमें आपके {brand} अकाउंट में एक ऐसा लॉगिन दिखा है, जो आपका नहीं लगता।',
      blocked: 'हमने इस लॉगिन को रोक दिया।',
      'extra-check': 'इस लॉगिन की अनुमति देने से पहले हमने अतिरिक्त पुष्टि माँगी।',
      'no-action': 'हमने इस लॉगिन की अनुमति दी। कृपया जाँच लें कि यह आपने ही किया था।',
      time: 'समय',
      place: 'जगह',
      device: 'डिवाइस',
      ipAddress: 'IP पता',
      confirm: 'यह मैंने किया था',
      deny: 'यह मैंने नहीं किया था',
      ifNotYou: 'अगर यह आपने नहीं किया था, तो अभी अपना पासवर्ड बदलें।',
      changePassword: 'पासवर्ड बदलें',
    },
  },
};

const UNASKED = 'अगर आपने यह नहीं माँगा, तो इसे नज़रअंदाज़ करें।';

/** 70 units a segment, and every vowel sign is one: hence so few words. */
export const sms: SmsWording = {
  neverShare: 'शेयर न करें।',
  validFor: '{duration} तक मान्य।',
  validBriefly: 'कुछ मिनट तक मान्य।',
  purposes: {
    'sign-up': { text: '{code} आपका {brand} साइन अप कोड है।', unasked: UNASKED },
    'resend-code': { text: '{code} आपका नया {brand} कोड है।', unasked: UNASKED },
    'reset-password': { text: '{code} आपका {brand} पासवर्ड रीसेट कोड है।', unasked: UNASKED },
    'update-attribute': { text: '{code} आपका {brand} नंबर अपडेट कोड है।', unasked: UNASKED },
    'verify-attribute': { text: '{code} आपका {brand} नंबर पुष्टि कोड है।', unasked: UNASKED },
    'sign-in': {
      text: '{code} आपका {brand} लॉगिन कोड है।',
      unasked: 'यह आप नहीं? पासवर्ड बदलें।',
    },
    invitation: {
      afterPassword: 'आपका अस्थायी {brand} पासवर्ड। लॉगिन करके बदलें।',
      withoutPassword: 'आपका {brand} अकाउंट बन गया। इस नंबर से लॉगिन करें।',
      userNameLabel: 'यूज़रनेम',
    },
  },
};

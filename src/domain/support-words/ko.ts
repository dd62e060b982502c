import { koAnswer, koDuration } from './ko-answer.ts';
import type { SupportWords } from './support-words.ts';

const ENGINEERS = '기술팀에 알려 주세요. 문제가 해결되기 전에는 다시 요청해도 소용이 없습니다.';
const WAIT = '1분 뒤에 다시 조회하세요. {otherwise}';
/** The status advises well enough. */
const NO_CHANGE = null;

const CORRECT = {
  email:
    '고객과 함께 이메일 주소를 한 글자씩 확인하고, 계정에 등록된 주소를 바로잡아 주세요. {next}',
  sms: '고객과 함께 국가 번호를 포함한 전화번호를 확인하고, 계정에 등록된 번호를 바로잡아 주세요. {next}',
};

const NOTICE =
  '먼저 본인인지 확인한 다음, 계정에서 평소와 다른 로그인이 감지되었다는 내용을 직접 알려 주세요.';

/** 고객을 응대하는 상담원이 읽는 글. */
export const ko: SupportWords = {
  locale: 'ko-KR',
  answer: koAnswer,
  duration: koDuration,
  dayAndTime: (day, time) => `${day} ${time}`,

  statuses: {
    delivered: {
      label: '전달됨',
      sentence: {
        email: '받는 사람의 메일 서버가 메시지를 받았습니다.',
        sms: '휴대전화나 통신사에서 메시지가 도착했다고 확인했습니다.',
      },
      advice: {
        email:
          '스팸함과 다른 메일함을 모두 찾아보고, 지금 보고 있는 메일함이 이 주소의 것인지 확인하도록 안내하세요. {otherwise}',
        sms: '차단되거나 스팸으로 분류된 메시지를 찾아보고, 지금도 이 번호를 사용하는지 확인하도록 안내하세요. {otherwise}',
      },
    },
    read: {
      label: '읽음',
      sentence: '메시지가 도착했고, 누군가 열어 보았습니다.',
      advice:
        '메시지를 다시 찾아보고, 이 휴대전화나 메일함을 함께 쓰는 사람이 있는지 확인하도록 안내하세요. {otherwise}',
    },
    queued: {
      label: '발송 대기',
      sentence: '발송 서비스가 메시지를 접수했지만 아직 보내지 않았습니다.',
      advice: WAIT,
    },
    sent: {
      label: '발송됨',
      sentence: '발송 서비스가 메시지를 보냈지만, 도착했다는 확인은 아직 없습니다.',
      advice: {
        email: WAIT,
        sms: '도착을 확인해 주지 않는 통신사도 있으니 고객에게 문자가 왔는지 물어보세요. {otherwise}',
      },
    },
    delayed: {
      label: '지연됨',
      sentence: '메시지 전달이 늦어지고 있습니다. 발송 서비스가 몇 시간 동안 다시 시도합니다.',
      advice:
        '나중에 도착할 수 있습니다. 기다리기 어렵다면 계정에 등록된 다른 이메일 주소나 전화번호를 이용하도록 안내하세요.',
    },
    'soft-bounced': {
      label: '일시 반송',
      sentence: '받는 사람의 메일 서버가 메시지를 받지 않아 발송 서비스가 시도를 중단했습니다.',
      advice: '{again} 메일이 계속 반송되면 다른 이메일 주소가 필요합니다.',
    },
    bounced: {
      label: '반송됨',
      sentence: '이 주소로는 메일이 전달되지 않습니다.',
      advice: CORRECT.email,
    },
    undelivered: {
      label: '전달 실패',
      sentence: '메시지가 휴대전화에 도착하지 못했습니다.',
      advice: '전화번호가 맞는지, 휴대전화가 켜져 있고 신호가 잡히는지 고객에게 물어보세요. {next}',
    },
    withheld: {
      label: '발송 중단',
      sentence: '발송 서비스가 메시지를 접수한 뒤 보내지 않았습니다.',
      advice: '기술팀에 알려 주세요. 고객이 해결할 수 있는 문제가 아닙니다.',
    },
    accepted: {
      label: '접수됨',
      sentence: '발송 서비스가 메시지를 접수했습니다. 도착했는지는 아직 알 수 없습니다.',
      advice: WAIT,
    },
    sending: {
      label: '발송 중',
      sentence: '지금 메시지를 보내고 있습니다.',
      advice: '1분 뒤에 다시 조회하세요.',
    },
    retrying: {
      label: '재시도 예정',
      sentence: '아직 메시지를 보내지 못했습니다. 잠시 후 자동으로 다시 시도합니다.',
      advice: '3분 뒤에 다시 조회하세요. {otherwise}',
    },
    unknown: {
      label: '확인 불가',
      sentence: '발송 서비스가 메시지를 접수했는지 확실하지 않습니다.',
      advice: '고객에게 메시지가 왔는지 물어보세요. {otherwise}',
    },
    failed: {
      label: '발송 실패',
      sentence: '메시지를 보내지 못했고, 더 이상 시도하지 않습니다.',
      advice: '{again} 자주 발생하면 기술팀에 알려 주세요.',
    },
    rejected: {
      label: '처리 불가',
      sentence: '요청 자체에 문제가 있어 메시지를 보내지 않았습니다.',
      advice: ENGINEERS,
    },
    suppressed: {
      label: '한도 초과',
      sentence: '이미 보낸 메시지가 너무 많아 이 메시지는 보내지 않았습니다.',
      advice: '고객에게 잠시 기다려 달라고 안내하세요. {next}',
    },
    expired: {
      label: '유효 시간 지남',
      sentence: '유효 시간이 지나 도착해도 쓸 수 없으므로 보내지 않았습니다.',
      advice: '{again}',
    },
  },

  reasons: {
    invalid_event: { sentence: '요청의 내용을 읽을 수 없습니다.', advice: ENGINEERS },
    unknown_trigger: { sentence: '알 수 없는 종류의 요청입니다.', advice: ENGINEERS },
    bad_ciphertext: {
      sentence: '암호화된 인증번호가 손상되었거나 다른 키로 암호화되어 있습니다.',
      advice: ENGINEERS,
    },
    context_mismatch: { sentence: '다른 사용자 풀에 속한 요청입니다.', advice: ENGINEERS },
    no_destination: {
      sentence: {
        email: '계정에 사용할 수 있는 이메일 주소가 없습니다.',
        sms: '계정에 사용할 수 있는 전화번호가 없습니다.',
      },
      advice: {
        email: '계정에 등록된 이메일 주소를 바로잡아 주세요. {next}',
        sms: '계정에 등록된 전화번호를 바로잡아 주세요. {next}',
      },
    },
    kms_unavailable: {
      sentence: '암호화된 인증번호를 제때 풀지 못했습니다.',
      advice: NO_CHANGE,
    },
    kms_denied: { sentence: '암호화된 인증번호를 풀 권한이 없습니다.', advice: ENGINEERS },
    directory_unavailable: {
      sentence: '계정 정보를 제때 조회하지 못했습니다.',
      advice: NO_CHANGE,
    },
    directory_denied: { sentence: '계정 정보를 조회할 권한이 없습니다.', advice: ENGINEERS },
    throttled: { sentence: '한꺼번에 너무 많은 메시지가 몰렸습니다.', advice: NO_CHANGE },
    unreachable: { sentence: '발송 서비스에 연결하지 못했습니다.', advice: NO_CHANGE },
    provider_config: {
      sentence: '발송 서비스에 등록된 계정이나 발신자에 문제가 있습니다.',
      advice: ENGINEERS,
    },
    bad_address: {
      sentence: {
        email: '없는 주소이거나 저희 메일을 받지 않는 주소입니다.',
        sms: '없는 번호이거나 유선전화처럼 문자를 받을 수 없는 번호입니다.',
      },
      advice: CORRECT,
    },
    recipient_unreachable: {
      sentence: {
        email: '받는 사람의 메일 서버에 연결할 수 없거나 지금은 메일을 받지 않습니다.',
        sms: '휴대전화에 연결되지 않았습니다. 전원이 꺼져 있거나 신호가 잡히지 않을 수 있습니다.',
      },
      advice: {
        email: NO_CHANGE,
        sms: '휴대전화를 켜고 신호가 잡히는 곳으로 이동하도록 안내하세요. {next}',
      },
    },
    opted_out: {
      sentence: {
        email: '고객이 저희 메일의 수신을 거부했습니다.',
        sms: '고객이 STOP이라고 답장하는 등의 방법으로 저희 문자의 수신을 거부했습니다.',
      },
      advice: {
        email: '고객이 메일을 다시 받기를 원하면 기술팀에 알려 주세요.',
        sms: '수신 거부는 고객만 해제할 수 있습니다. 저희 문자가 발송된 번호로 START라고 문자를 보내도록 안내하세요. {next} 발신자가 번호가 아니라 이름으로 표시되면 답장할 수 없으니 기술팀에 알려 주세요.',
      },
    },
    blocked_destination: {
      sentence: '이 국가나 통신망, 또는 이 번호로 보내는 메시지가 차단되어 있습니다.',
      advice:
        '이메일 등 다른 방법을 안내하세요. 이 지역의 고객도 문자를 받아야 한다면 기술팀에 알려 주세요.',
    },
    content_refused: {
      sentence: '전달 과정의 필터가 메시지를 스팸 등으로 판단했습니다.',
      advice: '기술팀에 알려 주세요. 다음 메시지도 걸러질 수 있으니 그동안 다른 방법을 안내하세요.',
    },
    fraud_block: {
      sentence: '발송 서비스가 부정 사용을 의심하여 이 번호로 보내는 메시지를 차단했습니다.',
      advice: '기술팀에 알리고, 문의한 사람이 본인인지 확인하세요.',
    },
    no_answer: { sentence: '발송 서비스가 제때 응답하지 않았습니다.', advice: NO_CHANGE },
    provider_error: { sentence: '발송 서비스에 오류가 있었습니다.', advice: NO_CHANGE },
    garbled_answer: { sentence: '발송 서비스의 응답을 읽을 수 없었습니다.', advice: NO_CHANGE },
    code_expired: { sentence: '처리가 너무 오래 지체되었습니다.', advice: '{again}' },
    process_lost: { sentence: '보내는 도중에 저희 쪽 처리가 중단되었습니다.', advice: NO_CHANGE },
    retries_exhausted: {
      sentence: '여러 번 시도했지만 성공하지 못했습니다.',
      advice: NO_CHANGE,
    },
    unconfirmed: { sentence: '그 뒤로 아무 소식이 없습니다.', advice: NO_CHANGE },
    suppressed_address: {
      sentence:
        '이전에 메일이 반송되었거나 스팸으로 신고된 주소여서 발송 서비스가 메일을 보내지 않습니다.',
      advice:
        '고객과 함께 주소를 확인하세요. 주소가 맞으면 기술팀에 차단을 해제해 달라고 요청하세요. 그 전에는 메일이 도착하지 않습니다.',
    },
    mailbox_full: {
      sentence: '메일함이 가득 찼습니다.',
      advice: '메일함을 정리해 빈 공간을 만들도록 안내하세요. {next}',
    },
    deferred: {
      sentence: '받는 사람의 메일 서버가 메일 수신을 미루고 있습니다.',
      advice: NO_CHANGE,
    },
    too_late: {
      sentence: '발송 서비스에서 너무 오래 대기했습니다.',
      advice: '{again}',
    },
    not_told: { sentence: '발송 서비스가 이유를 알려 주지 않았습니다.', advice: NO_CHANGE },
  },

  flags: {
    complained:
      '고객이나 메일 프로그램이 이 메시지를 스팸으로 신고했습니다. 앞으로 보내는 메일이 차단될 수 있으니 스팸 신고를 해제하도록 안내하세요.',
    conflict:
      '도착했다는 보고와 도착하지 않았다는 보고가 모두 있습니다. 고객에게 메시지가 왔는지 물어보세요.',
    'maybe-twice':
      '같은 메시지가 여러 번 도착할 수 있습니다. 내용이 모두 같으므로 어느 것을 사용해도 됩니다. 고객이 여러 번 요청했다면 마지막에 받은 메시지만 유효합니다.',
    unconfirmed:
      '도착 확인이 오랫동안 오지 않았습니다. 확인을 전혀 보내지 않는 메일 서버나 통신사도 있으므로 실제로는 도착했을 수 있습니다.',
  },

  inVain: '늦게라도 메시지가 왔는지 고객에게 물어보세요. {otherwise}',

  kinds: {
    code: {
      again: '새 인증번호를 요청하도록 안내하세요.',
      next: '그런 다음 새 인증번호를 요청하도록 안내하세요.',
      otherwise:
        '그래도 메시지가 없으면 새 인증번호를 요청하고, 마지막에 받은 인증번호만 사용하도록 안내하세요.',
      outlived: '이 메시지에 담긴 인증번호는 유효 시간이 지났을 가능성이 큽니다.',
    },
    invitation: {
      again: '담당자에게 초대 메시지를 다시 보내 달라고 요청하세요.',
      next: '그런 다음 담당자에게 초대 메시지를 다시 보내 달라고 요청하세요.',
      otherwise:
        '그래도 메시지가 없으면 담당자에게 초대 메시지를 다시 보내 달라고 요청하세요. 마지막에 받은 초대 메시지만 유효합니다.',
      outlived: '이 메시지에 담긴 임시 비밀번호는 유효 기간이 지났을 가능성이 큽니다.',
    },
    notice: {
      again: `이 알림은 다시 발송되지 않습니다. ${NOTICE}`,
      next: `이 알림은 다시 발송되지 않습니다. ${NOTICE}`,
      otherwise: `그래도 메시지가 없으면 ${NOTICE}`,
      outlived: null,
    },
  },

  phases: {
    SENDING: '발송 시작',
    ACCEPTED: '발송 서비스에 접수됨',
    RETRYABLE: '보내지 못함, 다시 시도 예정',
    UNKNOWN: '확실한 응답 없음, 보냈을 수도 있음',
    FAILED: '보내지 못함, 시도 중단',
    REJECTED: '보내지 않음, 요청에 문제가 있음',
    SUPPRESSED: '보내지 않음, 발송 한도 초과',
    EXPIRED: '보내지 않음, 유효 시간이 지남',
  },

  receipts: {
    ACCEPTED: '발송 서비스에 접수됨(나중에 확인됨)',
    QUEUED: '발송 서비스에서 대기 중',
    SENDING: '발송 서비스에서 보내는 중',
    SENT: '발송 서비스에서 보냄',
    DELAYED: '전달 지연, 다시 시도 중',
    SOFT_BOUNCED: '일시적인 수신 거부, 시도 중단',
    UNDELIVERED: '휴대전화에 도착하지 못함',
    FAILED: '발송 서비스에서 보내지 못함',
    CANCELED: '발송 서비스에서 취소됨',
    DELIVERED: '전달됨',
    READ: '열람됨',
    HARD_BOUNCED: '최종 반송됨',
    REJECTED: '발송 서비스에서 보내지 않음',
    RENDER_FAILED: '발송 서비스에서 메시지를 만들지 못함',
    COMPLAINED: '스팸으로 신고됨',
  },

  purposes: {
    'sign-up': '회원가입 인증번호',
    'resend-code': '회원가입 인증번호 재발송',
    'reset-password': '비밀번호 재설정 인증번호',
    'update-attribute': '새 주소·번호 인증번호',
    'verify-attribute': '주소·번호 확인 인증번호',
    invitation: '초대',
    'sign-in': '로그인 인증번호',
    'account-takeover': '평소와 다른 로그인 알림',
  },

  channels: { email: '이메일', sms: '문자 메시지' },
  providers: { ses: 'Amazon SES', twilio: 'Twilio' },
};

import type { CliWords } from './cli-words.ts';

const LOGIN = 'npx sealpost login';

export const ko: CliWords = {
  kinds: {
    email: '이메일 주소',
    phone: '전화번호',
    sub: 'sub',
    'user-name': '사용자 이름',
  },
  roles: { support: '상담원', auditor: '감사자', admin: '관리자' },
  actions: {
    search: '고객 조회',
    show: '메시지 열람',
    overview: '현황',
    export: '내보내기',
    'access-log': '조회 기록',
    erase: '개인정보 삭제',
  },
  ask: {
    who: '누구의 메시지를 찾나요? ',
    reason: '왜 조회하나요? 사유는 이름과 함께 기록됩니다. 주소, 번호, 코드는 적지 마세요. ',
    erase: (word) => `되돌릴 수 없습니다. 삭제하려면 ${word} 라고 입력하세요: `,
  },
  none: '–',

  find: {
    advice: '고객에게 이렇게 안내하세요',
    notes: '알아 두세요',
    messages: '이 고객에게 보낸 메시지(최신순)',
    more: (shown) =>
      `${shown}건을 표시했으며 더 있습니다. 모두 보려면 --all, 더 보려면 --limit을 사용하세요.`,
    all: (shown) => `메시지 ${shown}건을 모두 표시했습니다.`,
    progress: (shown) => `지금까지 ${shown}건…`,
    nothing:
      '보낸 메시지가 없습니다. 이 사용자 풀과 기간에는 이 고객에게 보낸 메시지 기록이 없습니다.',
    tips: [
      '철자를 한 글자씩 확인하세요. 코드가 다른 주소로 갔을 수 있습니다.',
      '사용자 이름이나 sub로 검색해 보세요. 계정에 다른 주소가 등록되어 있을 수 있습니다.',
      '아무것도 없으면 가입이나 재설정이 메시지 단계까지 가지 못한 것입니다. 한 번 더 시도하도록 안내하세요.',
    ],
    lookedFor: (kind) =>
      `검색 기준: ${kind}. 아니라면 --as email, phone, sub 또는 user-name을 사용하세요.`,
    noneMatches: (searched) => `확인한 메시지 ${searched}건 중 필터에 맞는 것이 없습니다.`,
    erased: '이 메시지에서 개인정보가 삭제되었습니다.',
  },

  columns: {
    asked: '요청 시각',
    status: '상태',
    channel: '수단',
    purpose: '용도',
    recipient: '받는 곳',
    took: '걸린 시간',
    id: '메시지 ID',
    at: '시각',
    event: '진행 과정',
    attempt: '시도',
    why: '이유',
    code: '발송 서비스 코드',
    count: '메시지',
    share: '비율',
    arrived: '도착',
    half: '절반의 소요 시간',
    nearlyAll: '95%의 소요 시간',
    trigger: '트리거',
    who: '조회한 사람',
    role: '역할',
    action: '작업',
    by: '기준',
    reason: '사유',
    rows: '건수',
  },

  story: '진행 과정',
  details: '상세 정보',
  facts: {
    pool: '사용자 풀',
    userName: '사용자 이름',
    sub: 'Sub',
    life: '코드 유효 시간',
    attempts: '시도 횟수',
    language: '언어',
    trigger: '트리거',
    keptUntil: '보관 기한',
  },

  overview: {
    total: (total, from, to) => `${from}부터 ${to}까지 메시지 ${total}건.`,
    arrived: (arrived, share) => `그중 ${arrived}건(${share})의 도착이 확인되었습니다.`,
    times: (half, nearlyAll) =>
      `도착한 메시지의 절반은 ${half} 이내, 95%는 ${nearlyAll} 이내에 도착했습니다.`,
    cut: (from) => `메시지가 너무 많아 ${from} 이후만 집계했습니다.`,
    nothing: '이 기간에는 메시지가 없습니다.',
    hours: '시간별',
    tones: { good: '도착 또는 접수', busy: '진행 중', doubt: '불확실', bad: '전달 안 됨' },
  },

  accessLog: {
    nothing: '이 기간에는 조회 기록이 없습니다.',
    more: (shown) => `${shown}건을 표시했으며 더 있습니다. 모두 보려면 --all을 사용하세요.`,
    dryRun: '(건수만 확인)',
  },

  export: {
    progress: (rows) => `지금까지 ${rows}행…`,
    done: (rows, file) => `${file} 파일에 ${rows}행을 저장했습니다.`,
    cut: (rows) =>
      `내보내기는 ${rows}행까지이며 이 기간에는 더 있습니다. 기간을 짧게 나누어 내보내세요.`,
    partial: (rows, file) =>
      `그때까지 받은 온전한 ${rows}행은 ${file} 파일에 있습니다. 그대로 쓰거나, 지우고 같은 명령을 다시 실행하세요.`,
  },

  erase: {
    would: (rows, atLeast) =>
      `메시지 ${rows}건${atLeast ? ' 이상' : ''}에서 이 고객에 관한 정보가 모두 삭제됩니다.`,
    stays: '언제, 어떤 수단으로, 어떻게 되었는지는 누구의 것인지 알 수 없는 상태로 남습니다.',
    underWay: (rows, from) =>
      `메시지 ${rows}건은 다시 발송될 수 있어 ${from} 전에는 삭제할 수 없습니다. 그 뒤에 다시 실행하세요.`,
    nothing: '삭제할 것이 없습니다. 이 사용자 풀에는 이 고객에게 보낸 메시지 기록이 없습니다.',
    notYet: '아직 삭제할 수 있는 것이 없습니다.',
    declined: '아무것도 삭제하지 않았습니다.',
    progress: (rows) => `지금까지 ${rows}건 삭제…`,
    done: (rows) => `메시지 ${rows}건에서 이 고객의 정보를 삭제했습니다.`,
    notAll: '이 고객의 정보가 더 있습니다. 다시 실행하세요.',
    unsure:
      '얼마나 삭제되었는지 알 수 없습니다. 다시 실행하세요. 이미 삭제된 것은 그대로 유지됩니다.',
  },

  signIn: {
    open: '이 컴퓨터의 브라우저에서 다음 주소를 열어 로그인하세요:',
    waiting: '로그인을 기다리는 중입니다. 그만두려면 Ctrl-C를 누르세요.',
    done: (name, until) => `${name} 님으로 로그인했습니다. 유효 시간: ${until}까지`,
    roleIn: (role, pool) => `${pool}: ${role}`,
    noRole: '여기에서 맡은 역할이 없습니다. 관리자에게 그룹에 넣어 달라고 요청하세요.',
    tokenWins: 'SEALPOST_TOKEN이 설정되어 있어 이 로그인보다 먼저 사용됩니다.',
    out: '로그아웃했습니다.',
    wasOut: '로그인되어 있지 않았습니다.',
    nobody: `아무도 로그인하지 않았습니다. 다시 시도하세요: ${LOGIN}`,
    refused: (why) => `로그인하지 못했습니다(${why}). 다시 시도하세요: ${LOGIN}`,
    noClient: '이 콘솔의 config.json에 oidc.cliClientId가 없어 명령줄에서 로그인할 수 없습니다.',
    portTaken: (port) =>
      `이 컴퓨터의 ${port}번 포트를 이미 사용하고 있습니다. 로그인 서비스에 등록된 다른 포트를 사용하세요: --callback-port <port>`,
    page: {
      done: '로그인했습니다',
      failed: '로그인하지 못했습니다',
      close: '이 페이지를 닫고 터미널로 돌아가세요.',
    },
  },

  waiting: (seconds) => `지금은 응답할 수 없다고 합니다. ${seconds}초 후 다시 시도합니다.`,
  failures: {
    notSignedIn: `로그인되어 있지 않습니다. 먼저 로그인하세요: ${LOGIN}`,
    signInRanOut: `로그인이 만료되었습니다. 다시 로그인하세요: ${LOGIN}`,
    tokenUnreadable: 'SEALPOST_TOKEN에 액세스 토큰이 없습니다.',
    tokenRefused: `로그인이 거부되었거나 만료되었습니다. 다시 로그인하세요: ${LOGIN}`,
    tokenGivenRefused: 'SEALPOST_TOKEN이 거부되었거나 만료되었습니다.',
    broken: (why) => `실행하지 못했습니다: ${why}`,
    forbidden: '이 사용자 풀에서는 이 작업을 할 수 없습니다.',
    notFound: '이 사용자 풀에 그런 메시지가 없거나 보관 기간이 지났습니다.',
    badCursor: '목록이 오래되어 이어서 볼 수 없습니다. 다시 실행하세요.',
    badConfirmation: '확인 시간이 지났습니다. 아무것도 삭제하지 않았습니다. 처음부터 다시 하세요.',
    rateLimited: '짧은 시간에 너무 많이 조회했습니다. 1분 뒤에 다시 실행하세요.',
    unavailable: '지금은 기록에 연결할 수 없습니다. 사라진 것은 없습니다. 잠시 후 다시 시도하세요.',
    offline: '콘솔이나 기록에 연결할 수 없습니다. 주소와 인터넷 연결을 확인하세요.',
    internal: '서비스에 문제가 있습니다. 발생한 시각을 기술팀에 알려 주세요.',
    unknownField: (field) => `확인해 주세요: ${field}.`,
    fields: {
      'key.value': '찾는 사람. 철자를 확인하고, 전화번호에는 국가 번호를 붙이세요',
      reason: '사유. 주소나 번호 없이 3~200자로 적으세요',
      from: '기간의 시작 또는 길이',
      to: '기간의 끝',
      pool: '사용자 풀(--pool)',
      id: '메시지 ID(소문자와 숫자 32자)',
    },
    whichPool: (pools) =>
      `어느 사용자 풀인가요? --pool <id>로 지정하세요. 역할이 있는 풀: ${pools}`,
    reason: '사유를 주소나 번호 없이 3~200자로 적으세요: --reason "티켓 A-4711"',
    who: '찾을 사람을 입력하세요: 이메일 주소, 전화번호, 사용자 이름 또는 sub.',
  },
};

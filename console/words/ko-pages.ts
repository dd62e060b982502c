import type { PageWords } from './page-words.ts';

const number = (count: number) => new Intl.NumberFormat('ko').format(count);

export const koPages: PageWords = {
  overview: {
    description: '발송 현황을 숫자로 보여 줍니다. 특정 개인의 정보는 없습니다.',
    refresh: '새로 고침',
    counting: '집계하는 중…',
    headline: ({ total, arrivedShare, p50, p95 }) =>
      [
        `메시지 ${number(total)}건 중 ${arrivedShare}의 도착이 확인되었습니다.`,
        ...(p50 === null || p95 === null
          ? []
          : [`절반은 ${p50} 안에, 95%는 ${p95} 안에 도착했습니다.`]),
      ].join(' '),
    counted: (from, to) => `${from} ~ ${to}`,
    nothing: '이 기간에 보낸 메시지가 없습니다.',
    incomplete: (since) =>
      `한 번에 모두 집계하기에는 너무 많습니다. ${since} 이후의 메시지입니다. 나머지는 더 짧은 기간을 선택해 확인하세요.`,
    byHour: '시간별',
    byHourDescription: (hours) =>
      `요청된 시각 기준이며 막대 하나가 ${hours}시간입니다. 처음과 마지막 막대는 더 짧을 수 있습니다.`,
    byChannel: '수단별',
    byTrigger: '요청 종류별',
    byStatus: '상태별',
    byReason: '실패 원인',
    noReason: '이 기간에는 문제가 없었습니다.',
    tones: {
      good: '도착했거나 전달 중',
      busy: '진행 중',
      doubt: '불확실하거나 의도적으로 보내지 않음',
      bad: '도착하지 않음',
    },
    asTable: '표로 보기',
    hour: '시작 시각',
    count: '메시지',
    share: '비율',
    arrived: '도착',
    of: (count) => `${count}건 중`,
    half: '절반 소요 시간',
    most: '95% 소요 시간',
    trigger: '트리거',
    reason: '원인',
    advice: '조치 방법',
    providerCode: '발송 서비스 코드',
    total: '전체',
  },
  accessLog: {
    description:
      '모든 조회 기록을 최신순으로 보여 줍니다. 조회한 주소나 이름 자체는 저장하지 않습니다.',
    empty: '이 기간에는 조회한 사람이 없습니다.',
    when: '시각',
    who: '조회한 사람',
    role: '역할',
    what: '작업',
    key: '검색 기준',
    reason: '사유',
    rows: '건수',
    rowCount: (count) => `${number(count)}건`,
    dryRun: '건수만 확인',
    actions: {
      search: '고객 조회',
      show: '메시지 열람',
      overview: '현황',
      export: '내보내기',
      'access-log': '조회 기록 열람',
      erase: '개인정보 삭제',
    },
    refresh: '새로 고침',
    more: '이전 기록 더 보기',
    loading: '기록을 읽는 중…',
    allShown: (count) => `조회 기록 ${number(count)}건을 모두 표시했습니다.`,
    shownSoFar: (count) => `${number(count)}건을 표시했으며 더 있습니다.`,
    notHere: '여기에 없는 것',
    notHereList: [
      '입력한 내용: 주소, 번호, 이름은 남기지 않습니다. 어떤 종류의 검색어로 찾았는지만 기록합니다.',
      '보여 주지 않은 조회: 거절되었거나 너무 잦아 제한된 요청.',
      '로그인: 로그인 서비스의 기록에 남습니다.',
      '이 콘솔을 거치지 않고 테이블을 직접 읽은 기록: 클라우드의 자체 감사 기록에 남습니다.',
      '보관 기간이 지난 기록: 기술팀이 달리 정하지 않았다면 1년입니다.',
    ],
  },
  export: {
    description:
      '메시지를 스프레드시트용 CSV 파일로 내려받습니다. 주소는 가려지고 인증번호는 없으며, 최신순으로 최대 10,000행입니다.',
    onePerson: '한 사람만',
    onePersonDescription: '끄면 기간 내 모든 메시지를 내보냅니다.',
    filter: '대상 메시지',
    why: '왜 내보내나요?',
    reasons: ['보고서 작성', '장애·사고 조사', '본인의 자료 열람 요청'],
    start: '내보내기',
    stop: '중지',
    goOn: '이어서 계속',
    needsPeriod: '31일 이내의 기간을 선택하세요.',
    running: '내보내는 중…',
    rows: (count) => `지금까지 ${number(count)}행`,
    done: (count) => `완료: ${number(count)}행`,
    cut: (count) =>
      `완료했지만 최신 ${number(count)}행에서 잘렸습니다. 그 이전 기록은 더 이른 기간을 선택해 내보내세요.`,
    stopped: (count) =>
      count === 0
        ? '첫 행을 받기 전에 중지했습니다.'
        : `최신 ${number(count)}행까지 받고 중지했습니다. 받은 내용은 남아 있으며 이어서 받을 수 있습니다.`,
    failed: (count) =>
      count === 0
        ? '내보낸 것이 없습니다.'
        : `최신 ${number(count)}행까지 받고 중단되었습니다. 받은 내용은 남아 있습니다.`,
    none: '이 기간에 해당하는 메시지가 없습니다.',
    save: '받은 데까지 저장',
    notSaved: '파일을 쓸 수 없습니다. 디스크 공간과 폴더 권한을 확인하세요.',
    careful: '이제부터 파일 관리는 본인 책임입니다. 용도를 다하면 삭제하세요.',
  },
  erase: {
    description:
      '기록에서 한 사람의 개인정보를 삭제합니다. 무엇을 언제 보냈고 어떤 상태였는지는 남고, 누구에게 보냈는지는 지워집니다.',
    why: '왜 삭제하나요?',
    reasons: ['본인의 삭제 요청', '계정 삭제됨', '개인정보 보호 담당자의 지시'],
    count: '먼저 건수 확인',
    counting: '건수를 확인하는 중…',
    none: '이 사용자 풀에는 이 사람의 기록이 없습니다. 삭제할 것이 없습니다.',
    would: (count) =>
      count === 0
        ? '지금 개인정보를 삭제할 수 있는 메시지가 없습니다.'
        : `이 사람의 메시지 ${number(count)}건에서 개인정보가 삭제됩니다.`,
    underWay: (count, until) =>
      `아직 처리 중인 ${number(count)}건은 지금 삭제할 수 없습니다. ${until} 이후에 다시 시도하세요.`,
    goes: '삭제: 사용자 이름, sub, 가려진 주소와 그 지문, 발송 서비스의 메시지 ID.',
    stays: '유지: 시각, 트리거, 수단, 상태와 원인. 누구의 것인지는 남지 않습니다.',
    more: '한 번에 삭제할 수 있는 양보다 많습니다. 끝난 뒤 한 번 더 진행하세요.',
    moreNow: '한 번에 삭제할 수 있는 양보다 많아 일부가 남았습니다. 한 번 더 진행하세요.',
    erase: '영구 삭제',
    cancel: '취소',
    confirmHeading: '개인정보를 삭제할까요?',
    confirmText: (word, count) =>
      `메시지 ${number(count)}건에서 개인정보가 영구 삭제되며 되돌릴 수 없습니다. 계속하려면 ‘${word}’라고 입력하세요.`,
    confirmWord: '삭제',
    confirmLabel: '확인 문구',
    erasing: '삭제하는 중…',
    done: (count) => `완료: 메시지 ${number(count)}건에서 개인정보를 삭제했습니다.`,
    forever: '테이블 백업에는 최대 35일 더 남아 있을 수 있으나 이 콘솔에서는 읽지 않습니다.',
  },
};

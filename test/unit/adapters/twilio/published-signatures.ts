import type { FormFields } from '../../../../src/adapters/twilio/twilio-signature.ts';

/** One request with the signature that Twilio's own documentation or test suites give for it. */
export interface SignatureVector {
  readonly what: string;
  /** Which of Twilio's publications has it; several have most of them. */
  readonly source: string;
  readonly url: string;
  readonly fields: FormFields;
  readonly signature: string;
  readonly valid: boolean;
}

/** The token of all of them. */
export const PUBLISHED_TOKEN = '12345';

const HOST = 'mycompany.com/myapp.php?foo=1&bar=2';
const URL = `https://${HOST}`;
const CALL: FormFields = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const SIGNATURE = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const ADDRESSES = ['+1325xxxxxxx', '+1415xxxxxxx'];
const HASH = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';
const HASH_OF_EMPTY = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

const DOCS = 'documentation, "Webhooks security"';
const NODE = 'twilio-node, spec/validation.spec.js';
const PYTHON = 'twilio-python, tests/unit/test_request_validator.py';
const RUBY = 'twilio-ruby, spec/security/request_validator_spec.rb';
const PHP = 'twilio-php, tests/Twilio/Unit/RequestValidatorTest.php';
const JAVA = 'twilio-java, RequestValidatorTest.java';
const GO = 'twilio-go, client/request_validator_test.go';
const CSHARP = 'twilio-csharp, RequestValidatorTest.cs';

type Rest = Partial<Pick<SignatureVector, 'url' | 'fields' | 'signature' | 'valid'>>;
const row = (what: string, source: string, rest: Rest = {}): SignatureVector => ({
  what,
  source,
  url: URL,
  fields: CALL,
  signature: SIGNATURE,
  valid: true,
  ...rest,
});
const signed = (signature: string, url = URL, fields = CALL): Rest => ({ signature, url, fields });
const refused = (signature: string, url = URL, fields = CALL): Rest => ({
  ...signed(signature, url, fields),
  valid: false,
});

export const PUBLISHED_SIGNATURES: readonly SignatureVector[] = [
  row('the example itself', DOCS),
  row('a port that was not signed', NODE, { url: URL.replace('.com', '.com:1234') }),
  row(
    'a port that was signed, over http',
    PYTHON,
    signed('Zmvh+3yNM1Phv2jhDCwEM3q5ebU=', `http://${HOST.replace('.com', '.com:1234')}`),
  ),
  row('port 443 signed and not given', JAVA, signed('kvajT1Ptam85bY51eRf/AJRuM3w=')),
  row('port 80 signed and not given', GO, signed('0ZXoZLH/DfblKGATFgpif+LLRf4=', `http://${HOST}`)),
  row('credentials', RUBY, signed('CukzLTc1tT5dXEDIHm/tKBanW10=', `https://user:pass@${HOST}`)),
  row('a user alone', RUBY, signed('2YRLlVAflCqxaNicjMpJcSTgzSs=', `https://user@${HOST}`)),
  row(
    'credentials, and port 443 signed and not given',
    RUBY,
    signed('ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=', `https://user:pass@${HOST}`),
  ),
  row(
    'a query with an apostrophe',
    NODE,
    signed('dsq4Ehbj6cs+KdTkpF5sSSplOWw=', `${URL}&Body=It's+amazing`),
  ),
  row(
    'a field with two values',
    NODE,
    signed('83O6e2vORAoJHUNzJjDWN1jz+BA=', URL, { 'MessagingBinding.Address': ADDRESSES }),
  ),
  row(
    'the two values the other way round',
    NODE,
    signed('83O6e2vORAoJHUNzJjDWN1jz+BA=', URL, {
      'MessagingBinding.Address': ADDRESSES.toReversed(),
    }),
  ),
  row(
    'a value that is there twice',
    PHP,
    signed('IK+Dwps556ElfBT0I3Rgjkr1wJU=', URL, {
      Sid: 'CA123',
      SidAccount: 'AC123',
      Digits: ['5678', '1234', '1234'],
    }),
  ),
  row(
    'two values under a name that begins another',
    PYTHON,
    signed('IK+Dwps556ElfBT0I3Rgjkr1wJU=', URL, {
      Sid: 'CA123',
      SidAccount: 'AC123',
      Digits: ['5678', '1234'],
    }),
  ),
  row(
    'no fields, and the hash of a body in the query',
    NODE,
    signed('a9nBmqA0ju/hNViExpshrM61xv4=', `${URL}&bodySHA256=${HASH}`, {}),
  ),
  row(
    'no fields, and the hash of an empty object',
    NODE,
    signed('Ldidvp12m26NI7eqEvxnEpkd9Hc=', `${URL}&bodySHA256=${HASH_OF_EMPTY}`, {}),
  ),
  row(
    'no fields, and nothing but the hash in the query',
    JAVA,
    signed(
      'y77kIzt2vzLz71DgmJGsen2scGs=',
      `https://mycompany.com/myapp.php?bodySHA256=${HASH}`,
      {},
    ),
  ),
  row(
    'the hash of a body among the fields',
    CSHARP,
    signed('lhN9sMASXtkij921mMLP/O8yo04=', URL, {
      ...CALL,
      bodySHA256: 'Ch/3Y02as7ldtcmi3+lBbkFQKyg6gMfPGWMmMvluZiA=',
    }),
  ),
  row('something that is no signature', RUBY, refused('fake_signature')),
  row('a signature with letters before it', JAVA, refused('NOTRSOYDt4T1cUTdK1PDd93/VVr8B8=')),
  row('a word', PHP, refused('FAIL')),
  row('no signature at all', NODE, refused('')),
  row(
    'one more parameter in the query',
    NODE,
    refused(SIGNATURE, `${URL}&somethingUnexpected=true`),
  ),
  row(
    'a hash that is cut short',
    NODE,
    refused('a9nBmqA0ju/hNViExpshrM61xv4=', `${URL}&bodySHA256=${HASH.slice(0, -1)}`, {}),
  ),
  row('the signature of the fields, without the fields', PHP, refused(SIGNATURE, URL, {})),
];

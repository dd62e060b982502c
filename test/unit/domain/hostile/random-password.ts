/** Characters that Cognito asks for, and what a careless program would take for its own. */
const PIECES = [
  ...'^$*.[]{}()?-"!@#%&/\\,><\':;|_~`=+',
  ...'abcxyzABCXYZ0189',
  ...['&lt;', '&gt;', '&amp;', '&quot;', '&#39;', '&amp;lt;', '&amp;amp;', '&#x27;', '&nbsp;'],
  ...['$&', '$1', '$$', '$`', "$'", '{code}', '{brand}', '{name}', '{{x}}', '%s', '\\n', '\\u003c'],
  ...['<b>', '</p>', '<!--', '-->', ']]>', '<br>', 'https://a.example', 'a@b.co', 'www.a.co'],
  ...[' ', '  ', '   '],
  ...['é', 'ß', 'ı', 'א', 'ש', 'م', 'ر', 'ย', 'अ', '가', '字', 'Ａ', '、', '\u3000'],
  ...['🙂', '👩\u200d💻', '🇰🇷', '4\ufe0f\u20e3', '\u0301', '\u0338', '\u05c1', '\u064e'],
];

/** A temporary password of 1 to 30 pieces; as Cognito's, it neither begins nor ends with a space. */
export function randomPassword(random: () => number): string {
  const length = 1 + Math.floor(random() * 30);
  const pieces = Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '');
  return pieces.join('').trim() || 'x';
}

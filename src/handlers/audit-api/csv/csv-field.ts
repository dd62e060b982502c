/**
 * Spreadsheets take a field that begins so for a formula, the full-width forms and what stands behind
 * white space included (OWASP, "CSV Injection").
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A field of a CSV file (RFC 4180), with an apostrophe before what a spreadsheet would calculate. */
export function csvField(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { en } from '../../../src/domain/support-words/en.ts';

/** `43,210 of 100,000 rows · 43 % · 1,950 rows/s · 29 s left` */
export function progressLine(done: number, total: number, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const leftMs = rate > 0 ? ((total - done) / rate) * 1000 : 0;
  return [
    `${inFull(done)} of ${inFull(total)} rows`,
    `${Math.floor((done / total) * 100)} %`,
    ...(rate > 0 ? [`${inFull(Math.round(rate))} rows/s`] : []),
    ...(rate > 0 && done < total ? [`${en.duration(Math.max(1000, leftMs))} left`] : []),
  ].join(' · ');
}

/** `100,000` */
export function inFull(number: number): string {
  return number.toLocaleString('en');
}

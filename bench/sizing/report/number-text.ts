/** With a thin gap between thousands, and as many digits as mean something. */
export function amountText(amount: number): string {
  if (amount === 0) return '0';
  if (amount < 0.1) return '< 0.1';
  if (amount < 10) return amount.toFixed(1).replace(/\.0$/, '');
  return Math.round(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Never all when something is missing, never nothing when something is there. */
export function shareText(part: number, whole: number): string {
  if (part === whole) return '100 %';
  if (part === 0) return '0 %';
  const percent = (100 * part) / whole;
  if (percent > 99.9) return '> 99.9 %';
  return percent < 0.1 ? '< 0.1 %' : `${percent.toFixed(1)} %`;
}

export function secondsText(seconds: number | null): string {
  if (seconds === null) return '–';
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

export function dollarsText(dollars: number): string {
  return dollars < 0.1 ? `$${dollars.toFixed(4)}` : `$${dollars.toFixed(2)}`;
}

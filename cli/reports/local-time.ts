/** `2026-11-22 14:03` by this machine's clock, in every language. */
export function localTime(at: string | number, { seconds = false } = {}): string {
  const time = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), ...(seconds ? [time.getSeconds()] : [])];
  return `${day} ${clock.map(two).join(':')}`;
}

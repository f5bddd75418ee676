/** `1m 05s` or `4s`, for people who wait. */
export function elapsed(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole}s` : `${Math.floor(whole / 60)}m ${String(whole % 60).padStart(2, '0')}s`;
}

/** Says that something begins. */
export function begins(name: string): void {
  process.stdout.write(`… ${name}\n`);
}

/** Says how something ended and how long it took. */
export function ended(mark: '✓' | '✕' | '–', name: string, seconds: number, remark = ''): void {
  process.stdout.write(`${mark} ${name}  ${elapsed(seconds)}${remark === '' ? '' : `  ${remark}`}\n`);
}

/** Prints one sentence for the person at the terminal and ends the process with 1. */
export function giveUp(sentence: string): never {
  process.stderr.write(`✕ ${sentence}\n`);
  process.exit(1);
}

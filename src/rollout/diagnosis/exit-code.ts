/** Linux's numbers, whatever this runs on: containers are Linux. */
const SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL, an instruction that the processor does not know',
  5: 'SIGTRAP',
  6: 'SIGABRT, it gave up by itself',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL, killed from outside',
  11: 'SIGSEGV, it touched memory that is not its own',
  13: 'SIGPIPE',
  15: 'SIGTERM, told to stop',
};

/** Pure: an exit code for people; above 128 it is a signal. */
export function exitCodeText(code: number): string {
  const signal = code > 128 ? SIGNALS[code - 128] : undefined;
  return signal === undefined ? `${code}` : `${code} (${signal})`;
}

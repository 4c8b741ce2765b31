/**
 * Preloaded into the action's process (`node --import`), so that its minutes pass as fast as the simulated cloud's.
 * No TypeScript: Node would load its compiler into each of a few hundred processes.
 * Only the action's own pauses and its idea of the time are scaled: short timers belong to sockets and stay as they are.
 */
const factor = Number(process.env['SCALED_TIME_FACTOR'] ?? '1');
const start = Number(process.env['SCALED_TIME_START'] ?? Date.now());
const real = { now: Date.now.bind(Date), setTimeout: globalThis.setTimeout };
const origin = real.now();

/** Milliseconds. The SDK's time-outs for a connection are longer than any pause, and are scaled as little as theirs. */
const LONGEST_PAUSE = 9_000;

Date.now = () => start + (real.now() - origin) * factor;

const scaled = (work, delay = 0, ...args) =>
  real.setTimeout(work, delay > 0 && delay <= LONGEST_PAUSE ? delay / factor : delay, ...args);

Object.defineProperty(globalThis, 'setTimeout', { value: scaled, writable: true, configurable: true });

import { type Figures, inWords } from '../../bench/figures.ts';
import { between } from './markers.ts';

/** Gives one value of one row of the bench. */
export type Look = (row: string, value: string) => number;

type Part = (of: Look, run: Omit<Figures, 'rows'>) => string;

/** The parts of the docs that quote figures, by their markers. */
export const parts: Readonly<Record<string, Part>> = {
  figures: comparison,
  'figures-wait': wait,
  'figures-short': inShort,
};

/** Pure: the text with each of its parts that quote figures made from these. */
export function withFigures(text: string, figures: Figures, of: Look = lookIn(figures)): string {
  return Object.entries(parts).reduce((now, [name, part]) => between(now, name, part(of, figures)), text);
}

/** A figure that the bench no longer has must not leave a hole in a sentence: it throws. */
export function lookIn({ rows }: Figures): Look {
  return (id, name) => {
    const value = rows.find((row) => row.id === id)?.values[name];
    if (value === undefined || !Number.isFinite(value))
      throw new Error(`bench/figures.json has no ${id}.${name}: run npm run bench -- --save.`);
    return value;
  };
}

function comparison(of: Look, { date, machine }: Omit<Figures, 'rows'>): string {
  const both = (id: string, aside = '') => `${of(id, 'median').toFixed(1)} s (${aside}${of(id, 'p95').toFixed(1)} s)`;
  const seconds = (id: string, who: string) => whole(of(id, who));
  const calls = (id: string) => of(id, 'callsPerMinute').toFixed(1);
  const pushed = (id: string, who: string) => `${of(id, who).toFixed(2)} s`;
  const counts = ['calls.unchanged', 'calls.unchanged.round-trips', 'calls.unchanged.writes'];
  const rows = [
    [
      `from healthy to the verdict, median of ${of('lag.rollouts', 'count')} rollouts`,
      both('lag.ours', '95 %: '),
      `a look every 15 s: ${both('lag.every15')}`,
    ],
    [
      "the same, with the pauses of the SDK's waiter (15 s to 600 s), which TD uses unless told otherwise",
      both('lag.ours'),
      both('lag.sdk'),
    ],
    [
      'the same, against `waitUntilServicesStable` itself, which also waits for the old tasks to go',
      both('lag.ours'),
      both('lag.sdk-stable'),
    ],
    [
      'calls a minute while it waits',
      of('wait.calls', 'perMinute').toFixed(1),
      `SDK's waiter ${calls('lag.sdk')}, every 15 s ${calls('lag.every15')}`,
    ],
    [
      'a denied secret: from the update to red',
      seconds('denied-secret', 'ours'),
      `ECS's circuit breaker: ${seconds('denied-secret', 'breaker')}`,
    ],
    ['a missing image', seconds('missing-image', 'ours'), seconds('missing-image', 'breaker')],
    ['a crash loop', seconds('crash-loop', 'ours'), seconds('crash-loop', 'breaker')],
    [
      `push of ${of('push.curl', 'megabytes').toFixed(0)} MB to a registry on the same machine`,
      pushed('push.curl', 'ours'),
      `four \`curl -T\`: ${pushed('push.curl', 'rival')}; \`skopeo copy\`: ${pushed('push.skopeo', 'rival')}`,
    ],
    ['nothing to do: calls, round trips, writes', counts.map((id) => of(id, 'count')).join(', '), 'not measured'],
  ];
  return [
    `From \`npm run bench\`, in one run on ${machine} on ${told(date)}. Ratios carry over to other machines, seconds don't. Rivals that can't run here are replayed: their waiting schedule on the same simulated rollouts.`,
    '',
    '| what | this action | the other | command |',
    '|---|---|---|---|',
    ...rows.map((cells) => `| ${[...cells, '`npm run bench`'].join(' | ')} |`),
  ].join('\n');
}

function wait(of: Look): string {
  const median = (id: string) => whole(of(id, 'median'));
  const sdk = `${minutes(of('lag.sdk-stable', 'median'))} minutes`;
  const breaker = `${inWords(minutes(of('denied-secret', 'breaker')))} minutes`;
  return `The wait is looked at every 2 to 5 seconds: on the simulated AWS a run knows ${median('lag.ours')} after the fact that a rollout is healthy (median of ${of('lag.rollouts', 'count')}; ${median('lag.every15')} with a look every 15 s, ${sdk} with the SDK's own waiter), and of a denied secret after ${whole(of('denied-secret', 'ours'))}, which ECS's circuit breaker with its own threshold takes ${breaker} for (\`npm run bench\`).`;
}

function inShort(of: Look): string {
  const [calls, rounds, writes] = ['', '.round-trips', '.writes'].map((what) => of(`calls.unchanged${what}`, 'count'));
  const known = whole(of('lag.ours', 'median'));
  const sdk = minutes(of('lag.sdk-stable', 'median'));
  return `In short, measured by \`npm run bench\` on one machine: it knows of a healthy rollout ${known} after the fact where the SDK's waiter, which the official action uses when it is told to wait, takes ${sdk} minutes with its own pauses (median of ${of('lag.rollouts', 'count')} simulated rollouts); a run that has nothing to do makes ${calls} calls in ${rounds} round trips and ${writes === 0 ? 'no write' : `${writes} writes`}.`;
}

const whole = (seconds: number) => `${seconds.toFixed(0)} s`;
const minutes = (seconds: number) => Math.round(seconds / 60);

function told(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

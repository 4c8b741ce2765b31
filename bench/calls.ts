import { benchEnvironment } from './environment.ts';
import type { Row } from './row.ts';

/** Calls to AWS and how many had to wait for one another, with 50 ms added to each. */
export async function benchCalls(): Promise<Row[]> {
  const { aws, deploy, close } = await benchEnvironment();
  try {
    await deploy('one');
    aws.faults.latency(50);
    const still = aws.journal.mark();
    await deploy('one');
    const nothing = aws.journal.since(still);
    const twice = aws.journal.duplicates(still);
    const rounds = aws.journal.roundTrips(still);

    const fresh = aws.journal.mark();
    await deploy('two');
    const calls = aws.journal.since(fresh).filter(({ service }) => service !== 'registry');
    const before = calls.findIndex(({ operation }) => operation === 'UpdateService') + 1;
    return [
      row('calls.unchanged', 'nothing to do: calls', nothing.length, 18),
      row('calls.unchanged.twice', 'nothing to do: calls made twice', twice.length, 0),
      row('calls.unchanged.round-trips', 'nothing to do: round trips one after another', rounds, 4),
      row('calls.unchanged.writes', 'nothing to do: writes', nothing.filter(({ write }) => write).length, 0),
      row('calls.new-image', 'a new image: more calls before the wait', before - nothing.length, 8),
    ];
  } finally {
    await close();
  }
}

function row(id: string, what: string, count: number, bar: number): Row {
  return { id, what, measured: String(count), bar: `at most ${bar}`, holds: count <= bar, values: { count } };
}

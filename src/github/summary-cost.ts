import type { Topology } from '../commands/topology.ts';
import { estimate, type Part, total } from '../cost/estimate.ts';
import type { Footprint } from '../cost/footprint.ts';
import { formerFootprint } from '../cost/former.ts';
import { PRICES } from '../cost/prices.ts';
import { LEFT_OUT, RATES } from '../cost/rates.ts';
import type { Step } from '../engine/walk.ts';
import type { Outcome } from '../rollout/verdict.ts';
import { escaped, folded, tableOf } from './markdown.ts';

/**
 * Pure: what it costs a month to keep running what is there, before and after where that differs, folded away. `tasks`:
 * how many are to run. Another release may be of another size: then nothing is said.
 */
export function costs(topology: Topology, tasks: number, outcome: Outcome, steps: readonly Step[]): string[] {
  if (outcome === 'superseded') return [];
  const described = footprintOf(topology, tasks);
  const former = formerFootprint(described, steps);
  const isBack = outcome === 'rolled-back';
  const now = isBack ? restored(described, former) : described;
  const [after, before] = [estimate(now), estimate(isBack ? now : former)] as const;
  const [sum, sumBefore] = [money(total(after)), money(total(before))];
  const title = `Estimated cost: ${sumBefore === sum ? sum : `${sumBefore} → ${sum}`} ${PRICES.currency} a month`;
  return folded(title, [
    ...(sumBefore === sum ? plainTable(after) : comparingTable(after, before)),
    'Beside that, as used:',
    '',
    ...RATES.map(
      ({ name, price, per }) => `- ${name}: ${price.toFixed(price < 0.01 ? 3 : 2)} ${PRICES.currency} per ${per}`,
    ),
    '',
    `${where(topology.region)} Left out: ${LEFT_OUT.join(', ')}.`,
    '',
  ]);
}

/** A rollback puts back the size of a task; how many there are was seen, and the load balancer stays as it is. */
function restored(described: Footprint, { cpu, memory, architecture, storage }: Footprint): Footprint {
  return { ...described, cpu, memory, architecture, storage };
}

/** A load balancer that is used is on another bill. */
function footprintOf({ task, scheme, rule, balancerSubnets, publicIp }: Topology, tasks: number): Footprint {
  const { count: _, ...size } = task;
  return {
    ...size,
    tasks,
    loadBalancers: rule ? 0 : 1,
    balancerAddresses: rule || scheme === 'internal' ? 0 : balancerSubnets.length,
    publicTasks: publicIp,
  };
}

function plainTable(parts: readonly Part[]): string[] {
  const rows = parts.filter(({ monthly }) => monthly > 0).map((part) => [part.name, part.basis, money(part.monthly)]);
  return tableOf(['Part', 'For', `${PRICES.currency} a month`], [...rows, ['Sum', '', money(total(parts))]]);
}

function comparingTable(after: readonly Part[], before: readonly Part[]): string[] {
  const rows = after.flatMap((part, place) => {
    const former = before[place];
    if (!former || (former.monthly === 0 && part.monthly === 0)) return [];
    return [[part.name, part.basis, money(former.monthly), money(part.monthly)]];
  });
  return tableOf(
    ['Part', 'For', 'Before', `${PRICES.currency} a month`],
    [...rows, ['Sum', '', money(total(before)), money(total(after))]],
  );
}

function where(region: string): string {
  const prices = `On-demand prices of ${PRICES.region}, as of ${PRICES.asOf}, for 730 hours.`;
  return region === PRICES.region ? prices : `${prices} Those of ${escaped(region)} differ.`;
}

const money = (usd: number) => usd.toFixed(2);

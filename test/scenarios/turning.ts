import type { Cloud } from './cloud.ts';
import type { Turn } from './story.ts';

/** Does what a story says at its moments, one after the other: a turn waits for those before it. */
export function turning(cloud: Cloud, when: readonly Turn[]): { onLine(line: string): void; finish(): void } {
  const left = [...when];
  let log = '';
  const isNow = ({ at = '' }: Turn) => (typeof at === 'string' ? log.includes(at) : at(cloud));
  const turn = () => {
    for (let [next] = left; next && isNow(next); [next] = left) {
      left.shift();
      next.do(cloud);
    }
  };
  const look = () => {
    turn();
    if (left.length > 0) cloud.clock.after(1, look);
  };
  look();
  return {
    onLine(line) {
      log += `${line}\n`;
      turn();
    },
    /** A moment that never came would make a story of something else than it says. */
    finish() {
      if (left.length > 0) throw new Error(`${left.length} turns of the story never came. Its log:\n${log}`);
    },
  };
}

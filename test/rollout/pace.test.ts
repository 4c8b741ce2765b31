import { expect, test } from '@jest/globals';
import { type Pace, pause } from '../../src/rollout/pace.ts';

const pace = (more: Partial<Pace>): Pace => ({ quietFor: 0, took: 0.1, dueIn: undefined, ...more });

test.each<[string, Pace, number, number]>([
  ['are quick while something happens', pace({}), 2, 3],
  ['are quick for a while after', pace({ quietFor: 20 }), 2, 3],
  ['slow down when nothing does', pace({ quietFor: 40 }), 2.8, 4.2],
  ['are never slower than that', pace({ quietFor: 3000 }), 3.6, 5.4],
  ['are slow where AWS is', pace({ took: 12 }), 3.6, 5.4],
  ['come when something is due', pace({ dueIn: 1.25 }), 1.25, 1.25],
  ['are slow while something healthy has to stay so', pace({ dueIn: 300 }), 4, 6],
  ['don’t come at once for something that is due at once', pace({ dueIn: 0 }), 0.5, 0.5],
])('looks %s', (_, given, least, most) => {
  for (let i = 0; i < 50; i++) {
    const seconds = pause(given);
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(seconds).toBeLessThanOrEqual(most);
  }
});

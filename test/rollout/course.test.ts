import { describe, expect, test } from '@jest/globals';
import { continued, START, steadyAt, steadyTasks } from '../../src/rollout/course.ts';
import { verdict } from '../../src/rollout/verdict.ts';
import { look, mission, ours, target, task } from './looks.ts';

const patient = { ...mission, stableFor: 30 };
const at = (second: number, healthy: readonly string[] = ['1']) =>
  look({ at: second * 1000, tasks: healthy.map((id) => task(id)), targets: healthy.map((id) => target(id)) });

const courseOf = (...looks: ReturnType<typeof at>[]) =>
  looks.reduce((course, seen) => continued(course, seen, patient), START);

describe('tasks that have to stay healthy for 30 s', () => {
  test.each<[string, ReturnType<typeof at>[], number]>([
    ['are not steady at the first look', [at(0)], 0],
    ['are not steady after 29 s', [at(0), at(29)], 0],
    ['are steady after 30 s', [at(0), at(15), at(30)], 1],
    ['begin anew when they were not healthy in between', [at(0), at(15, []), at(30)], 0],
    ['are counted each by itself', [at(0), at(20, ['1', '2']), at(31, ['1', '2'])], 1],
    ['don’t hand their time on to the next', [at(0), at(30, ['2'])], 0],
  ])('%s', (_, looks, steady) => {
    const last = looks.at(-1) ?? at(0);
    expect(steadyTasks(courseOf(...looks), last, patient)).toBe(steady);
  });

  test('make a deployment done only then', () => {
    expect(verdict(at(20), patient, courseOf(at(0), at(20)))).toEqual({
      outcome: undefined,
      waitingFor: 'tasks to stay healthy for 30 s (0 of 1 have)',
    });
    expect(verdict(at(30), patient, courseOf(at(0), at(30)))).toMatchObject({ outcome: 'deployed' });
  });

  test('need not, once ECS calls the rollout completed', () => {
    const completed = look({ service: { deployments: [{ ...ours, rollout: 'COMPLETED' }] } });
    expect(verdict(completed, patient)).toMatchObject({ outcome: 'deployed' });
  });
});

describe('the moment at which tasks will have been healthy for 30 s', () => {
  const due = (wanted: number, ...looks: ReturnType<typeof at>[]) => {
    const seen = looks.map((each) => ({ ...each, service: { ...each.service, desired: wanted } }));
    return steadyAt(courseOf(...seen), seen.at(-1) ?? at(0), patient);
  };

  test.each<[string, number | undefined, number | undefined]>([
    ['is 30 s after the first healthy look', due(1, at(10), at(20)), 40_000],
    ['is that of the last task that is needed', due(2, at(10), at(20, ['1', '2'])), 50_000],
    ['is that of the older task where one is enough', due(1, at(10), at(20, ['1', '2'])), 40_000],
    ['is not known while too few are healthy', due(2, at(10), at(20)), undefined],
    ['is over', due(1, at(10), at(40)), undefined],
    ['never comes where none is wanted', due(0, at(10)), undefined],
  ])('%s', (_, moment, expected) => expect(moment).toBe(expected));
});

import { describe, expect, test } from '@jest/globals';
import { START } from '../../src/rollout/course.ts';
import { hopeless, imageComplaint } from '../../src/rollout/failed-starts.ts';
import type { TaskState } from '../../src/rollout/snapshot.ts';
import { look, mission, OLD, ours, task } from './looks.ts';

const exit = (code: number): Partial<TaskState> => ({
  stopCode: 'EssentialContainerExited',
  stoppedReason: 'Essential container in task exited',
  containers: [{ name: 'app', exitCode: code, reason: undefined, health: 'UNKNOWN' }],
});
const unstarted = (stoppedReason: string): Partial<TaskState> => ({ stopCode: 'TaskFailedToStart', stoppedReason });

const stops = (...ends: readonly Partial<TaskState>[]) =>
  ends.map((end, place) => task(String(place + 10), { status: 'STOPPED', ...end }));

const MISSING = unstarted('CannotPullContainerError: pull image manifest has been retried 1 time(s): not found');
const SLOW_NETWORK = unstarted('CannotPullContainerError: dial tcp 10.0.0.1:443: i/o timeout');
const DENIED = unstarted('ResourceInitializationError: unable to retrieve secret from asm: AccessDeniedException');

describe('there is no point in waiting for a deployment', () => {
  test.each<[string, readonly Partial<TaskState>[], boolean]>([
    ['with nothing stopped', [], false],
    ['with two crashes', [exit(3), exit(3)], false],
    ['with three crashes of one cause', [exit(3), exit(3), exit(3)], true],
    ['with three crashes of different causes', [exit(3), exit(4), exit(3)], false],
    ['with one image that is not there', [MISSING], false],
    ['with an image that is not there, twice', [MISSING, MISSING], true],
    ['with a secret that is denied, twice', [DENIED, DENIED], true],
    [
      'with one denial, told with other ids each time',
      ['1f0c2b3a4d5e6f708192a3b4c5d6e7f8', 'aa11bb22cc33dd44ee55ff6677889900'].map((id) =>
        unstarted(`ResourceInitializationError: unable to retrieve secret from asm: role/x/${id} is not authorized`),
      ),
      true,
    ],
    ['with hosts that died under it', Array.from({ length: 3 }, () => ({ stopCode: 'InfrastructureHealth' })), false],
    ['with a network that was slow, twice', [SLOW_NETWORK, SLOW_NETWORK], false],
    ['with a network that was slow, three times', [SLOW_NETWORK, SLOW_NETWORK, SLOW_NETWORK], true],
    [
      'with tasks that ECS took away',
      Array.from({ length: 3 }, () => ({ stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1)' })),
      false,
    ],
    ['with Spot interruptions', Array.from({ length: 3 }, () => ({ stopCode: 'SpotInterruption' })), false],
    [
      'without capacity',
      Array.from({ length: 3 }, () => unstarted('Capacity is unavailable at this time. Please try again later')),
      false,
    ],
    ['with crashes of another deployment', Array.from({ length: 3 }, () => ({ ...exit(3), deployment: OLD })), false],
  ])('%s', (_, ends, expected) => {
    const seen = look({ tasks: [], stopped: stops(...ends) });
    expect(hopeless(seen, mission, START) !== undefined).toBe(expected);
  });

  test('of a large service there is, until half of a wave has failed', () => {
    const wave = (crashes: number) =>
      look({ tasks: [], stopped: stops(...Array.from({ length: crashes }, () => exit(3))), service: { desired: 10 } });
    expect(hopeless(wave(4), mission, START)).toBeUndefined();
    expect(hopeless(wave(5), mission, START)).toContain('5 tasks stopped for the same cause');
  });

  test('that was there before this run there is: its stops may be of long ago', () => {
    const seen = look({ tasks: [], stopped: stops(exit(3), exit(3), exit(3)) });
    expect(hopeless(seen, { ...mission, before: mission.deployment }, START)).toBeUndefined();
  });

  test('with a healthy task there is, however many crashed', () => {
    const seen = look({ stopped: stops(exit(3), exit(3), exit(3)) });
    expect(hopeless(seen, mission, START)).toBeUndefined();
  });

  test('fewer starts are enough where fewer were asked for', () => {
    const seen = look({ tasks: [], stopped: stops(exit(3)) });
    expect(hopeless(seen, { ...mission, maxFailedStarts: 1 }, START)).toContain('container app exited with code 3');
  });
});

describe('a role that ECS can’t assume', () => {
  const message = "(service shop-dev) failed to launch a task with (error ECS was unable to assume the role 'x').";
  const refused = (...moments: readonly number[]) =>
    look({
      tasks: [],
      targets: [],
      service: {
        deployments: [{ ...ours, began: 1_000 }],
        events: moments.map((at) => ({ id: String(at), at, message })),
      },
    });

  test('is told by events alone, and twice is enough', () => {
    expect(hopeless(refused(5_000), mission, START)).toBeUndefined();
    expect(hopeless(refused(5_000, 2_000), mission, START)).toContain('unable to assume the role');
  });

  test('of a deployment before is not ours', () => {
    expect(hopeless(refused(5_000, 999), mission, START)).toBeUndefined();
  });
});

describe('an image that a task says is not there', () => {
  const said = (reference: string) =>
    look({
      tasks: [],
      targets: [],
      stopped: stops(
        unstarted(`CannotPullContainerError: failed to resolve ref ${reference}: ${reference}: not found`),
      ),
    });
  const ours = said(`registry/shop@${mission.image}`);

  test('ends it at once, when the repository says so too', () => {
    expect(imageComplaint(ours, mission)).toContain('not found');
    expect(hopeless(ours, mission, START)).toBeUndefined();
    expect(hopeless(ours, mission, { ...START, imageIsGone: true })).toContain('the image is not in the repository');
  });

  test('is not asked for where it is the image of a sidecar', () => {
    expect(imageComplaint(said('docker.io/library/envoy:1'), mission)).toBeUndefined();
  });
});

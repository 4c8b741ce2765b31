import type { Diagnosis } from '../../src/rollout/diagnosis/diagnosis.ts';
import { deploymentOf } from './look.ts';

const ADDRESSES = ['10.0.1.51', '10.0.2.52', '10.0.1.53'] as const;

/** What is told of an image that exits at once. */
export const crash: Diagnosis = {
  causes: [
    {
      name: 'crash-on-start',
      variant: undefined,
      summary: 'container app exits with code 3, at once',
      evidence: [
        '3 tasks stopped: Essential container in task exited; container app exited with code 3',
        'the log of app says: panic: cannot connect to the database',
      ],
      fix: [
        'Read the end of its log. What a fresh image lacks is most often a variable or a secret (environment-variables, secrets), or a way to its database (the security groups of service-security-group-ids).',
        'Try it where you can look: docker run --rm -e PORT=8000 -p 8000:8000 IMAGE.',
      ],
    },
  ],
  logs: [
    {
      task: '32dead00',
      container: 'app',
      lines: [
        { at: 0, text: 'listening on port 8000' },
        { at: 1, text: 'panic: cannot connect to the database' },
      ],
    },
  ],
  stopped: ADDRESSES.map((address, place) => ({
    id: `3${place}dead00${'0'.repeat(24)}`,
    deployment: deploymentOf(3),
    status: 'STOPPED',
    address,
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'app', exitCode: 3, reason: undefined, health: 'UNKNOWN' }],
    startedAt: undefined,
    endedAt: undefined,
  })),
  running: [],
  targets: [],
  gaps: [],
};

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ociImage, writeOciArchive } from '../test/fixtures/oci-image.ts';
import { type Ended, runAction } from '../test/runner/run-action.ts';
import { type Simulator, startSimulator } from '../test/simulator/simulator.ts';

const FACTOR = 200;

/** A living environment on the simulated AWS, to measure runs against. */
export interface Bench {
  readonly aws: Simulator;
  /** Inputs that deploy the image of this version. */
  inputs(version: string): Record<string, string>;
  deploy(version: string): Promise<Ended>;
  close(): Promise<void>;
}

export async function benchEnvironment(): Promise<Bench> {
  const aws = await startSimulator({ factor: FACTOR });
  const folder = await mkdtemp(join(tmpdir(), 'fargate-platform-bench-'));
  const inputs = (version: string) => {
    const file = join(folder, `${version}.tar`);
    writeOciArchive(file, ociImage({ layers: [100_000], labels: { version } }));
    return {
      environment: 'bench',
      project: 'shop',
      image: `oci-archive:${file}`,
      'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002',
      'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001, subnet-0a1b2c3d4e5f61002',
      'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60001',
      'service-security-group-ids': 'sg-0a1b2c3d4e5f60002',
      'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
    };
  };
  return {
    aws,
    inputs,
    deploy: (version) =>
      runAction({
        inputs: inputs(version),
        env: { ...aws.env, GITHUB_SHA: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f' },
        time: { factor: FACTOR, now: aws.clock.now() },
      }),
    close: async () => {
      await aws.close();
      await rm(folder, { recursive: true });
    },
  };
}

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ociImage, writeOciArchive } from '../../test/fixtures/oci-image.ts';
import { commitOf } from '../github/repository.ts';
import type { StandIn, StandInStep } from '../github/run.ts';
import { readDockerfile } from './dockerfile.ts';

/** A builder that can write what the engine's own can't: OCI archives, and a cache at GitHub. */
const builderOf = (temp: string) => join(temp, 'buildx-builder');

/** docker/setup-buildx-action. */
export const setupBuildx: StandIn = {
  inputs: {
    version: '',
    name: '',
    driver: 'docker-container',
    'driver-opts': '',
    'buildkitd-flags': '',
    'buildkitd-config': '',
    'buildkitd-config-inline': '',
    use: 'true',
    endpoint: '',
    platforms: '',
    append: '',
    keep: '',
    'keep-state': 'false',
    'cache-binary': 'true',
    cleanup: 'true',
  },
  async run({ inputs, temp }) {
    if (inputs['driver'] === 'docker-container') await writeFile(builderOf(temp), '');
    return { driver: inputs['driver'] ?? '', name: 'builder' };
  },
};

/** docker/build-push-action, to an OCI archive: a small real image, whose container does what the commit says. */
export const buildPush: StandIn = {
  inputs: Object.fromEntries(
    [
      'add-hosts',
      'allow',
      'annotations',
      'attests',
      'build-args',
      'build-contexts',
      'builder',
      'cache-from',
      'cache-to',
      'call',
      'cgroup-parent',
      'context',
      'file',
      'github-token',
      'labels',
      'load',
      'network',
      'no-cache',
      'no-cache-filters',
      'outputs',
      'platforms',
      'provenance',
      'pull',
      'push',
      'sbom',
      'secret-envs',
      'secret-files',
      'secrets',
      'shm-size',
      'ssh',
      'tags',
      'target',
      'ulimit',
    ].map((name) => [name, '']),
  ),
  async run(step) {
    const { inputs, workspace, temp, line } = step;
    // Without a path it would build the commit of the run from GitHub, whatever was checked out.
    if (!inputs['context']) throw new Error('A build from the repository at GitHub can’t be rehearsed: give context.');
    const context = resolve(workspace, inputs['context']);
    await readDockerfile(
      resolve(workspace, inputs['file'] || join(context, 'Dockerfile')),
      context,
      inputs['target'] ?? '',
    );
    const archive = /^type=oci,dest=([^,\n]+)$/.exec((inputs['outputs'] ?? '').trim())?.[1];
    if (archive === undefined) throw new Error(`Only outputs like type=oci,dest=FILE can be rehearsed.`);
    if ((await stat(builderOf(temp)).catch(() => undefined)) === undefined) {
      throw new Error('ERROR: OCI exporter is not supported for the docker driver.');
    }
    const image = ociImage({
      architecture: architectureOf(step),
      labels: {
        'simulator.body': bodyOf(step, context),
        ...commitOf(step.run.repository, step.run.event.sha).container,
      },
    });
    await mkdir(dirname(archive), { recursive: true });
    writeOciArchive(resolve(workspace, archive), image);
    line(`exporting to oci image format: ${image.manifest.digest}`);
    return { imageid: image.config.digest, digest: image.manifest.digest };
  },
};

/** A build for another architecture than the runner's needs emulation, which no runner has set up. */
function architectureOf({ inputs, env }: StandInStep): 'amd64' | 'arm64' {
  const own = env['RUNNER_ARCH'] === 'ARM64' ? 'arm64' : 'amd64';
  const wanted = inputs['platforms'] || `linux/${own}`;
  if (wanted !== `linux/${own}`) throw new Error(`exec /bin/sh: exec format error (${wanted} on linux/${own})`);
  return own;
}

/** What the container answers: which commit it is, and of which folder. */
function bodyOf({ workspace, run: { event } }: StandInStep, context: string): string {
  const folder = relative(workspace, context);
  return folder === '' ? event.sha.slice(0, 7) : `${folder} ${event.sha.slice(0, 7)}`;
}

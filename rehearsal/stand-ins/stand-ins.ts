import type { StandIn } from '../github/run.ts';
import { downloadArtifact, uploadArtifact } from './artifacts.ts';
import { buildPush, setupBuildx } from './build-push.ts';
import { checkout } from './checkout.ts';
import { githubScript } from './github-script.ts';

/** What stands in for the actions of others. One that is not here can't be rehearsed, which is an error. */
export const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': checkout,
  'actions/download-artifact': downloadArtifact,
  'actions/github-script': githubScript,
  'actions/upload-artifact': uploadArtifact,
  'docker/build-push-action': buildPush,
  'docker/setup-buildx-action': setupBuildx,
};

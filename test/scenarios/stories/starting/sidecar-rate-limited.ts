import { pulls } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a sidecar of a registry that refuses more pulls is told as such',
  run: {
    manifest: `version: 1
task-definition:
  containerDefinitions:
    - {name: proxy, image: "docker.io/library/envoy:1", essential: false}
`,
    inputs: { 'max-failed-starts': '1' },
  },
  when: [{ do: pulls('rate limited') }],
  ends: { outcome: 'rolled-back', exit: 1, cause: 'cannot-pull-image', error: /Copy|ECR/, afterwards: OLD_RUNS },
};

import type { Status } from '../commands/status.ts';
import { escaped, fenced, tableOf } from './markdown.ts';
import { picture } from './picture.ts';
import { costs } from './summary-cost.ts';
import { knownFacts } from './summary-facts.ts';
import { fitted, type Section } from './summary-size.ts';
import { tasksAndTargets } from './summary-tasks.ts';
import { capital } from './text.ts';

/** Pure: what was changed outside, in one line. */
export function driftText(drift: readonly string[]): string {
  if (drift.length === 0) return 'Nothing differs from what was set';
  return `${drift.length} ${drift.length === 1 ? 'thing differs' : 'things differ'} from what was set: ${drift.join(', ')}`;
}

/** Pure: what runs, as the job summary. Everything foreign is inert. */
export function statusText(name: string, status: Status): string {
  const { state, because, look, topology, imageTag, facts } = status;
  const scene = look && topology && { topology, look, image: imageTag ?? facts.imageDigest?.slice(7, 19) };
  const sections: (Section | undefined)[] = [
    {
      title: 'the state',
      weight: 9,
      lines: [`### ${escaped(name)}: ${escaped(state)}`, '', `${escaped(capital(because))}.`, ''],
    },
    { title: 'what is there', weight: 8, lines: knownFacts(status) },
    { title: 'the drift', weight: 7, lines: [`${escaped(driftText(status.drift))}.`, ''] },
    {
      title: 'the protected images',
      weight: 4,
      lines:
        status.protectedImages.length === 0
          ? []
          : [
              '#### Images that retention spares',
              '',
              ...tableOf(
                ['Release', 'Digest'],
                status.protectedImages.map(({ release, digest }) => [release, digest]),
              ),
            ],
    },
    scene && { title: 'the picture', weight: 6, lines: fenced('mermaid', picture(scene)) },
    scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...tasksAndTargets(scene.look)] },
    scene && {
      title: 'the cost',
      weight: 1,
      lines: costs(scene.topology, scene.look.service.desired, 'unchanged', []),
    },
  ];
  return fitted(sections.filter((section) => section !== undefined));
}

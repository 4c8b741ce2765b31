import type { Progress } from '../commands/context.ts';
import { print } from './print.ts';
import { doneText, elapsedText, heldUpText, planText, pushText } from './text.ts';

/** Writes the job log: a chapter a phase, a line a change, each with the time since the start. */
export function log(now: () => number): { on(event: Progress): void; end(): void } {
  const start = now();
  let chapter: string | undefined;
  const open = (title: string) => {
    if (chapter === title) return;
    if (chapter !== undefined) print.end();
    chapter = title;
    print.chapter(title);
  };
  const line = (text: string) => print.line(`${elapsedText(now() - start).padStart(6)}  ${text}`);

  const on = (event: Progress) => {
    switch (event.kind) {
      case 'planned':
        open('Plan');
        for (const text of planText(event.steps)) print.line(`  ${text}`);
        return;
      case 'present': {
        const { image, digest, tag } = event;
        const under = tag === undefined || image.endsWith(`:${tag}`) ? '' : `, under the tag ${tag}`;
        const text = `The image ${image} is in the repository already${under} (${digest}): nothing to push.`;
        print.line(`  ${text}`);
        return;
      }
      case 'started':
        open('Apply');
        return;
      case 'done':
        line(doneText(event.step));
        return;
      case 'push': {
        const text = pushText(event.push);
        if (text !== undefined) line(text);
        return;
      }
      case 'retry':
        line(
          `the registry: ${event.retry.reason}; try ${event.retry.attempt + 1} in ${Math.ceil(event.retry.pause)} s`,
        );
        return;
      case 'held up':
        line(heldUpText(event.by));
        return;
      case 'watching':
        open('Rollout');
        line(`waiting up to ${elapsedText(event.seconds * 1000)} for deployment ${event.deployment} to be healthy`);
        return;
      case 'news':
        for (const text of event.lines) line(text);
        return;
      case 'warning':
        print.warning(event.text);
    }
  };
  return {
    on,
    end: () => {
      if (chapter !== undefined) print.end();
    },
  };
}

import { escaped } from './markdown.ts';

/** Pure: what is added when a cancelled step was finished at the end of the job. */
export function finishedText(name: string, because: string): string {
  return [`### ${escaped(name)}: cancelled, and finished`, '', escaped(because), ''].join('\n');
}

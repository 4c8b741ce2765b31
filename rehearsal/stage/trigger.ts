import type { Event } from '../github/event.ts';
import type { Triggers } from '../github/workflow.ts';

/** An event in a word or two, as the table shows it. What is run by hand is told by what was chosen first. */
export function triggerOf(event: Event, { dispatch = [] }: Pick<Triggers, 'dispatch'>): string {
  switch (event.name) {
    case 'pull_request':
      return `pull_request ${event.action}${event.pullRequest.fork ? ' by a fork' : ''}`;
    case 'schedule':
      return `schedule ${event.cron}`;
    case 'workflow_dispatch': {
      const choice = dispatch.find(({ type }) => type === 'choice');
      return choice === undefined ? 'dispatch' : `dispatch ${event.inputs[choice.name] ?? ''}`;
    }
    default:
      return event.name;
  }
}

/** The types of a pull request that are worth a rehearsal: where it begins, and where it ends. */
const PULL_REQUEST_TYPES = ['opened', 'closed'];

/** Every way in which a workflow starts, as `triggerOf` tells them. Of a choice among numbers, each is like the others. */
export function triggersOf({ events, schedule, dispatch }: Triggers): readonly string[] {
  return Object.entries(events).flatMap(([event, { types = ['opened'] }]) => {
    switch (event) {
      case 'workflow_call':
        return [];
      case 'pull_request':
        return PULL_REQUEST_TYPES.filter((type) => types.includes(type)).map((type) => `pull_request ${type}`);
      case 'schedule':
        return schedule.map(({ cron }) => `schedule ${cron}`);
      case 'workflow_dispatch': {
        const choice = dispatch?.find(({ type }) => type === 'choice');
        if (choice === undefined) return ['dispatch'];
        return choice.options.filter((option) => !/^\d+$/.test(option)).map((option) => `dispatch ${option}`);
      }
      default:
        return [event];
    }
  });
}

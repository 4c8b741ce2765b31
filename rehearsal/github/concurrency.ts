import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { booleanIn, type Scope, textIn } from './evaluate.ts';
import { mapIn, member } from './tokens.ts';
import { WorkflowError } from './workflow-error.ts';

export interface Concurrency {
  readonly group: string;
  readonly cancelInProgress: boolean;
  /** How many wait: the newest alone, or up to a hundred in order. */
  readonly queue: 'single' | 'max';
}

/** What `concurrency` of a workflow or job comes to. */
export function concurrencyOf(token: TemplateToken | undefined, scope: Scope): Concurrency | undefined {
  if (token === undefined) return undefined;
  const group = textIn(mapIn(token) ? member(token, 'group') : token, scope);
  if (group === '') return undefined;
  const cancelInProgress = booleanIn(member(token, 'cancel-in-progress'), scope) ?? false;
  const queue = member(token, 'queue')?.toString() === 'max' ? 'max' : 'single';
  if (cancelInProgress && queue === 'max') {
    throw new WorkflowError(`The group '${group}' has queue: max together with cancel-in-progress: true.`);
  }
  return { group, cancelInProgress, queue };
}

interface Member {
  readonly cancel: (reason: string) => void;
  enter: (() => void) | undefined;
}

/** The groups of a repository: one in each at a time. */
export interface ConcurrencyGroups {
  /** Waits for its turn; `cancel` may be called from then until it leaves. Answers how to leave. */
  enter(how: Concurrency, cancel: (reason: string) => void): Promise<() => void>;
}

const LONGEST_QUEUE = 100;

/** Groups that nobody is in. Their names are not case-sensitive. */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Member[]>();
  return {
    enter({ group, cancelInProgress, queue }, cancel) {
      const key = group.toLowerCase();
      const members = groups.get(key) ?? [];
      groups.set(key, members);
      const reason = `Canceling since a higher priority waiting request for ${group} exists`;
      const waiting = members.slice(1);
      const outdone = queue === 'max' ? waiting.slice(0, Math.max(0, waiting.length + 1 - LONGEST_QUEUE)) : waiting;
      if (cancelInProgress) members[0]?.cancel(reason);
      for (const each of outdone) {
        members.splice(members.indexOf(each), 1);
        each.cancel(reason);
        each.enter?.();
      }
      const me: Member = { cancel, enter: undefined };
      members.push(me);
      const leave = () => {
        const at = members.indexOf(me);
        if (at < 0) return;
        members.splice(at, 1);
        if (at === 0) members[0]?.enter?.();
      };
      if (members[0] === me) return Promise.resolve(leave);
      return new Promise((resolve) => {
        me.enter = () => resolve(leave);
      });
    },
  };
}

/** A group that is held further up waits for itself; GitHub ends the run. */
export function refuseDeadlock(group: string, held: readonly string[], job: string): void {
  if (held.some((each) => each.toLowerCase() === group.toLowerCase())) {
    throw new WorkflowError(
      `Canceling since a deadlock was detected for concurrency group: '${group}' between a top level workflow and '${job}'`,
    );
  }
}

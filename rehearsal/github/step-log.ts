/** The log of a job as GitHub shows it: commands are carried out, what is masked is not shown. */
export interface StepLog {
  /** One line of a process. */
  line(text: string): void;
  /** A line of the runner's own. */
  say(text: string): void;
  mask(secret: string): void;
  /** Whether a text holds anything that is masked. */
  hides(text: string): boolean;
  text(): string;
}

interface Command {
  readonly name: string;
  readonly message: string;
}

/** Pure: a workflow command in a line, its escapes resolved. */
export function commandIn(line: string): Command | undefined {
  const [, name, message = ''] = /^\s*::([^\s:]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  return { name, message: message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%') };
}

/** An empty log; each line is shown as it comes. */
export function createStepLog(show: (line: string) => void): StepLog {
  const masks = new Set<string>();
  const lines: string[] = [];
  let stopped: string | undefined;

  const say = (text: string) => {
    for (const line of text.split('\n')) {
      const masked = [...masks].reduce((shown, mask) => shown.replaceAll(mask, '***'), line);
      lines.push(masked);
      show(masked);
    }
  };
  const mask = (secret: string) => {
    for (const each of [secret, ...secret.split(/\r?\n/)]) if (each !== '') masks.add(each);
  };

  return {
    say,
    mask,
    hides: (text) => [...masks].some((each) => text.includes(each)),
    text: () => lines.join('\n'),
    line(text) {
      const command = commandIn(text);
      if (stopped !== undefined) {
        if (command?.name === stopped) stopped = undefined;
        else say(text);
        return;
      }
      switch (command?.name) {
        case undefined:
          return say(text);
        case 'add-mask':
          return mask(command?.message ?? '');
        case 'stop-commands':
          stopped = command?.message;
          return;
        case 'group':
          return say(`▾ ${command?.message}`);
        case 'error':
        case 'warning':
        case 'notice':
        case 'debug':
          return say(`${(command?.name ?? '').replace(/^./, (first) => first.toUpperCase())}: ${command?.message}`);
        case 'endgroup':
        case 'add-matcher':
        case 'remove-matcher':
        case 'echo':
          return;
        case 'set-output':
        case 'save-state':
        case 'set-env':
        case 'add-path':
          return say(`Error: The \`${command?.name}\` command is disabled.`);
        default:
          return say(text);
      }
    },
  };
}

/** Pure: a line of the action's output as the job log on GitHub shows it; `undefined` for one that the runner keeps to itself. */
export function jobLine(line: string): string | undefined {
  const [, command, message = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  switch (command) {
    case undefined:
      return line;
    case 'group':
      return `▾ ${decoded(message)}`;
    case 'error':
      return `\u001b[31mError: ${decoded(message)}\u001b[0m`;
    case 'warning':
      return `\u001b[33mWarning: ${decoded(message)}\u001b[0m`;
    case 'notice':
      return `Notice: ${decoded(message)}`;
    default:
      return undefined;
  }
}

/** The runner's escapes in a command's message. */
function decoded(message: string): string {
  return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

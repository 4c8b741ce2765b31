import type { TakenOver } from '../commands/deployed.ts';

/** A shell takes a word in single quotes as it is. */
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/**
 * Pure: what takes things that were just taken over out of a Terraform state, which would change them back. Their
 * addresses only that state knows: `terraform state list -id=…` finds them. None for things that nobody may have made so.
 */
export function terraformCommands(takenOver: readonly TakenOver[]): string[] {
  if (takenOver.length === 0) return [];
  return [
    `for id in ${takenOver.map(({ id }) => quoted(id)).join(' ')}; do`,
    '  terraform state list -id="$id"',
    'done | sort -u | while IFS= read -r address; do terraform state rm "$address"; done',
  ];
}

/** Pure: the same for the log, line by line; `undefined` where there is nothing to say. */
export function terraformNotice(takenOver: readonly TakenOver[] = []): readonly string[] | undefined {
  const commands = terraformCommands(takenOver);
  return commands.length === 0 ? undefined : [TERRAFORM_HINT, ...commands];
}

export const TERRAFORM_HINT =
  'Where Terraform made what was taken over, take it out of its state and its configuration, or the next apply changes it back:';

import { execFileSync } from 'node:child_process';

/** What the linters look at, from the root of the repository. */
export interface LintedFiles {
  readonly workflows: readonly string[];
  readonly actions: readonly string[];
}

/** Every workflow and action of the repository, the examples' too; what is new and not yet committed as well. */
export function lintedFiles(root: string): LintedFiles {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const files = listed.split('\0').toSorted();
  return {
    workflows: files.filter((file) => /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(file)),
    actions: files.filter((file) => /(?:^|\/)action\.ya?ml$/.test(file)),
  };
}

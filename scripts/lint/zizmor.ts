import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LintedFiles } from './files.ts';
import type { Finding } from './finding.ts';

interface Audit {
  readonly ident: string;
  readonly desc: string;
  readonly locations: readonly {
    readonly symbolic: {
      readonly kind: string;
      readonly annotation: string;
      readonly key: { readonly Local?: { readonly verbatim_path: string } };
    };
    readonly concrete: {
      readonly location: { readonly start_point: { readonly row: number } };
      readonly feature: string;
    };
  }[];
}

/**
 * zizmor over workflows and actions, with all that it would say to a pedant. With `online` it asks GitHub as well, with
 * GH_TOKEN: whether a commit is of the release that its comment names, and whether weaknesses of it are known.
 */
export async function zizmor(
  program: string,
  root: string,
  { workflows, actions }: LintedFiles,
  { online }: { readonly online: boolean },
): Promise<Finding[]> {
  if (online && !process.env['GH_TOKEN']) throw new Error('zizmor asks GitHub with GH_TOKEN, which is not set.');
  const reach = online ? [] : ['--offline'];
  const flags = [...reach, '--persona', 'pedantic', '--format', 'json', '--quiet', '--no-exit-codes', '--no-config'];
  const { stdout } = await promisify(execFile)(program, [...flags, '--strict-collection', ...workflows, ...actions], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  const audits: readonly Audit[] = JSON.parse(stdout);
  return audits.map(({ ident, desc, locations }): Finding => {
    const place = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0];
    return {
      tool: 'zizmor',
      rule: ident,
      file: place?.symbolic.key.Local?.verbatim_path ?? '',
      line: (place?.concrete.location.start_point.row ?? 0) + 1,
      message: `${desc}: ${place?.symbolic.annotation ?? ''} (${place?.concrete.feature.split('\n')[0] ?? ''})`,
    };
  });
}

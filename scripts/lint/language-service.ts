import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import type { LintedFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { ownPath } from './own-references.ts';

// The language service imports its JSON files without the attribute that Node demands.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
const { validate } = await import('@actions/languageservice');

/** GitHub's own engine over workflows and actions. It knows our own from here; of others' inputs it knows nothing. */
export async function languageService(root: string, { workflows, actions }: LintedFiles): Promise<Finding[]> {
  const text = (file: string) => readFile(resolve(root, file), 'utf8');
  const config = {
    fileProvider: {
      async getFileContent(reference: { path: string; owner?: string; repository?: string; version?: string }) {
        const { path, owner, repository, version } = reference;
        const local = repository === undefined ? path : ownPath(`${owner}/${repository}/${path}@${version}`);
        if (local === undefined) throw new Error(`${owner}/${repository} is not here.`);
        return { name: path, content: await text(local) };
      },
    },
    actionsMetadataProvider: {
      async fetchActionMetadata({
        owner,
        name,
        ref,
        path,
      }: {
        owner: string;
        name: string;
        ref: string;
        path?: string;
      }) {
        const here = owner === '$' || owner === '.';
        const uses = [owner, name, path].filter((part) => part !== undefined && part !== '').join('/');
        const local = here ? uses.slice(2) : ownPath(`${uses}@${ref}`);
        if (local === undefined) return { name: uses, description: '' };
        return text(`${local === '' ? '' : `${local}/`}action.yml`).then(
          (yaml) => parse(yaml),
          () => undefined,
        );
      },
    },
  };
  const findings = [...workflows, ...actions].map(async (file) => {
    const document = TextDocument.create(pathToFileURL(resolve(root, file)).href, 'yaml', 1, await text(file));
    return (await validate(document, config)).map(
      ({ range, message, code }): Finding => ({
        tool: 'language-service',
        rule: `${code ?? 'diagnostic'}`,
        file,
        line: range.start.line + 1,
        message: typeof message === 'string' ? message : message.value,
      }),
    );
  });
  return (await Promise.all(findings)).flat();
}

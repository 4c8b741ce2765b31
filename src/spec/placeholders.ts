import { bad, type Fill, good } from './kind.ts';

const PLACEHOLDER = /\$\$\{|\$\{([^}]*)(\}?)/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Replaces `${NAME}` by the job's environment variable, which has to be set and not empty; `$${` is a literal `${`. */
export function fillFrom(env: Readonly<Record<string, string | undefined>>): Fill {
  return (text) => {
    const missing: string[] = [];
    let malformed = false;
    const filled = text.replace(PLACEHOLDER, (found: string, name: string | undefined, end: string | undefined) => {
      if (found === '$${') return '${';
      if (name === undefined || end !== '}' || !NAME.test(name)) malformed = true;
      else {
        // GitHub hands a missing ${{ vars.X }} on as an empty text: that is not what anybody meant.
        const value = Object.hasOwn(env, name) ? env[name] : undefined;
        if (value !== undefined && value !== '') return value;
        missing.push(name);
      }
      return found;
    });
    if (malformed)
      return bad({ message: `has a "\${" that is no \${NAME}`, fix: `Write \${NAME}, or $\${ for the text itself.` });
    if (missing.length === 0) return good(filled);
    const names = [...new Set(missing)].join(', ');
    return bad({
      message: `needs ${names} from the job's environment, where it is empty or not set`,
      fix: `Set it with env: in the workflow, or write $\${ for the text itself.`,
    });
  };
}

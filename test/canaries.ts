import { randomBytes } from 'node:crypto';

/** A secret that turns up nowhere by chance: 32 characters of which encodings make something else. */
export function canary(name: string): string {
  return `${name}~${randomBytes(18).toString('base64')}?/+=&"`;
}

/** So many characters in a row of a secret, however it is written, are taken for the secret. */
const TELLING = 12;

/** What may stand between two pieces of a text that was broken into lines. */
const BREAKS = /\s+|<br\/?>|%0A|%0D|\\n|\\r/g;

/** All in which a secret can be written. In base64 it looks otherwise at each of three places to begin. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    new URLSearchParams({ a: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...[0, 1, 2].flatMap((before) => {
      const shifted = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      // Without the ends, which what is around it changes.
      const inner = shifted.slice(before === 0 ? 0 : 4).replace(/.{0,4}=*$/, '');
      return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
    }),
  ];
}

/** Finds secrets in what anybody may see: whole or in part, as they are or encoded, in one line or broken into several. */
export function searchFor(secrets: readonly string[]): (text: string) => readonly string[] {
  const pieces = new Map<string, string>();
  for (const secret of secrets) {
    if (secret.length < TELLING) throw new Error('A canary is too short to be told from anything else.');
    for (const form of formsOf(secret).map((one) => one.replace(BREAKS, ''))) {
      for (let at = 0; at + TELLING <= form.length; at += 1) pieces.set(form.slice(at, at + TELLING), secret);
    }
  }
  return (text) => {
    const found = new Map<string, string>();
    const whole = text.replace(BREAKS, '');
    for (let at = 0; at + TELLING <= whole.length; at += 1) {
      const secret = pieces.get(whole.slice(at, at + TELLING));
      if (secret === undefined || found.has(secret)) continue;
      found.set(secret, `${secret.slice(0, 12)}…: ${whole.slice(Math.max(0, at - 60), at + 40)}`);
    }
    return [...found.values()];
  };
}

/** What a reader of the log sees: the runner takes these lines out. */
export const shown = (log: string): string => log.replace(/^::add-mask::.*$/gm, '');

/** What the runner was told to mask: these are secrets too. */
export const masked = (log: string): string[] =>
  [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) =>
    secret.replaceAll('%0A', '\n').replaceAll('%25', '%'),
  );

/** Where secrets come from, with the names of some of them. */
export interface SecretStore {
  readonly id: 'secrets' | 'parameters';
  readonly title: string;
  readonly secrets: readonly string[];
}

/** Names that are shown of one store. */
const MOST = 3;

/** Pure: the stores that these secrets (ARNs, with what ECS takes behind them, or names of parameters) are in. */
export function secretStores(secrets: readonly string[]): SecretStore[] {
  const isManaged = (secret: string) => secret.startsWith('arn:') && secret.split(':')[2] === 'secretsmanager';
  const managed = secrets.filter(isManaged).map(secretName);
  const parameters = secrets.filter((secret) => !isManaged(secret)).map(parameterName);
  return [
    { id: 'secrets', title: 'Secrets Manager', secrets: some(managed) } as const,
    { id: 'parameters', title: 'Parameter Store', secrets: some(parameters) } as const,
  ].filter((store) => store.secrets.length > 0);
}

/** `arn:…:secret:shop-AbCdEf:key::` → `shop`: AWS appends six characters to the name. */
const secretName = (arn: string) => (arn.split(':')[6] ?? arn).replace(/-[A-Za-z0-9]{6}$/, '');

/** `arn:…:parameter/shop/key` → `/shop/key` */
const parameterName = (arn: string) => arn.replace(/^arn:.*?:parameter/, '');

function some(names: readonly string[]): string[] {
  const all = [...new Set(names)];
  return all.length <= MOST ? all : [...all.slice(0, MOST - 1), `and ${all.length - MOST + 1} more`];
}

import { REPORTED_ONLY } from '../resources/canonical.ts';
import { containersOf, listOf } from '../resources/containers.ts';
import type { FieldName } from '../spec/fields.ts';
import { APP, type Fragment, layFragment } from '../spec/fragment.ts';

/** What we write of a task by default, each with the setting that asks for it. */
const OF_THE_TASK = { cpu: 'cpu', memory: 'memory' } as const satisfies Record<string, FieldName>;

/** The same of our container; what no setting says, we only write where there is nothing. */
const OF_THE_APP: Readonly<Record<string, FieldName | undefined>> = {
  healthCheck: 'container-health-check',
  logConfiguration: undefined,
  essential: undefined,
};

/** Variables that we set by ourselves, each with the setting that asks for another value. */
const VARIABLES: Readonly<Record<string, FieldName | undefined>> = { ENVIRONMENT: undefined, PORT: 'container-port' };

/**
 * Pure: what we write, laid over the definition that runs of a service that was there before us: containers, fields and
 * variables that we know nothing of stay, and so does what we would only write by default. To take something away that
 * was there, a fragment says null.
 */
export function overLive(written: Fragment, live: Fragment, given: ReadonlySet<FieldName>): Fragment {
  const under = Object.fromEntries(Object.entries(live).filter(([field]) => !REPORTED_ONLY.has(field)));
  const app = containersOf(live).find(({ name }) => name === APP) ?? {};
  const isOurs = (asks: FieldName | undefined) => asks !== undefined && given.has(asks);
  const asked = (fields: Fragment, defaults: Readonly<Record<string, FieldName | undefined>>, there: Fragment) =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([field]) => !(field in defaults) || isOurs(defaults[field]) || there[field] === undefined,
      ),
    );
  const containers = listOf(written['containerDefinitions']).map((container) => {
    const names = new Set(listOf(app['environment']).map(({ name }) => name));
    const environment = listOf(container['environment']).filter(
      ({ name }) => typeof name !== 'string' || !(name in VARIABLES) || isOurs(VARIABLES[name]) || !names.has(name),
    );
    return { ...asked(container, OF_THE_APP, app), environment };
  });
  return layFragment(under, { ...asked(written, OF_THE_TASK, live), containerDefinitions: containers });
}

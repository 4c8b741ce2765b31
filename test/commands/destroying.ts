import { type Destroyed, type Destroying, destroy } from '../../src/commands/destroy.ts';
import { contextOf, type Stage } from './deployments.ts';

/** All of the environment that the tests deploy. */
export const DEV: Destroying = {
  project: 'shop',
  environment: 'dev',
  includeAdopted: false,
  keepImages: false,
  keepLogs: false,
};

/** Destroys it in this process, as the action does. */
export const destroyed = (
  aws: Stage,
  asked: Partial<Destroying> = {},
  on: Parameters<typeof destroy>[1]['on'] = () => {},
  about: Readonly<Record<string, string>> = {},
): Promise<Destroyed> => destroy({ ...DEV, ...asked }, contextOf(aws, 'destroy', on, about));

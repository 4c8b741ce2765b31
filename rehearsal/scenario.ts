import type { Setting } from './stage/setting.ts';
import type { Stage } from './stage/stage.ts';

/** What happens in a repository, and what must come of it. */
export interface Scenario {
  readonly name: string;
  readonly setting: Setting;
  play(stage: Stage): Promise<void>;
}

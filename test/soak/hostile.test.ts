import { describe, test } from '@jest/globals';
import { hostileImages } from '../../soak/kinds/hostile-images.ts';
import { hostileInput } from '../../soak/kinds/hostile-input.ts';
import { hostileYaml } from '../../soak/kinds/hostile-yaml.ts';
import { injection } from '../../soak/kinds/injection.ts';
import { secrets } from '../../soak/kinds/secrets.ts';

/** The short cut of what `npm run soak` plays for minutes. */
const KINDS = [hostileInput, hostileImages, hostileYaml, secrets, injection];

for (const kind of KINDS) {
  const cases = await kind.cases({ seed: 1, short: true });
  describe(kind.name, () => {
    test.each(cases.map((one) => [one.name, one] as const))(
      '%s',
      async (_, one) => {
        await one.run();
      },
      120_000,
    );
  });
}

import { denied } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a role that may not read the log still hears the cause, and what could not be read',
  run: { image: { 'exit-code': '3', log: 'never to be seen' } },
  when: [{ do: denied('GetLogEvents') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /code 3/,
    log: /could not be read: .*logs:GetLogEvents/,
    afterwards: OLD_RUNS,
  },
};

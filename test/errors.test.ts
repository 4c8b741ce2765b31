import { describe, expect, test } from '@jest/globals';
import { QuotaExceeded } from '../src/aws/faults.ts';
import { DeadlineExceeded } from '../src/aws/until.ts';
import { ChangedMeanwhile } from '../src/engine/resource.ts';
import { NodeError } from '../src/engine/walk.ts';
import { explain, UserError } from '../src/errors.ts';

/** An error with a name, as the AWS SDK makes them. */
const named = (name: string, message: string) => Object.assign(new Error(message), { name });
const service = { kind: 'service', name: 'shop-dev' };

describe('explain', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['an error', new Error('broken'), ['broken']],
    ['an error that says nothing', new Error(''), ['no message']],
    ['no error at all', 'text', ['text']],
    ['nothing', undefined, ['undefined']],
    ['what the user can do', new UserError('No key.', { hint: 'Give one.' }), ['No key. Give one.']],
    [
      'what the user can do, as a sentence of its own',
      new UserError('no image for linux/amd64', { hint: 'Build one.' }),
      ['no image for linux/amd64. Build one.'],
    ],
    ['a hint after a colon', new UserError('Do this:', { hint: 'Build one.' }), ['Do this: Build one.']],
    ['a hint alone', new UserError('', { hint: 'Build one.' }), ['Build one.']],
    [
      'the lines of a user error, as lines',
      new UserError('2 problems:\n1. a\n2. b', { hint: 'Mend both.' }),
      ['2 problems:', '1. a', '2. b. Mend both.'],
    ],
    ['where a sentence ends', new UserError('No key', { hint: 'Give one.' }), ['No key. Give one.']],
    ['a list of problems, one a line', new UserError('2 problems:\n1. a\n2. b'), ['2 problems:', '1. a', '2. b']],
    ['a user error without a hint', new UserError('No key.'), ['No key.']],
    ['nothing behind a user error', new UserError('No key.', { cause: new Error('ENOENT') }), ['No key.']],
    ['a bug', new TypeError('x is undefined'), ['x is undefined']],
    ['an error of AWS, by its name', named('AccessDeniedException', 'Not you.'), ['AccessDeniedException: Not you.']],
    ['throttling', named('Throttling', 'Rate exceeded'), ['Throttling: Rate exceeded']],
    ['AWS without a message', named('InternalServerException', ''), ['InternalServerException: no message']],
    ['a socket that broke', named('TimeoutError', 'socket hang up'), ['TimeoutError: socket hang up']],
    ['where it happened', new NodeError(service, new Error('broken')), ['service shop-dev: broken']],
    [
      'every cause, down to the last',
      new NodeError(service, new DeadlineExceeded('roles', 60, named('ClientException', 'Role is not valid'))),
      ['service shop-dev: gave up after 60 s of waiting for roles: ClientException: Role is not valid'],
    ],
    [
      'what the user can do, behind what failed',
      new NodeError(service, new UserError('Taken.', { hint: 'Rename.' })),
      ['service shop-dev: Taken. Rename.'],
    ],
    [
      'a quota by the name that AWS gave it, once',
      new QuotaExceeded(named('LimitExceededException', 'Too many.')),
      ['LimitExceededException: Too many.'],
    ],
    ['a cause that repeats its outcome, once', new Error('a: b', { cause: new Error('b') }), ['a: b']],
    ['a cause that is more than its outcome', new Error('b', { cause: new Error('a: b') }), ['a: b']],
    [
      'several failures, one a line',
      new AggregateError([new NodeError(service, new Error('a')), new Error('b')]),
      ['service shop-dev: a', 'b'],
    ],
    ['the same failure, once', new AggregateError([new Error('a'), new Error('a')]), ['a']],
    ['failures of failures', new AggregateError([new AggregateError([new Error('a')]), new Error('b')]), ['a', 'b']],
    [
      'several causes of one failure',
      new NodeError(service, new AggregateError([new Error('a'), new Error('b')])),
      ['service shop-dev: a', 'service shop-dev: b'],
    ],
    [
      'that a thing kept changing, and how AWS said it',
      new NodeError(service, new ChangedMeanwhile(named('ResourceInUseException', 'In use.'))),
      ['service shop-dev: it was changed by somebody else in the meantime: ResourceInUseException: In use.'],
    ],
  ])('tells %s', (_, error, lines) => {
    expect(explain(error)).toEqual(lines);
  });

  test('never shows a stack trace', () => {
    expect(explain(new NodeError(service, new Error('broken'))).join()).not.toContain('    at ');
  });
});

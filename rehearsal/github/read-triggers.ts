import { isMapping } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { itemsOf, literal, mapIn, member, pairsOf, textsOf } from './tokens.ts';
import type { Callable, CallInput, DispatchInput, Filter, Triggers } from './workflow.ts';

/** What starts a workflow, and what it takes from who starts it. */
export function readTriggers(on: TemplateToken | undefined): Triggers {
  const entries: readonly (readonly [string, TemplateToken | undefined])[] =
    on !== undefined && isMapping(on) ? pairsOf(on) : textsOf(on).map((event) => [event, undefined]);
  const find = (event: string) => entries.find(([name]) => name === event);
  const dispatch = find('workflow_dispatch');
  const call = find('workflow_call');
  return {
    events: Object.fromEntries(entries.map(([event, token]) => [event, filterIn(token)])),
    schedule: itemsOf(find('schedule')?.[1]).map((item) => ({
      cron: member(item, 'cron')?.toString() ?? '',
      timezone: member(item, 'timezone')?.toString(),
    })),
    dispatch: dispatch && pairsOf(member(dispatch[1], 'inputs')).map(([name, input]) => dispatchInput(name, input)),
    call: call && callable(call[1]),
  };
}

const FILTERS = ['types', 'branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore'] as const;

function filterIn(token: TemplateToken | undefined): Filter {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const found = member(token, name);
      return found === undefined ? [] : [[name, textsOf(found)]];
    }),
  );
}

const DISPATCH_TYPES = ['string', 'choice', 'boolean', 'number', 'environment'] as const;
const CALL_TYPES = ['string', 'boolean', 'number'] as const;

function dispatchInput(name: string, token: TemplateToken): DispatchInput {
  const given = literal(member(token, 'default'));
  return {
    name,
    type: oneOf(DISPATCH_TYPES, member(token, 'type')),
    required: literal(member(token, 'required')) === true,
    default: typeof given === 'object' ? undefined : given,
    options: textsOf(member(token, 'options')),
  };
}

function callable(token: TemplateToken | undefined): Callable {
  return {
    inputs: pairsOf(member(token, 'inputs')).map(
      ([name, input]): CallInput => ({
        name,
        type: oneOf(CALL_TYPES, member(input, 'type')),
        required: literal(member(input, 'required')) === true,
        default: member(input, 'default'),
      }),
    ),
    outputs: mapIn(member(token, 'outputs')),
    secrets: pairsOf(member(token, 'secrets')).map(([name, secret]) => ({
      name,
      required: literal(member(secret, 'required')) === true,
    })),
  };
}

const oneOf = <T extends string>(types: readonly [T, ...T[]], token: TemplateToken | undefined): T =>
  types.find((type) => type === token?.toString()) ?? types[0];

import type { Answer, Network } from '../ports.ts';
import { conditionValues } from './rules.ts';
import type { Action, Condition } from './shapes.ts';
import { type ElbState, listenersOf, rulesOf } from './state.ts';
import type { Targets } from './targets.ts';

interface Request {
  readonly host: string;
  readonly path: string;
  readonly port: number;
  readonly protocol: string;
}

/** What a load balancer answers under its DNS name, to whatever host was asked for; `undefined` when nobody listens there. */
export function createDataPlane(
  state: ElbState,
  network: Network,
  targets: Targets,
): (dnsName: string, path: string, port?: number, host?: string) => Answer | undefined {
  const turns = new Map<string, number>();

  const turn = (key: string): number => {
    const next = turns.get(key) ?? 0;
    turns.set(key, next + 1);
    return next;
  };

  const forward = (action: Action, { path }: Request): Answer => {
    const groups = (action.ForwardConfig?.TargetGroups ?? []).flatMap(({ TargetGroupArn = '', Weight = 1 }) =>
      Array.from({ length: Weight }, () => TargetGroupArn),
    );
    const arn = groups[turn(`groups ${groups.join()}`) % Math.max(1, groups.length)];
    const routable = arn === undefined ? [] : targets.routable(arn);
    const target = routable[turn(arn ?? '') % Math.max(1, routable.length)];
    if (target === undefined) return { status: 503, body: '503 Service Temporarily Unavailable' };
    const answer = network.ask(target, path);
    if (answer === undefined) return { status: 504, body: '504 Gateway Time-out' };
    return answer.status < 100 ? { status: 502, body: '502 Bad Gateway' } : answer;
  };

  return (name, path, port = 80, host = name) => {
    const loadBalancer = [...state.loadBalancers.values()].find(
      ({ dnsName }) => dnsName.toLowerCase() === name.toLowerCase(),
    );
    if (loadBalancer === undefined || !loadBalancer.state.startsWith('active')) return undefined;
    const listener = listenersOf(state, loadBalancer.arn).find((each) => each.port === port);
    if (listener === undefined) return undefined;
    const request: Request = { host, path, port, protocol: listener.protocol };
    const rule = rulesOf(state, listener.arn).find(({ conditions }) =>
      conditions.every((each) => holds(each, request)),
    );
    const action = (rule?.actions ?? listener.defaultActions).at(-1);
    switch (action?.Type) {
      case 'forward':
        return forward(action, request);
      case 'redirect':
        return redirect(action, request);
      default:
        return {
          status: Number(action?.FixedResponseConfig?.StatusCode ?? 503),
          body: action?.FixedResponseConfig?.MessageBody ?? '',
        };
    }
  };
}

/** Only what a request here has: its host and its path. */
function holds(condition: Condition, { host, path }: Request): boolean {
  const values = conditionValues(condition);
  if (condition.Field === 'host-header')
    return values.some((pattern) => wildcard(pattern.toLowerCase()).test(host.toLowerCase()));
  if (condition.Field !== 'path-pattern') return false;
  return values.some((pattern) => wildcard(pattern).test(path.split('?')[0] ?? ''));
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}

function redirect({ RedirectConfig: config }: Action, { host, path, port, protocol }: Request): Answer {
  const [pathname = '/', query = ''] = path.split('?');
  const fill = (text = '') =>
    text
      .replaceAll('#{protocol}', protocol)
      .replaceAll('#{host}', host)
      .replaceAll('#{port}', String(port))
      .replaceAll('#{path}', pathname.slice(1))
      .replaceAll('#{query}', query);
  const asked = fill(config?.Query);
  const origin = `${fill(config?.Protocol).toLowerCase()}://${fill(config?.Host)}:${fill(config?.Port)}`;
  const location = `${origin}${fill(config?.Path)}${asked === '' ? '' : `?${asked}`}`;
  return { status: config?.StatusCode === 'HTTP_302' ? 302 : 301, body: location };
}

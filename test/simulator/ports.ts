/** What the simulated services ask of each other: the seams inside the simulated AWS. */

/** Cloud time. Everything that happens "later" in the simulated AWS goes through here. */
export interface Clock {
  /** Milliseconds since the epoch, in cloud time. */
  now(): number;
  /** Runs `work` once, `seconds` of cloud time from now; the answer takes it back. */
  after(seconds: number, work: () => void): () => void;
}

export interface Target {
  readonly ip: string;
  readonly port: number;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What a container does with one request; `undefined` means that nothing listens there, and the asker times out. */
export type Responder = (request: { readonly port: number; readonly path: string }) => Answer | undefined;

/** The simulated VPC: who answers at which address. ECS fills it, the load balancer asks it. */
export interface Network {
  /** An address that nobody has had yet. */
  lease(): string;
  listen(ip: string, responder: Responder): void;
  leave(ip: string): void;
  ask(target: Target, path: string): Answer | undefined;
}

export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining';

/** A target's state, with the reason in code and words where it isn't healthy. */
export interface TargetHealth {
  readonly State: TargetState;
  readonly Reason?: string;
  readonly Description?: string;
}

/** What ECS asks of Elastic Load Balancing. */
export interface TargetGroups {
  /** `undefined` when there is no such target group. */
  describe(targetGroupArn: string): { readonly type: string; readonly vpcId: string } | undefined;
  /** Whether a listener or rule forwards to it: CreateService refuses a target group without a load balancer. */
  attached(targetGroupArn: string): boolean;
  register(targetGroupArn: string, target: Target, zone: string): void;
  /** Starts to drain; answers how many seconds that takes. */
  deregister(targetGroupArn: string, target: Target): number;
  /** `undefined` when it isn't registered. */
  state(targetGroupArn: string, target: Target): TargetState | undefined;
  health(targetGroupArn: string, target: Target): TargetHealth | undefined;
}

/** The part of an image's configuration that decides how its container behaves. */
export interface ImageConfig {
  readonly architecture: string;
  readonly os: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface StoredImage {
  readonly digest: string;
  /** One entry for a plain image, one a platform for an index. */
  readonly platforms: readonly ImageConfig[];
}

/** What ECS asks of the registry: the image behind `host/repository@sha256:…` or `host/repository:tag`. */
export interface Images {
  find(reference: string): StoredImage | undefined;
}

/** What ECS asks of CloudWatch Logs. */
export interface LogGroups {
  exists(name: string): boolean;
  write(group: string, stream: string, line: string): void;
}

/** One simulated API: its operations by name, each a function of the parsed, validated request. */
export interface Service {
  readonly operations: Readonly<Record<string, Operation>>;
}

export interface Operation {
  /** What AWS accepts: anything else is refused before `run`. */
  readonly input: Shape;
  /** `caller`: the access key with which the request is signed, where it has to be. */
  run(input: Fields, caller?: string): unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** A request shape, checked as AWS does: unknown fields, missing fields, enums, lengths, ranges, patterns. */
export type Shape =
  | { readonly type: 'structure'; readonly fields: Readonly<Record<string, Shape & { readonly required?: boolean }>> }
  | { readonly type: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  | { readonly type: 'map'; readonly of: Shape }
  | {
      readonly type: 'string';
      readonly enum?: readonly string[];
      readonly min?: number;
      readonly max?: number;
      readonly pattern?: RegExp;
    }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly type: 'number' }
  | { readonly type: 'boolean' }
  | { readonly type: 'time' }
  | { readonly type: 'any' };

/** An error as AWS answers it; `code` is the wire code (ELBv2 drops the `Exception` suffix). */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: Fields;

  constructor(code: string, message: string, status = 400, fields: Fields = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

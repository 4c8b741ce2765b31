/** The outputs of the action, each with what it gives. */
export const outputs = {
  outcome:
    'deployed, unchanged, asleep, rolled-back, superseded, cancelled, failed or timed-out. Always set; the others as far as they are known.',
  url: "The address of the application: the load balancer's DNS name. With a certificate it is https there, which the certificate does not cover: point your domain at it. With use-load-balancer the first of listener-hosts and what the first of listener-paths begins with; empty where all hosts are patterns.",
  image: 'The image that was asked for: repository and tag.',
  'image-digest': 'The digest of that image.',
  'repository-url': 'The address of the repository.',
  'task-definition-arn': 'The ARN of the task definition that was asked for.',
  'previous-task-definition-arn': 'The ARN of the task definition that ran before; empty on a first deploy.',
  'service-arn': 'The ARN of the service.',
  'cluster-arn': 'The ARN of the cluster.',
  'target-group-arn': 'The ARN of the target group.',
  'load-balancer-dns-name': 'The DNS name of the load balancer.',
  'deployment-id': 'The id of the deployment that was watched, also when nothing had to change.',
  changes: 'What was done to each resource, as JSON: resource to action.',
} as const satisfies Record<string, string>;

export type OutputName = keyof typeof outputs;

/** Some of them, for another action of the suite that gives the same. */
export function pick<N extends OutputName>(...names: readonly N[]): Pick<typeof outputs, N>;
export function pick(...names: readonly OutputName[]): Partial<typeof outputs> {
  return Object.fromEntries(names.map((name) => [name, outputs[name]]));
}

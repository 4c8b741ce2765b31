/**
 * The words by which causes are told apart where AWS has no code for them: short patterns only, because AWS changes its
 * sentences (the last time in June 2024) and asks not to rely on them. The sources are pages of the Amazon ECS
 * Developer Guide: [1] stopped-tasks-error-messages-updates (old and new texts), [2] task_cannot_pull_image,
 * [3] resource-initialization-error, [4] service-event-messages-list, [5] failed-to-start-error, [6] out-of-memory;
 * [7] are texts that users report of real runs.
 */
export const AWS_SAYS = {
  /** [1] [2]; `CannotPullECRContainerError` is older. */
  cannotPull: /\bCannotPull(?:ECR)?ContainerError\b/,
  /** [1]: the login to the registry, as opposed to a secret, failed. */
  registryLogin: /registry auth(?:entication)? from|ecr registry auth|ecr:GetAuthorizationToken/i,
  /** [1]: one text for both, when ECS doesn't say more. */
  secretsOrRegistry: /pull secrets or registry auth/i,
  /** [1] [2] [3]. */
  network:
    /dial (?:tcp|udp)|i\/o timeout|connection issue|network configuration|TLS handshake timeout|connection timed out|Client\.Timeout|request cancel+ed|context (?:deadline exceeded|cancel+ed)|signal: ?killed|no such host/i,
  /** [1]; the registry's own HTTP status. */
  denied: /not authorized to perform|AccessDenied|permissions to pull|no basic auth credentials|\b403\b|Forbidden/i,
  /** [1] [2]; containerd's "<reference>: not found". */
  imageMissing: /not found|does not exist|manifest unknown|access to the resource is denied|whether the image exists/i,
  /** [2]. */
  rateLimit: /toomanyrequests|too many requests|pull rate limit/i,
  /** [2]. */
  diskFull: /no space left on device/i,
  /** [7]: of an index no image is for the task's platform. */
  noSuchPlatform: /descriptor matching platform|no matching manifest|no match for platform/i,
  /** The kernel's words (ENOEXEC), in the reason or the log. */
  execFormat: /exec format error/i,

  /** [1] [3] [7]: "retrieve secret from asm", "secrets from ssm", "fetch secret". */
  secret:
    /retriev\w* (?:the )?secrets?\b|fetch(?:ing)? secret|pull secrets from|json key|Secrets Manager|Parameter Store|invalid (?:ssm )?parameters/i,
  /** [7]. */
  jsonKey: /did not contain json key\s*"?([\w.-]+)?/i,
  /** [7]: Go's JSON parser, of a secret that is no JSON though a key of it is asked for. */
  notJson: /looking for beginning of value|invalid character/i,
  /** [7]: "Access to KMS is not allowed". In this case only: names of secrets may hold the word. */
  kms: /\bKMS\b|\bKMS\w*Exception|kms:(?:Decrypt|GenerateDataKey)/,
  /** [1] [7]; Parameter Store says "invalid parameters" of one that isn't there. */
  secretMissing:
    /ResourceNotFoundException|find the specified secret|secret exists|ParameterNotFound|invalid (?:ssm )?parameters/i,

  /** [1] [3]. */
  logDriver: /logger args|logging driver|Cloudwatch log (?:group|stream)|log group does not exist/i,

  /** [7]: "ECS was unable to assume the role 'arn'"; [4]: "IAM trust relationship has been misconfigured". */
  role: /unable to assume (?:the )?(?:service )?role|IAM trust relationship has been/i,

  /** EC2's error code, and its sentence. */
  noFreeAddress: /InsufficientFreeAddresses|(?:enough|insufficient) free (?:IP )?addresses/i,
  /** [5]: the page knows no other reason for it; [7] knows AuthFailure. */
  noInterface:
    /^Unexpected EC2 error while attempting to Create Network Interface(?!.*(?:AuthFailure|Unauthorized|Invalid))/i,

  /** [4]. */
  noCapacity: /Capacity is unavailable|insufficient capacity/i,
  /** [4]: "You've reached the limit on the number of vCPUs", "configuration is above your limit". */
  quota: /reached the limit on the number of|configuration is above your limit|provisioning capacity limit/i,
  /** [4]: what ECS says of a subnet in a zone without Fargate. */
  zoneWithoutFargate: /unable to place a task\. Reason: Internal error/i,
  /** [4]. */
  blocked: /because of the service deployment configuration/i,

  /** [6]: the prefix. */
  outOfMemory: /\bOutOfMemoryError\b/,
  /** containerd and runc on what they can't execute. */
  noExecutable: /executable file not found|exec: ".*": (?:stat .*: )?(?:no such file or directory|permission denied)/i,

  /** [7]. */
  failedTargetChecks: /failed ELB health checks/i,
  /** [7]. */
  failedContainerChecks: /failed container health checks/i,
  /** What an unhealthy target's description and the service's event say: "Health checks failed with these codes: [503]". */
  codes: /these codes: \[([\d, ]+)\]/i,
  timedOut: /Request timed out/i,
  /** The description of an unused target, and the reason in the event [7]. */
  zoneNotEnabled: /Availability Zone that is not enabled/i,
  /** [4]. */
  groupGone: /TARGET GROUP IS NOT FOUND/i,

  /** ECS took the task away, to scale in or to roll back: no failure. */
  scaledIn: /^Scaling activity initiated by/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** What applications and shells write to their log. */
export const PROGRAMS_SAY = {
  /** Node, the JVM, C++, Go and Python when their heap is full. */
  heapFull:
    /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|std::bad_alloc|runtime: out of memory|^MemoryError\b/,
  /** runc and shells: the first program of the container isn't there, or has no right to run. */
  noExecutable: /^exec:? \S+: (?:no such file or directory|permission denied|not found)/i,
  error: /\b\w*(?:Error|Exception)\b|\b(?:error|fatal|panic|cannot|failed)\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

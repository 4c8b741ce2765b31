import { describe, expect, test } from '@jest/globals';
import { top, unstarted } from './findings.ts';

const INIT = 'ResourceInitializationError: unable to pull secrets or registry auth:';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db-AbCdEf';
const IMAGE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop-dev@sha256:0a1b2c';

describe('a task that ECS could not start', () => {
  test.each<[string, string]>([
    // Before June 2024, and after.
    [
      'cannot-pull-image/missing',
      `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${IMAGE}: ${IMAGE}: not found`,
    ],
    [
      'cannot-pull-image/missing',
      "CannotPullContainerError: The task can’t pull the image. Check whether the image exists. Error response from daemon: pull access denied for shop-dev, repository does not exist or may require 'docker login': denied: requested access to the resource is denied.",
    ],
    ['cannot-pull-image/missing', 'CannotPullContainerError: manifest unknown: Requested image not found'],
    [
      'cannot-pull-image/auth',
      "CannotPullContainerError: The task can’t pull the image. Check that the role has the permissions to pull images from the registry. Error response from daemon: pull access denied for shop-dev, repository does not exist or may require 'docker login': denied: User: arn:aws:sts::123456789012:assumed-role/shop-execution/1 is not authorized to perform: ecr:BatchGetImage",
    ],
    [
      'cannot-pull-image/auth',
      `CannotPullECRContainerError: AccessDeniedException: User is not authorized to perform: ecr:GetDownloadUrlForLayer`,
    ],
    [
      'cannot-pull-image/auth',
      `${INIT} execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::1:assumed-role/x/1 is not authorized to perform: ecr:GetAuthorizationToken on resource: *`,
    ],
    [
      'cannot-pull-image/network',
      `CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://prod-registry.s3.amazonaws.com": dial tcp 52.216.1.1:443: i/o timeout`,
    ],
    [
      'cannot-pull-image/network',
      `CannotPullContainerError: The task cannot pull ${IMAGE} from the registry 123456789012.dkr.ecr.eu-central-1.amazonaws.com. There is a connection issue between the task and the registry. Check your task network configuration. : failed to copy: httpReadSeeker`,
    ],
    [
      'cannot-pull-image/network',
      `${INIT} The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. RequestError: send request failed`,
    ],
    ['cannot-pull-image/network', `${INIT} pull command failed: : signal: killed`],
    ['cannot-pull-image/network', `${INIT} Check your task network configuration. : signal: killed`],
    [
      'cannot-pull-image/network',
      `${INIT} execution resource retrieval failed: unable to get registry auth from asm: service call has been retried 5 time(s): asm fetching secret from the service for registry: dial tcp`,
    ],
    [
      'cannot-pull-image/rate-limit',
      'CannotPullContainerError: inspect image has been retried 5 time(s): toomanyrequests: You have reached your pull rate limit.',
    ],
    [
      'cannot-pull-image/no-space',
      'CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob1: no space left on device',
    ],
    ['cannot-pull-image', 'CannotPullContainerError: panic: runtime error: invalid memory address'],

    [
      'wrong-architecture',
      "CannotPullContainerError: pull image manifest has been retried 1 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    ],
    ['wrong-architecture', 'CannotPullContainerError: no match for platform in manifest: not found'],
    [
      'wrong-architecture',
      'CannotStartContainerError: failed to create shim task: OCI runtime create failed: exec /app: exec format error: unknown',
    ],

    [
      'secret-unavailable/json-key',
      `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key password`,
    ],
    [
      'secret-unavailable/json-key',
      `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): invalid character 'h' looking for beginning of value`,
    ],
    [
      'secret-unavailable/kms',
      `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: AccessDeniedException: Access to KMS is not allowed status code: 400, request id: a87a66d9`,
    ],
    [
      'secret-unavailable/kms',
      `${INIT} execution resource retrieval failed: unable to retrieve secrets from ssm: AccessDeniedException: User: arn:aws:sts::1:assumed-role/x/1 is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-central-1:1:key/1`,
    ],
    [
      'secret-unavailable/denied',
      `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: AccessDeniedException: User: arn:aws:sts::1:assumed-role/x/1 is not authorized to perform: secretsmanager:GetSecretValue on resource: ${SECRET}`,
    ],
    [
      'secret-unavailable/denied',
      `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: failed to fetch secret arn:aws:secretsmanager:eu-central-1:1:secret:my-kms-thing: AccessDeniedException`,
    ],
    [
      'secret-unavailable/missing',
      `ResourceNotFoundException: The task can't retrieve the secret with ARN '${SECRET}' from AWS Secrets Manager. Check whether the secret exists in the specified Region. ResourceNotFoundException: Fetching secret data from AWS Secrets Manager in region eu-central-1`,
    ],
    [
      'secret-unavailable/missing',
      `ResourceNotFoundException: The task can’t retrieve the secret with ARN '${SECRET}' from AWS Secrets Manager.`,
    ],
    [
      'secret-unavailable/missing',
      `${INIT} execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /shop/key`,
    ],
    [
      'secret-unavailable/network',
      `${INIT} unable to retrieve secrets from ssm: The task cannot pull secrets from AWS Systems Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check your task network configuration. RequestCanceled`,
    ],
    [
      'secret-unavailable',
      `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: InternalServiceError`,
    ],

    [
      'log-group-missing/missing',
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1',
    ],
    [
      'log-group-missing/missing',
      'CannotStartContainerError: failed to initialize logging driver: failed to create Cloudwatch log stream: ResourceNotFoundException',
    ],
    [
      'log-group-missing/denied',
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: AccessDeniedException: not authorized to perform: logs:CreateLogGroup',
    ],
    [
      'log-group-missing/network',
      'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed',
    ],

    [
      'role-not-assumable',
      "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/shop-execution' that was provided for this task.",
    ],
    [
      'subnet-out-of-ips',
      "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment disabled in subnet 'subnet-0a1b2c3d4e5f61001': InsufficientFreeAddressesInSubnet",
    ],
    [
      'subnet-out-of-ips',
      "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet 'subnet-0a1b",
    ],
    [
      'unknown',
      "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-0a1b': AuthFailure",
    ],
    [
      'command-not-found/not-found',
      'CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task: OCI runtime create failed: runc create failed: unable to start container process: exec: "gunicorn": executable file not found in $PATH: unknown',
    ],
    [
      'command-not-found/not-found',
      'CannotStartContainerError: exec: "/app/start.sh": stat /app/start.sh: no such file or directory: unknown',
    ],
    [
      'no-capacity/capacity',
      'Capacity is unavailable at this time. Please try again later or in a different availability zone',
    ],
    ['unknown', 'ContainerRuntimeError: something new'],
  ])('%s: %s', (cause, reason) => {
    expect(top({ stopped: [unstarted(reason)] })).toBe(cause);
  });
});

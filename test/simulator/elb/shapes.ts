import { any, boolean, type Infer, integer, list, oneOf, required, string, structure } from '../shape.ts';

const tag = structure({ Key: required(string({ min: 1, max: 128 })), Value: string({ max: 256 }) });
/** An empty list is refused here as everywhere in this API. */
const tags = list(tag, { min: 1 });
const attributes = list(structure({ Key: string({ max: 256 }), Value: string() }), { max: 20 });
const paging = { Marker: string(), PageSize: integer({ min: 1, max: 400 }) } as const;
const arn = string({ min: 1 });
const arns = list(arn, { min: 1 });
const names = list(string(), { min: 1 });
const ipAddressType = oneOf('ipv4', 'dualstack', 'dualstack-without-public-ipv4');
const protocol = oneOf('HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE', 'QUIC', 'TCP_QUIC');
const port = integer({ min: 1, max: 65_535 });

const targetGroupTuple = structure({ TargetGroupArn: string(), Weight: integer({ min: 0, max: 999 }) });
const action = structure({
  Type: required(
    oneOf('forward', 'redirect', 'fixed-response', 'authenticate-oidc', 'authenticate-cognito', 'jwt-validation'),
  ),
  Order: integer({ min: 1, max: 50_000 }),
  TargetGroupArn: string(),
  ForwardConfig: structure({
    TargetGroups: list(targetGroupTuple),
    TargetGroupStickinessConfig: structure({ Enabled: boolean, DurationSeconds: integer({ min: 1, max: 604_800 }) }),
  }),
  RedirectConfig: structure({
    Protocol: string({ pattern: /^(HTTPS?|#\{protocol\})$/ }),
    Port: string({ pattern: /^(\d+|#\{port\})$/ }),
    Host: string({ min: 1, max: 128 }),
    Path: string({ min: 1, max: 128, pattern: /^\// }),
    Query: string({ max: 128 }),
    StatusCode: required(oneOf('HTTP_301', 'HTTP_302')),
  }),
  FixedResponseConfig: structure({
    MessageBody: string({ max: 1024 }),
    StatusCode: required(string({ pattern: /^[245]\d\d$/ })),
    ContentType: string({ max: 32 }),
  }),
  AuthenticateOidcConfig: any,
  AuthenticateCognitoConfig: any,
  JwtValidationConfig: any,
});
const actions = list(action);
const certificates = list(structure({ CertificateArn: string(), IsDefault: boolean }));
const values = structure({ Values: list(string()) });
const patterns = structure({ Values: list(string()), RegexValues: list(string()) });
const subnetMappings = list(
  structure({
    SubnetId: string(),
    AllocationId: string(),
    PrivateIPv4Address: string(),
    IPv6Address: string(),
    SourceNatIpv6Prefix: string(),
  }),
);
const condition = structure({
  Field: string({ max: 64 }),
  Values: list(string()),
  RegexValues: list(string()),
  HostHeaderConfig: patterns,
  PathPatternConfig: patterns,
  HttpRequestMethodConfig: values,
  SourceIpConfig: structure({ Values: list(string()), IpAddressType: any }),
  HttpHeaderConfig: structure({
    HttpHeaderName: string({ max: 40 }),
    Values: list(string()),
    RegexValues: list(string()),
  }),
  QueryStringConfig: structure({ Values: list(structure({ Key: string(), Value: string() })) }),
});

export type Tag = Infer<typeof tag>;
export type Action = Infer<typeof action>;
export type Condition = Infer<typeof condition>;
export type Certificate = Infer<typeof certificates>[number];
export type Attribute = Infer<typeof attributes>[number];

export const createLoadBalancer = structure({
  Name: required(string()),
  Subnets: list(string()),
  SubnetMappings: subnetMappings,
  SecurityGroups: list(string()),
  Scheme: oneOf('internet-facing', 'internal'),
  Tags: tags,
  Type: oneOf('application', 'network', 'gateway'),
  IpAddressType: ipAddressType,
  CustomerOwnedIpv4Pool: string(),
  EnablePrefixForIpv6SourceNat: any,
  IpamPools: any,
});
export const describeLoadBalancers = structure({
  LoadBalancerArns: list(arn, { min: 1, max: 20 }),
  Names: names,
  ...paging,
});
export const loadBalancerOnly = structure({ LoadBalancerArn: required(arn) });
export const modifyLoadBalancerAttributes = structure({
  LoadBalancerArn: required(arn),
  Attributes: required(attributes),
});
export const setSubnets = structure({
  LoadBalancerArn: required(arn),
  Subnets: list(string()),
  SubnetMappings: subnetMappings,
  IpAddressType: ipAddressType,
  EnablePrefixForIpv6SourceNat: any,
});
export const setSecurityGroups = structure({
  LoadBalancerArn: required(arn),
  SecurityGroups: required(list(string())),
  EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: any,
});

const healthCheck = {
  HealthCheckProtocol: protocol,
  HealthCheckPort: string(),
  HealthCheckEnabled: boolean,
  HealthCheckPath: string({ min: 1, max: 1024 }),
  HealthCheckIntervalSeconds: integer({ min: 5, max: 300 }),
  HealthCheckTimeoutSeconds: integer({ min: 2, max: 120 }),
  HealthyThresholdCount: integer({ min: 2, max: 10 }),
  UnhealthyThresholdCount: integer({ min: 2, max: 10 }),
  Matcher: structure({ HttpCode: string(), GrpcCode: string() }),
} as const;
export const createTargetGroup = structure({
  Name: required(string()),
  Protocol: protocol,
  ProtocolVersion: oneOf('HTTP1', 'HTTP2', 'GRPC'),
  Port: port,
  VpcId: string(),
  TargetType: oneOf('instance', 'ip', 'lambda', 'alb'),
  Tags: tags,
  IpAddressType: oneOf('ipv4', 'ipv6'),
  TargetControlPort: port,
  ...healthCheck,
});
export const modifyTargetGroup = structure({ TargetGroupArn: required(arn), ...healthCheck });
export const describeTargetGroups = structure({
  LoadBalancerArn: arn,
  TargetGroupArns: arns,
  Names: names,
  ...paging,
});
export const targetGroupOnly = structure({ TargetGroupArn: required(arn) });
export const modifyTargetGroupAttributes = structure({
  TargetGroupArn: required(arn),
  Attributes: required(attributes),
});

const target = structure({
  Id: required(string()),
  Port: port,
  AvailabilityZone: string(),
  QuicServerId: string(),
});
export const targets = structure({ TargetGroupArn: required(arn), Targets: required(list(target, { min: 1 })) });
export const describeTargetHealth = structure({
  TargetGroupArn: required(arn),
  Targets: list(target),
  Include: list(oneOf('AnomalyDetection', 'All')),
});

const listenerFields = {
  Protocol: protocol,
  Port: port,
  SslPolicy: string(),
  Certificates: certificates,
  AlpnPolicy: list(string()),
  MutualAuthentication: any,
} as const;
export const createListener = structure({
  LoadBalancerArn: required(arn),
  DefaultActions: required(actions),
  Tags: tags,
  ...listenerFields,
});
export const modifyListener = structure({ ListenerArn: required(arn), DefaultActions: actions, ...listenerFields });
export const describeListeners = structure({ LoadBalancerArn: arn, ListenerArns: arns, ...paging });
export const listenerOnly = structure({ ListenerArn: required(arn) });
export const describeListenerCertificates = structure({ ListenerArn: required(arn), ...paging });

export const createRule = structure({
  ListenerArn: required(arn),
  Conditions: required(list(condition)),
  Priority: required(integer({ min: 1, max: 50_000 })),
  Actions: required(actions),
  Tags: tags,
  Transforms: any,
});
export const describeRules = structure({ ListenerArn: arn, RuleArns: arns, ...paging });
export const modifyRule = structure({
  RuleArn: required(arn),
  Conditions: list(condition),
  Actions: actions,
  Transforms: any,
  ResetTransforms: any,
});
export const setRulePriorities = structure({
  RulePriorities: required(list(structure({ RuleArn: arn, Priority: integer({ min: 1, max: 50_000 }) }))),
});
export const ruleOnly = structure({ RuleArn: required(arn) });

export const addTags = structure({ ResourceArns: required(arns), Tags: required(tags) });
export const removeTags = structure({
  ResourceArns: required(arns),
  TagKeys: required(list(string({ min: 1, max: 128 }), { min: 1 })),
});
export const describeTags = structure({ ResourceArns: required(list(arn, { min: 1, max: 20 })) });

import { AwsError } from '../ports.ts';
import type { Certificate } from './shapes.ts';

/** What the API applies when nobody asks: TLS 1.0 and up. */
const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';
const POLICIES =
  /^ELBSecurityPolicy-(2016-08|2015-05|TLS-1-[012]-(2015-04|2017-01|Ext-2018-06)|FS-(2018-06|1-1-2019-08|1-2-2019-08|1-2-Res-2019-08|1-2-Res-2020-10)|TLS13-1-[0123](-Res|-Ext[012])?(-FIPS|-PQ)*-(2021-06|2023-04|2025-09))$/;

/** What a listener keeps of TLS. */
export interface Tls {
  readonly certificates: readonly Certificate[];
  readonly sslPolicy: string | undefined;
}

export interface TlsInput {
  readonly Certificates?: readonly Certificate[] | undefined;
  readonly SslPolicy?: string | undefined;
}

/** The certificate and policy of a listener; throws what AWS would answer to them. */
export function checkedTls(
  { Certificates, SslPolicy }: TlsInput,
  protocol: string,
  place: { readonly account: string; readonly region: string },
): Tls {
  if (protocol === 'HTTP') {
    if (Certificates !== undefined)
      throw new AwsError('ValidationError', 'Certificates cannot be specified for an HTTP listener');
    if (SslPolicy !== undefined)
      throw new AwsError('ValidationError', 'An SSL policy cannot be specified for an HTTP listener');
    return { certificates: [], sslPolicy: undefined };
  }
  const [certificate, ...more] = Certificates ?? [];
  if (certificate === undefined)
    throw new AwsError('ValidationError', 'A certificate must be specified for HTTPS listeners');
  if (more.length > 0) throw new AwsError('ValidationError', 'Exactly one certificate must be specified');
  if (certificate.IsDefault !== undefined)
    throw new AwsError('ValidationError', 'IsDefault cannot be set when a certificate is specified as an input');
  const arn = certificate.CertificateArn ?? '';
  const acm = `arn:aws:acm:${place.region}:${place.account}:certificate/`;
  const iam = `arn:aws:iam::${place.account}:server-certificate/`;
  if (!arn.startsWith(acm) && !arn.startsWith(iam))
    throw new AwsError('CertificateNotFound', `Certificate '${arn}' not found`);
  if (SslPolicy !== undefined && !POLICIES.test(SslPolicy)) {
    throw new AwsError('SSLPolicyNotFound', `SSL policy '${SslPolicy}' not found`);
  }
  return { certificates: [{ CertificateArn: arn }], sslPolicy: SslPolicy ?? DEFAULT_POLICY };
}

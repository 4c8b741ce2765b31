/** The part of ncc's API that the build uses; the package brings no types. */
declare module '@vercel/ncc' {
  interface Asset {
    readonly source: string | Buffer;
    readonly permissions?: number;
  }
  export default function ncc(
    entry: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly code: string; readonly assets: Readonly<Record<string, Asset>> }>;
}

/** `200,301-399` as ranges; `undefined` when it is no matcher of an Application Load Balancer. */
export function matcherRanges(text: string): readonly (readonly [number, number])[] | undefined {
  const ranges = text.split(',').map((part) => {
    const [, low = '', high = low] = /^(\d{3})(?:-(\d{3}))?$/.exec(part.trim()) ?? [];
    return [Number(low), Number(high)] as const;
  });
  return ranges.every(([low, high]) => low >= 200 && high <= 499 && low <= high) ? ranges : undefined;
}

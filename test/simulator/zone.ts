/** The Availability Zone in which a subnet lies: the last hex digit of its id decides, over three zones. */
export function zoneOf(region: string, subnetId: string): string {
  const digit = Number.parseInt(subnetId.slice(-1), 16);
  return `${region}${'abc'[(Number.isNaN(digit) ? 0 : digit) % 3] ?? 'a'}`;
}

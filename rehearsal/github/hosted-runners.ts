/** The labels of GitHub's own Linux runners, and what they are. A job that asks for another would wait for ever. */
export const HOSTED: Readonly<Record<string, 'X64' | 'ARM64'>> = {
  'ubuntu-latest': 'X64',
  'ubuntu-24.04': 'X64',
  'ubuntu-22.04': 'X64',
  'ubuntu-slim': 'X64',
  'ubuntu-24.04-arm': 'ARM64',
  'ubuntu-22.04-arm': 'ARM64',
};

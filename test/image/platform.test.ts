import { describe, expect, test } from '@jest/globals';
import { type CpuArchitecture, choosePlatform } from '../../src/image/platform.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };
const arm64 = { os: 'linux', architecture: 'arm64', variant: 'v8' };
const windows = { os: 'windows', architecture: 'amd64' };
const armv7 = { os: 'linux', architecture: 'arm', variant: 'v7' };

describe('choosePlatform', () => {
  test.each([
    { platforms: [amd64], wanted: undefined, chosen: 'X86_64' },
    { platforms: [arm64], wanted: undefined, chosen: 'ARM64' },
    { platforms: [arm64, amd64], wanted: undefined, chosen: 'X86_64' },
    { platforms: [armv7, arm64], wanted: undefined, chosen: 'ARM64' },
    { platforms: [windows, arm64], wanted: undefined, chosen: 'ARM64' },
    { platforms: [amd64, arm64], wanted: 'ARM64' as CpuArchitecture, chosen: 'ARM64' },
    { platforms: [amd64, arm64], wanted: 'X86_64' as CpuArchitecture, chosen: 'X86_64' },
  ])('$platforms, wanted $wanted: $chosen', ({ platforms, wanted, chosen }) => {
    expect(choosePlatform(platforms, wanted)).toBe(chosen);
  });

  test.each([
    { platforms: [windows], wanted: undefined, names: 'windows/amd64' },
    { platforms: [armv7], wanted: undefined, names: 'linux/arm/v7' },
    { platforms: [], wanted: undefined, names: 'no platform' },
    { platforms: [windows], wanted: 'X86_64' as CpuArchitecture, names: 'windows/amd64' },
    { platforms: [amd64], wanted: 'ARM64' as CpuArchitecture, names: 'linux/amd64' },
    { platforms: [arm64], wanted: 'X86_64' as CpuArchitecture, names: 'linux/arm64/v8' },
  ])('$platforms, wanted $wanted: refused', ({ platforms, wanted, names }) => {
    expect(choosePlatform(platforms, wanted)).toEqual({
      message: expect.stringContaining(names),
      fix: expect.stringMatching(/linux\/(amd64|arm64)/),
    });
  });
});

import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const entries = Object.entries(lock.packages as Record<string, Locked>).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('has a checksum for every package, and none that comes from anywhere but a registry', () => {
    expect(entries.length).toBeGreaterThan(100);
    const without = entries.filter(
      ([, at]) => at.link === true || !/^sha512-[\w+/]{86}==$/.test(at.integrity ?? ''),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  // Where it names no address, npm asks the registry it is set to; the checksum decides what is taken.
  it('names no address of its own', () => {
    const named = entries.filter(([, { resolved }]) => resolved !== undefined);
    expect(named.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
  });

  it('is of the very versions that package.json asks for, each exact', () => {
    const asked = Object.entries({ ...pkg.dependencies, ...pkg.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const locked = new Map(entries.map(([path, { version }]) => [path, version]));
    for (const [name, version] of asked)
      expect([name, locked.get(`node_modules/${name}`)]).toEqual([name, version]);
  });
});

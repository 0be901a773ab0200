import { expect, it } from 'vitest';
import { trackerErrorFactor } from '../../src/core/track/tracker-error';

it('knows our networks, and takes any other name in a file as the best', () => {
  expect(trackerErrorFactor('lite')).toBeGreaterThan(trackerErrorFactor('full'));
  expect(trackerErrorFactor('full')).toBeGreaterThan(trackerErrorFactor('accurate'));
  for (const name of [undefined, '', 'openpose', 'constructor', '__proto__', 'toString']) {
    expect(trackerErrorFactor(name)).toBe(trackerErrorFactor('accurate'));
  }
});

import { describe, expect, it } from 'vitest';
import { judgeFlatness, medianSlope } from '../soak/flatness';
import type { Reading } from '../soak/take-reading';
import { SECTION, withSection } from '../soak/write-section';

/** An hour in which nothing grows, but what is given. */
function hour(grows: (minute: number) => Partial<Reading> = () => ({})): Reading[] {
  return Array.from({ length: 21 }, (_, i) => ({
    minute: 3 * i,
    clips: 9 * i,
    pageHeapMb: 12 + (i % 3) / 10,
    workerHeapsMb: 9,
    rendererMb: 800 + (i % 4) * 5,
    browserMb: 220,
    tensors: 374,
    workers: 1,
    objectUrls: 1,
    databases: 0,
    nodes: 7000,
    listeners: 400,
    documents: 2,
    ...grows(3 * i),
  }));
}

const growing = (readings: Reading[]): string[] =>
  judgeFlatness(readings).flatMap(({ bar, flat }) => (flat ? [] : [bar.key]));

describe('what is flat', () => {
  it('is an hour that breathes', () => expect(growing(hour())).toEqual([]));

  it('is an hour that grows only while it warms up', () =>
    expect(growing(hour((minute) => ({ pageHeapMb: 8 + Math.min(minute, 25) / 5 })))).toEqual([]));

  it.each<[keyof Reading, number]>([
    ['tensors', 1],
    ['objectUrls', 1],
    ['databases', 1],
    ['workers', 1],
    ['nodes', 300],
    ['pageHeapMb', 2],
    ['rendererMb', 40],
  ])('is not an hour in which %s grow by %d in ten minutes', (key, by) =>
    expect(growing(hour((minute) => ({ [key]: 100 + by * Math.floor(minute / 10) })))).toEqual([key]),
  );

  it('is not told by one high reading', () =>
    expect(growing(hour((minute) => (minute === 57 ? { pageHeapMb: 60 } : {})))).toEqual([]));

  it('is not told at all by two readings', () =>
    expect(growing(hour().slice(0, 2)).length).toBeGreaterThan(5));

  it('leaves out a process of which the system does not tell', () =>
    expect(growing(hour(() => ({ rendererMb: null, browserMb: null })))).toEqual([]));

  it('has the slope of a line, and no slope for two points', () => {
    // Sen 1968: all slopes of a line are the same.
    expect(medianSlope([0, 1, 2, 5].map((x) => [x, 3 * x + 1] as const))).toBeCloseTo(3, 12);
    expect(
      medianSlope([
        [0, 0],
        [1, 9],
      ]),
    ).toBeNull();
  });
});

describe('its section in the text', () => {
  const section = `${SECTION}\n\nNew.\n`;
  it('is added at the end', () =>
    expect(withSection('# Title\n\nA.\n', section)).toBe(`# Title\n\nA.\n\n${section}`));
  it('takes the place of the old one alone', () => {
    const old = `# Title\n\n${SECTION}\n\nOld.\n\n### Part\n\nOld too.\n\n## Another\n\nStays.\n`;
    expect(withSection(old, section)).toBe(`# Title\n\n${section}\n## Another\n\nStays.\n`);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { PlaneCopier } from '../../src/media/plane-copier';
import { PlaneMemory } from '../../src/media/plane-memory';
import { samplePicture } from '../../src/picture/network-picture';
import { asSample, plainFrame } from '../fixtures/plain-frame';

const SIZE = { widthPx: 64, heightPx: 48 };
const WHOLE = { leftPx: 0, topPx: 0, ...SIZE };
const COLOURS = { matrix: 'bt709', fullRange: true } as const;

/** Grey of one level. */
const grey = (level: number, { widthPx, heightPx } = SIZE) =>
  asSample(
    plainFrame(widthPx, heightPx, (plane) => (plane === 0 ? level : 128)),
    { colorSpace: COLOURS },
  );

function redAt(
  picture: NonNullable<Awaited<ReturnType<PlaneCopier['copy']>>>,
  xPx: number,
  yPx: number,
): number {
  const into = new Float32Array(3);
  const steps = { rightXPx: 1, rightYPx: 0, downXPx: 0, downYPx: 1 };
  samplePicture(picture, { xPx, yPx, ...steps, columns: 1, rows: 1, fadePx: 1 }, into);
  return into[0]!;
}

describe('copies of frames', () => {
  it('stay as they are until they are given back; then their memory is used again', async () => {
    const copier = new PlaneCopier(WHOLE);
    const first = (await copier.copy(grey(10)))!;
    const second = (await copier.copy(grey(20)))!;
    expect([redAt(first, 20, 20), redAt(second, 20, 20)]).toEqual([10, 20]);
    copier.giveBack(first);
    copier.giveBack(first);
    const [third, fourth] = [(await copier.copy(grey(30)))!, (await copier.copy(grey(40)))!];
    expect(third.planes).toBe(first.planes);
    expect([second, third, fourth].map((each) => redAt(each, 20, 20))).toEqual([20, 30, 40]);
    // The halves that were made of the frame before are not those of this one.
    first.planes.level(2);
    copier.giveBack(third);
    const fifth = (await copier.copy(grey(50)))!;
    const { y } = fifth.planes.level(2);
    expect(fifth.planes.bytes[y.at]).toBe(50);
  });

  it.each([
    ['as they lie', 'I420', SIZE, 2],
    ['from pairs of colours', 'NV12', SIZE, 3],
    ['halved', 'I420', { widthPx: 2560, heightPx: 64 }, 3],
    ['halved from pairs', 'NV12', { widthPx: 2560, heightPx: 64 }, 4],
  ] as const)('made %s take no memory anew, also when they are begun anew', async (_, format, size, most) => {
    const memory = new PlaneMemory();
    const take = vi.spyOn(memory, 'take');
    const frame = plainFrame(size.widthPx, size.heightPx, () => 128);
    for (let begun = 0; begun < 3; begun++) {
      const copier = new PlaneCopier({ ...WHOLE, ...size }, memory);
      for (let i = 0; i < 3; i++) {
        const first = (await copier.copy(asSample(frame, { format })))!;
        copier.giveBack((await copier.copy(asSample(frame, { format })))!);
        copier.giveBack(first);
      }
    }
    const taken = take.mock.results.map(({ value }) => value as unknown);
    expect(new Set(taken).size).toBeLessThanOrEqual(most);
  });

  it('leave no more memory behind than a few frames take', () => {
    const memory = new PlaneMemory();
    const held = Array.from({ length: 40 }, () => memory.take(SIZE.widthPx, SIZE.heightPx));
    for (const each of held) memory.giveBack(each);
    const again = Array.from({ length: 40 }, () => memory.take(SIZE.widthPx, SIZE.heightPx));
    const kept = again.filter((each) => held.includes(each)).length;
    expect(kept).toBeGreaterThanOrEqual(8);
    expect(kept).toBeLessThan(16);
  });

  it('of a clip that changes its size do not take what is too small', async () => {
    const large = { widthPx: 128, heightPx: 96 };
    const copier = new PlaneCopier({ ...WHOLE, ...large });
    copier.giveBack((await copier.copy(grey(10)))!);
    const larger = (await copier.copy(grey(20, large)))!;
    expect(larger.planes).toMatchObject({ widthPx: 128, heightPx: 96 });
  });

  it.each([
    [3840, 2160],
    [2160, 3840],
    [2562, 1442],
  ])(
    'of %i x %i px are kept halved, in 4.2 MB at most, and lie where they lay',
    async (widthPx, heightPx) => {
      const perPx = 200 / Math.max(widthPx, heightPx);
      const slope = plainFrame(widthPx, heightPx, (plane, x, y) =>
        plane === 0 ? (x + y) * (perPx / 2) : 128,
      );
      const copier = new PlaneCopier({ leftPx: 0, topPx: 0, widthPx, heightPx });
      const picture = (await copier.copy(asSample(slope, { colorSpace: COLOURS })))!;
      expect(Math.max(picture.planes.widthPx, picture.planes.heightPx)).toBeLessThanOrEqual(1920);
      expect(picture.planes.bytes.length).toBeLessThan(4.2e6);
      for (const [xPx, yPx] of [
        [100, 200],
        [widthPx - 101, heightPx - 201],
        [widthPx / 2, 64],
      ] as const) {
        // Levels are whole numbers, cut off.
        expect(Math.abs(redAt(picture, xPx, yPx) - ((xPx + yPx) * (perPx / 2) - 0.5))).toBeLessThan(0.6);
      }
    },
  );

  it.each([
    ['of another format', { format: 'RGBX' }],
    ['of more than 8 bits', { format: 'I420P10' }],
    ['that is mirrored', { flip: true }],
    ['of wide colours', { colorSpace: { primaries: 'bt2020', transfer: 'bt709', matrix: 'bt2020-ncl' } }],
    ['of bright light', { colorSpace: { primaries: 'bt709', transfer: 'pq', matrix: 'bt709' } }],
    ['of a matrix that is not known', { colorSpace: { matrix: 'rgb' } }],
  ] as const)('are not made of a frame %s: it is drawn', async (_, notes) => {
    const frame = plainFrame(SIZE.widthPx, SIZE.heightPx, () => 128);
    expect(
      await new PlaneCopier(WHOLE).copy(asSample(frame, notes as Parameters<typeof asSample>[1])),
    ).toBeNull();
  });

  it('are not made of a frame that is longer than 3840 px', async () => {
    const [largest, larger] = [3840, 3842].map((widthPx) => plainFrame(widthPx, 64, () => 128));
    const copier = new PlaneCopier({ ...WHOLE, widthPx: 3842 });
    expect(await copier.copy(asSample(largest!))).not.toBeNull();
    expect(await copier.copy(asSample(larger!))).toBeNull();
  });

  it('of a part hold no more than that, and what shares a colour with it', async () => {
    const frame = plainFrame(64, 48, (plane, x, y) => (plane === 0 ? 2 * x + y : 128));
    const part = { leftPx: 5, topPx: 10, widthPx: 20, heightPx: 30 };
    for (const format of ['I420', 'NV12'] as const) {
      const sample = asSample(frame, { format, colorSpace: COLOURS });
      const picture = (await new PlaneCopier(part).copy(sample))!;
      expect(picture.planes).toMatchObject({ widthPx: 22, heightPx: 30 });
      expect(redAt(picture, 0, 0)).toBe(2 * 5 + 10);
      expect(redAt(picture, 19, 29)).toBe(2 * 24 + 39);
      expect(redAt(picture, 21, 5)).toBe(0);
    }
  });
});

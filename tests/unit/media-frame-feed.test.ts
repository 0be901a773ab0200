import { expect, it } from 'vitest';
import type { ClipFrame } from '../../src/media/clip-frames';
import { FrameFeed } from '../../src/media/frame-feed';

const KEEP = 3;
const timesS = Float64Array.from({ length: 12 }, (_, i) => i / 10);

function feedOf() {
  const released: number[] = [];
  const begun: number[] = [];
  const made: number[] = [];
  async function* framesFrom(place: number): AsyncGenerator<ClipFrame, void, undefined> {
    begun.push(place);
    for (let i = place; i < timesS.length; i++) {
      await Promise.resolve();
      const picture = { pixels: { width: 1, height: 1 } as ImageData, scale: 1 };
      made.push(i);
      yield { ...picture, timeS: timesS[i]!, release: () => void released.push(i) };
    }
  }
  return { feed: new FrameFeed(timesS, framesFrom, KEEP), released, begun, made };
}

async function read(feed: FrameFeed, from: number, count: number, onFrame?: (place: number) => void) {
  const places: number[] = [];
  for await (const { timeS } of feed.from(from)) {
    places.push(Math.round(timeS * 10));
    onFrame?.(places.at(-1)!);
    if (places.length === count) break;
  }
  return places;
}

it('releases frames that cannot be read again, each once, and none of those that can', async () => {
  const { feed, released, begun } = feedOf();
  await read(feed, 0, 7, (place) => {
    const kept = Array.from({ length: KEEP }, (_, i) => place - i);
    expect(released.some((each) => kept.includes(each))).toBe(false);
  });
  expect(released).toEqual([0, 1, 2, 3]);
  // Three frames back and on: nothing is decoded again, and what is read again was not released before.
  expect(await read(feed, 4, 5, (place) => expect(released).not.toContain(place))).toEqual([4, 5, 6, 7, 8]);
  expect(begun).toEqual([0]);
  expect(released).toEqual([0, 1, 2, 3, 4, 5]);
});

it('releases every frame once that it was given, when it begins elsewhere and when it ends', async () => {
  const { feed, released, begun, made } = feedOf();
  await read(feed, 0, 5);
  await read(feed, 7, 2);
  expect(begun).toEqual([0, 7]);
  expect(released.filter((place) => place < 7)).toEqual(made.filter((place) => place < 7));
  await feed.close();
  expect([...released].sort((a, b) => a - b)).toEqual(made);
});

import { afterEach, describe, expect, it } from 'vitest';
import { FramesClient } from '../../src/client/frames-client';
import { AnalysisService } from '../../workers/analysis-service';
import { type ClipRecipe, makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';
import { numberAt, numberOf, valueOf } from '../fixtures/clips/read-exact-frames';

// The browser's encoders make no B-frames, so none are tried here: frames lie in the file in the order shown.

let client = new FramesClient();
afterEach(() => {
  client.dispose();
  client = new FramesClient();
});

const countTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const SIZE = { widthPx: 320, heightPx: 240 };

/** As a phone films in low light: gaps of 40, 33, 17 and 58 ms. */
function unevenTimes(n: number): number[] {
  const gapsS = [0.04, 0.033, 0.017, 0.058];
  let timeS = 0;
  return countTo(n).map((i) => (i === 0 ? 0 : (timeS += gapsS[i % gapsS.length]!)));
}

function turned(rotationDeg: 90 | 180 | 270): [string, ClipRecipe] {
  const size = { widthPx: 240, heightPx: 320 };
  return [
    `turned by ${rotationDeg} degrees`,
    { container: 'mov', codec: 'vp9', ...size, rotationDeg, timesS: steadyTimes(60, 30) },
  ];
}

const clips: [string, ClipRecipe][] = [
  ['30 a second', { container: 'mp4', codec: 'avc', ...SIZE, timesS: steadyTimes(75, 30) }],
  ['240 a second', { container: 'mp4', codec: 'vp9', ...SIZE, timesS: steadyTimes(500, 240) }],
  ['at a variable rate', { container: 'mp4', codec: 'vp9', ...SIZE, timesS: unevenTimes(90) }],
  ['in WebM at a variable rate', { container: 'webm', codec: 'vp8', ...SIZE, timesS: unevenTimes(60) }],
  [
    'with pictures before its beginning',
    { container: 'mp4', codec: 'vp9', ...SIZE, timesS: steadyTimes(60, 30).map((timeS) => timeS - 0.1) },
  ],
  turned(90),
  turned(180),
  turned(270),
];

describe.each(clips)('a clip %s', (_, recipe) => {
  // Frames before time zero are trimmed off.
  const trimmed = recipe.timesS.filter((timeS) => timeS < -1e-6).length;
  const places = countTo(recipe.timesS.length - trimmed);
  const drawn = places.map((place) => place + trimmed);

  it('shows every frame once forward and once backward', async () => {
    const held = valueOf(await client.open(await makeClip(recipe)));
    expect(held).toMatchObject({ widthPx: recipe.widthPx, heightPx: recipe.heightPx });
    expect(held.timesS).toHaveLength(places.length);
    const forward: number[] = [];
    for (const place of places) forward.push(await numberAt(client, held, place));
    expect(forward).toEqual(drawn);
    const backward: number[] = [];
    for (const place of places.toReversed()) backward.push(await numberAt(client, held, place));
    expect(backward).toEqual(drawn.toReversed());
  });

  it('shows the same frame after seeking away and back, and after any seek', async () => {
    const held = valueOf(await client.open(await makeClip(recipe)));
    const last = places.length - 1;
    // A fixed sequence without a pattern (Lehmer's generator).
    let seed = 20_261;
    const anywhere = countTo(40).map(() => (seed = (seed * 48_271) % 2_147_483_647) % places.length);
    for (const place of [17, last, 17, 0, 17, ...anywhere]) {
      expect(await numberAt(client, held, place)).toBe(place + trimmed);
    }
  });

  it('has the very times of its track', async () => {
    const file = await makeClip(recipe);
    const held = valueOf(await client.open(file));
    const service = new AnalysisService(serviceParts(numberReader()));
    const listener = { onProgress: () => {}, onPreview: () => {} };
    const tracked = valueOf(await service.track({ file, model: 'lite' }, listener));
    expect(held.timesS).toEqual(tracked.track.timesS);
  });
});

describe('pictures', () => {
  it('have the size asked for, are never blown up, and change size from call to call', async () => {
    const clip = { container: 'mov', codec: 'vp9', widthPx: 240, heightPx: 320 } as const;
    await client.open(await makeClip({ ...clip, rotationDeg: 90, timesS: steadyTimes(30, 30) }));
    for (const [longestPx, size] of [
      [160, [120, 160]],
      [320, [240, 320]],
      [4000, [240, 320]],
      [100, [75, 100]],
    ] as const) {
      const { picture } = valueOf(await client.frameAt(12, longestPx));
      expect([picture.width, picture.height]).toEqual(size);
      expect(numberOf(picture)).toBe(12);
    }
  });

  it('are refused for a frame that the clip has not', async () => {
    const clip = { container: 'mp4', codec: 'vp9', ...SIZE, timesS: steadyTimes(30, 30) } as const;
    const held = valueOf(await client.open(await makeClip(clip)));
    for (const place of [-1, 30, 1.5, NaN]) {
      expect(await client.frameAt(place, 320)).toMatchObject({ ok: false, error: { code: 'internal' } });
    }
    expect(await numberAt(client, held, 29)).toBe(29);
  });
});

it('one clip is held at a time: opening another lets go of the first', async () => {
  const clip = { container: 'mp4', codec: 'vp9', ...SIZE } as const;
  const [short, long] = [
    await makeClip({ ...clip, timesS: steadyTimes(30, 30) }),
    await makeClip({ ...clip, timesS: steadyTimes(60, 30) }),
  ];
  const [first, second] = await Promise.all([client.open(short), client.open(long)]);
  expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await numberAt(client, valueOf(second), 59)).toBe(59);
  client.close();
  expect(await client.frameAt(3, 320)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await numberAt(client, valueOf(await client.open(short)), 29)).toBe(29);
  const giveUp = new AbortController();
  const given = client.open(long, giveUp.signal);
  giveUp.abort();
  expect(await given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

import { expect, it, vi } from 'vitest';
import type { Outcome, PicturesRequest } from '../../workers/analysis-api';
import type { Engine } from '../../src/app/engine';
import { type PictureState, PictureStore, type PictureWish } from '../../src/app/pictures/picture-store';

const CROP = { leftPx: 0, topPx: 0, widthPx: 100, heightPx: 100 };
const video = new File(['x'], 'run.mp4');
const wish = (timeS: number, heightPx = 100): PictureWish => ({ video, timeS, crop: CROP, heightPx });
/** 100 x 100 RGBA. */
const PICTURE_BYTES = 40_000;

/** An engine whose pictures are handed over by the test. */
function handEngine() {
  const calls: {
    request: PicturesRequest;
    signal: AbortSignal;
    give(index: number): Promise<ImageBitmap>;
    end(outcome?: Outcome<number>): void;
  }[] = [];
  const all: ImageBitmap[] = [];
  const pictures: Engine['pictures'] = (request, onPicture, signal) =>
    new Promise((resolve) => {
      let done = 0;
      signal!.addEventListener('abort', () =>
        resolve({ ok: false, error: { code: 'cancelled', message: '', detail: '' } }),
      );
      calls.push({
        request,
        signal: signal!,
        async give(index) {
          const picture = await createImageBitmap(new ImageData(100, 100));
          all.push(picture);
          onPicture({ index, timeS: request.timesS[index]!, picture, done: ++done });
          return picture;
        },
        end: (outcome = { ok: true, value: done }) => resolve(outcome),
      });
    });
  const open = (): number => all.filter(({ width }) => width > 0).length;
  return { calls, pictures, open };
}

function watching(store: PictureStore, asked: PictureWish) {
  const states: PictureState['kind'][] = [];
  const leave = store.want(asked, ({ kind }) => void states.push(kind));
  return { states, leave };
}

const FAILED: Outcome<number> = {
  ok: false,
  error: { code: 'decode-failed', message: 'The file is damaged.', detail: '' },
};
const calledOnce = (calls: readonly unknown[], n = 1) => vi.waitFor(() => expect(calls.length).toBe(n));

it('gathers what is wanted into one walk in order of time, and tells each', async () => {
  const { calls, pictures } = handEngine();
  const store = new PictureStore(pictures, { gatherMs: 10 });
  const [late, early] = [watching(store, wish(3)), watching(store, wish(1))];
  const again = watching(store, wish(1));
  await calledOnce(calls);
  expect(calls[0]!.request).toMatchObject({ timesS: [1, 3], crops: [CROP, CROP], maxHeightPx: 100 });
  expect(early.states).toEqual(['waiting']);
  await calls[0]!.give(0);
  expect([early.states.at(-1), again.states.at(-1), late.states.at(-1)]).toEqual(['here', 'here', 'waiting']);
  await calls[0]!.give(1);
  calls[0]!.end();
  expect(late.states).toEqual(['waiting', 'here']);
  // One that is there is not asked for again.
  expect(watching(store, wish(3)).states).toEqual(['here']);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(calls.length).toBe(1);
  store.clear();
});

it('what is wanted meanwhile, at another size, or beyond one walk waits for the next', async () => {
  const { calls, pictures } = handEngine();
  const store = new PictureStore(pictures, { gatherMs: 10, mostAtOnce: 2 });
  for (const timeS of [1, 2, 3]) watching(store, wish(timeS));
  const large = watching(store, wish(1, 540));
  await calledOnce(calls);
  expect(calls[0]!.request.timesS).toEqual([1, 2]);
  await Promise.all([calls[0]!.give(0), calls[0]!.give(1)]);
  calls[0]!.end();
  await calledOnce(calls, 2);
  expect(calls[1]!.request.timesS).toEqual([3]);
  await calls[1]!.give(0);
  calls[1]!.end();
  await calledOnce(calls, 3);
  expect(calls[2]!.request).toMatchObject({ timesS: [1], maxHeightPx: 540 });
  expect(large.states).toEqual(['waiting']);
  store.clear();
});

it('forgets what went off the screen before it was asked for, and stops a walk that nobody waits for', async () => {
  const { calls, pictures, open } = handEngine();
  const store = new PictureStore(pictures, { gatherMs: 10 });
  watching(store, wish(1)).leave();
  const [one, two] = [watching(store, wish(2)), watching(store, wish(3))];
  await calledOnce(calls);
  expect(calls[0]!.request.timesS).toEqual([2, 3]);
  one.leave();
  expect(calls[0]!.signal.aborted).toBe(false);
  two.leave();
  expect(calls[0]!.signal.aborted).toBe(true);
  // On its way when the walk was stopped.
  await calls[0]!.give(0);
  expect(open()).toBe(0);
  expect(store.bytes).toBe(0);
  // Who comes back is asked for anew.
  const back = watching(store, wish(3));
  await calledOnce(calls, 2);
  await calls[1]!.give(0);
  expect(back.states).toEqual(['waiting', 'here']);
  store.clear();
});

it('keeps within its bound by closing what nobody watches, the longest unused first', async () => {
  const { calls, pictures, open } = handEngine();
  const store = new PictureStore(pictures, { gatherMs: 10, maxBytes: 2.5 * PICTURE_BYTES });
  const watchers = [1, 2, 3, 4].map((timeS) => watching(store, wish(timeS)));
  await calledOnce(calls);
  const given: ImageBitmap[] = [];
  for (let i = 0; i < 4; i++) given.push(await calls[0]!.give(i));
  calls[0]!.end();
  // All on screen: none may be taken away, whatever the bound.
  expect(open()).toBe(4);
  expect(store.bytes).toBe(4 * PICTURE_BYTES);
  watchers[1]!.leave();
  expect(given.map(({ width }) => width > 0)).toEqual([true, false, true, true]);
  watchers[0]!.leave();
  expect(given.map(({ width }) => width > 0)).toEqual([false, false, true, true]);
  watchers[3]!.leave();
  watchers[2]!.leave();
  // Within the bound: kept for who scrolls back.
  expect(open()).toBe(2);
  expect(watching(store, wish(3)).states).toEqual(['here']);
  store.clear();
  expect(open()).toBe(0);
});

it('a walk that fails is told to who waits; who comes back tries again', async () => {
  const { calls, pictures } = handEngine();
  const store = new PictureStore(pictures, { gatherMs: 10 });
  const [one, two] = [watching(store, wish(1)), watching(store, wish(2))];
  await calledOnce(calls);
  await calls[0]!.give(0);
  calls[0]!.end(FAILED);
  await vi.waitFor(() => expect(two.states).toEqual(['waiting', 'failed']));
  expect(one.states).toEqual(['waiting', 'here']);
  two.leave();
  const back = watching(store, wish(2));
  await calledOnce(calls, 2);
  calls[1]!.end({ ok: true, value: 0 });
  // A walk that leaves one out is not begun again and again.
  await vi.waitFor(() => expect(back.states).toEqual(['waiting', 'failed']));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(calls.length).toBe(2);
  store.clear();
});

it('closes everything a while after the last user has left, but not for a strict double mount', async () => {
  const { calls, pictures, open } = handEngine();
  const store = new PictureStore(pictures, { gatherMs: 10, lingerMs: 40 });
  store.enter()();
  const leave = store.enter();
  const watcher = watching(store, wish(1));
  await calledOnce(calls);
  await calls[0]!.give(0);
  calls[0]!.end();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(open()).toBe(1);
  watcher.leave();
  leave();
  expect(open()).toBe(1);
  await vi.waitFor(() => expect(open()).toBe(0));
});

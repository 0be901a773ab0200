import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeClip, steadyTimes, type ClipRecipe } from '../fixtures/clips/make-clip';
import { dotTrack, mountPlayer, type MountedPlayer } from '../fixtures/clips/mount-player';

let player: MountedPlayer | null = null;
beforeEach(() => {
  sessionStorage.setItem('plumbline.overlay', JSON.stringify({ plumbLine: false }));
  return page.viewport(800, 900);
});
afterEach(() => {
  player?.unmount();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const countTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** As a phone films in low light. */
function unevenTimes(n: number): number[] {
  const gapsS = [0.04, 0.033, 0.017, 0.058];
  let timeS = 0;
  return countTo(n).map((i) => (i === 0 ? 0 : (timeS += gapsS[i % gapsS.length]!)));
}

const SIZE = { widthPx: 320, heightPx: 240 };
const UPRIGHT = { widthPx: 240, heightPx: 320 };
const fast: ClipRecipe = { container: 'mp4', codec: 'vp9', ...SIZE, timesS: steadyTimes(120, 240) };
const uneven: ClipRecipe = { container: 'mp4', codec: 'avc', ...SIZE, timesS: unevenTimes(50) };
const turned: ClipRecipe = {
  container: 'mov',
  codec: 'vp9',
  ...UPRIGHT,
  rotationDeg: 90,
  timesS: steadyTimes(40, 30),
};

async function open(recipe: ClipRecipe): Promise<MountedPlayer> {
  const shown = mountPlayer(await makeClip(recipe), dotTrack(recipe.timesS, recipe.widthPx, recipe.heightPx));
  player = shown;
  await expect.poll(() => shown.look().by).toBe('video');
  document.querySelector<HTMLElement>('section.player')!.focus();
  return shown;
}

/** Waits until a frame's own picture is on the stage, and looks at it. */
async function lookAt(shown: MountedPlayer, frame: number, by: 'exact' | 'video' = 'exact'): Promise<void> {
  await expect
    .poll(() => shown.look(), { interval: 4, timeout: 5000 })
    .toEqual({ by, number: frame + 1, skeleton: frame });
  expect(shown.hasSkeletonOf(frame)).toBe(true);
}

describe.each([
  ['of 240 frames a second', fast],
  ['of a variable frame rate', uneven],
  ['turned by 90 degrees', turned],
])('a clip %s', (_, recipe) => {
  const frames = countTo(recipe.timesS.length);

  it('is stepped through by keyboard: every frame once, with its own skeleton', async () => {
    const shown = await open(recipe);
    await userEvent.keyboard('{End}{Home}');
    const seen: number[] = [];
    for (const frame of frames) {
      await lookAt(shown, frame);
      expect(shown.clock.now()).toMatchObject({ frame, timeS: recipe.timesS[frame], playing: false });
      seen.push(shown.look().number);
      await userEvent.keyboard('.');
    }
    expect(seen).toEqual(frames.map((frame) => frame + 1));
    // One further than the last is the last.
    await lookAt(shown, frames.length - 1);
  });

  it('shows the same frame after seeking away and back', async () => {
    const shown = await open(recipe);
    for (const frame of [17, frames.length - 1, 17, 0, 17, 30, 3, 29]) {
      shown.clock.showTime(recipe.timesS[frame]!);
      await lookAt(shown, frame);
    }
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await lookAt(shown, 19);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await lookAt(shown, 39);
  });
});

describe('the stage', () => {
  it('never has one frame under the skeleton of another, however fast one goes through the clip', async () => {
    const shown = await open(fast);
    await userEvent.keyboard('{End}');
    await lookAt(shown, 119);
    const wrong: unknown[] = [];
    const pictures = new Set<number>();
    for (let i = 0; i < 90; i++) {
      shown.clock.showFrame((i * 37) % 120);
      await new Promise(requestAnimationFrame);
      const { number, skeleton } = shown.look();
      pictures.add(number);
      if (number !== skeleton + 1) wrong.push({ i, number, skeleton });
    }
    expect(wrong).toEqual([]);
    expect(pictures.size).toBeGreaterThan(5);
    await lookAt(shown, (89 * 37) % 120);
  });

  it('plays, and stops at an exact frame', async () => {
    const shown = await open(fast);
    shown.clock.setRate(1 / 4);
    await userEvent.keyboard(' ');
    await expect.poll(() => shown.clock.now().frame).toBeGreaterThan(10);
    expect(shown.look().by).toBe('video');
    await userEvent.keyboard(' ');
    const { frame, playing } = shown.clock.now();
    expect(playing).toBe(false);
    await lookAt(shown, frame);
    // And goes on from there.
    await userEvent.keyboard(' ');
    await expect.poll(() => shown.look().by).toBe('video');
    await expect.poll(() => shown.clock.now().playing, { timeout: 10_000 }).toBe(false);
    await lookAt(shown, 119);
  });

  it('plays backwards by exact frames', async () => {
    const shown = await open(uneven);
    await userEvent.keyboard('{End}');
    await lookAt(shown, 49);
    const told: number[] = [];
    shown.clock.subscribe(() => told.push(shown.clock.now().frame));
    await userEvent.keyboard('j');
    const wrong: unknown[] = [];
    const pictures: number[] = [];
    while (shown.clock.now().playing) {
      await new Promise(requestAnimationFrame);
      const { number, skeleton } = shown.look();
      if (number !== skeleton + 1) wrong.push({ number, skeleton });
      if (number !== pictures.at(-1)) pictures.push(number);
    }
    expect(wrong).toEqual([]);
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures).toEqual(pictures.toSorted((a, b) => b - a));
    expect(told.at(-1)).toBe(0);
    await lookAt(shown, 0);
  });

  it('plays exact frames where the browser cannot play the clip', async () => {
    const shown = await open(uneven);
    shown.video()!.dispatchEvent(new Event('error'));
    await expect.poll(() => shown.look()).toMatchObject({ by: 'exact', number: 1, skeleton: 0 });
    expect(shown.video()).toBeNull();
    shown.clock.setRate(1 / 4);
    shown.clock.play();
    await expect.poll(() => shown.look().number).toBeGreaterThan(6);
    shown.clock.pause();
    await lookAt(shown, shown.clock.now().frame);
    expect(document.querySelector('.stage-note')).toBeNull();
  });

  it('steps by the video, with the skeleton of what it shows, where exact frames cannot be had', async () => {
    class DeadWorker extends EventTarget {
      constructor() {
        super();
        queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no worker' })));
      }
      postMessage(): void {}
      terminate(): void {}
    }
    vi.stubGlobal('Worker', DeadWorker);
    const shown = await open(uneven);
    for (const frame of countTo(50)) {
      shown.clock.showFrame(frame);
      await lookAt(shown, frame, 'video');
    }
  });

  it('shows the skeleton alone where there is no clip', async () => {
    const shown = mountPlayer(undefined, dotTrack(uneven.timesS, 320, 240));
    player = shown;
    await expect.poll(() => document.querySelector('.stage-note')?.textContent).toMatch(/without a picture/);
    shown.clock.showFrame(12);
    await expect.poll(() => shown.look().skeleton).toBe(12);
    expect(shown.hasSkeletonOf(12)).toBe(true);
  });
});

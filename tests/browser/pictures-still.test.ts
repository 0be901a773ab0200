import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import axe from 'axe-core';
import { createElement, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AnalysisClient } from '../../src/client/analysis-client';
import { poseAt, runnerBoxes } from '../../src/app/pictures/clip-pose';
import { Kinogram } from '../../src/app/pictures/kinogram';
import { pictureBlob } from '../../src/app/pictures/picture-blob';
import { StillPicture } from '../../src/app/pictures/still-picture';
import { EagerPictures } from '../../src/app/pictures/use-picture-store';
import type { Engine } from '../../src/app/engine';
import type { ShownClip } from '../../src/app/result/clip-player';
import { Session } from '../../src/app/session/session';
import { SessionContext } from '../../src/app/session/session-context';
import type { StepMoments } from '../../src/core/gait/steps';
import type { View } from '../../src/core/track/view';
import { measureFigure } from '../../src/drawing/measure-figure';
import type { ReportSource } from '../../src/report/report';
import { readNumber } from '../fixtures/clips/frame-number';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { madeUpEvents, madeUpTrack } from '../fixtures/page/made-up-run';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/app/theme/frame.css';

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
});

const track = madeUpTrack();
const events = madeUpEvents();
const steps = events.flatMap((event): StepMoments[] => {
  const toeOff = events.find(
    (each) => each.type === 'TO' && each.side === event.side && each.timeS > event.timeS,
  );
  if (event.type !== 'IC' || !toeOff) return [];
  const [contactS, toeOffS] = [event.timeS, toeOff.timeS];
  return [{ side: event.side, contactS, midStanceS: (contactS + toeOffS) / 2, toeOffS }];
});
const MOMENTS = steps.flatMap(({ contactS, midStanceS, toeOffS }) => [contactS, midStanceS, toeOffS]);

function sourceWith(view: View, extra: Partial<ReportSource> = {}): ReportSource {
  const clip = { name: `${view}.mp4`, sha256: '', widthPx: 1280, heightPx: 720, fps: 60 };
  return { clip, view, activity: 'running', events, steps, ...extra } as unknown as ReportSource;
}

const video = new File(['made up'], 'run.mp4');
const filmed = (view: View = 'side-right'): ShownClip => ({
  source: sourceWith(view),
  video,
  cleaned: track,
});

/** As in a report that was opened from a file: joints of the moments only, to a tenth of a pixel. */
function opened(): ShownClip {
  const keypoints = [...track.columns.keys()];
  const tenth = (px: number): number => Math.round(10 * px) / 10;
  const frames = MOMENTS.map((timeS) => {
    const pose = poseAt({ source: sourceWith('side-right'), cleaned: track }, timeS);
    const points = keypoints.map((name) => {
      const at = pose.get(name);
      return at ? ([tenth(at.xPx), tenth(at.yPx)] as const) : null;
    });
    return { timeS: Math.round(60 * timeS) / 60, points };
  });
  return { source: sourceWith('side-right', { stills: { keypoints, frames } }) };
}

function show(content: ReactElement, engine: Engine = fakeEngine()): void {
  const session = new Session(engine, { ...DEFAULT_SETTINGS, model: 'full' });
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(createElement(SessionContext, { value: session }, content));
}

const canvases = (): HTMLCanvasElement[] => [...document.querySelectorAll('canvas')];

/** Colour at a share of the canvas's width and height: "r,g,b". */
function colourAt(canvas: HTMLCanvasElement, x: number, y: number): string {
  const at = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)] as const;
  return [
    ...canvas
      .getContext('2d')!
      .getImageData(...at, 1, 1)
      .data.slice(0, 3),
  ].join(',');
}

const STAGE = '10,16,17';
const WALL = '139,139,134';

/** How many pixels are neither stage nor wall: the skeleton's. */
function drawnShare(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let drawn = 0;
  for (let i = 0; i < data.length; i += 4) {
    // Blue of the left side, orange of the right one.
    if (Math.abs(data[i]! - data[i + 2]!) > 60) drawn++;
  }
  return drawn / (data.length / 4);
}

describe('the kinogram', () => {
  const names = [
    'Left foot lands',
    'Weight on the left foot',
    'Left foot leaves the ground',
    'Right foot lands',
    'Weight on the right foot',
    'Right foot leaves the ground',
  ];

  it('shows three moments of each foot with their names, and nothing moves when the frames come', async () => {
    await page.viewport(1280, 900);
    show(createElement(Kinogram, { clips: [filmed()] }), fakeEngine({ pictureMs: 20 }));
    await vi.waitFor(() => expect(canvases().length).toBe(6));
    const label = (name: string) => `${name}: the runner from the side, right side nearest, joints drawn on.`;
    expect(canvases().map((each) => each.getAttribute('aria-label'))).toEqual(names.map(label));
    expect(
      [...document.querySelectorAll('li figcaption')].map((each) => each.firstElementChild?.nextSibling),
    ).toMatchObject(names.map((textContent) => ({ textContent })));
    const before = canvases().map((each) => JSON.stringify(each.getBoundingClientRect()));
    expect(canvases().map((each) => colourAt(each, 0.02, 0.02))).toEqual(Array(6).fill(STAGE));
    for (const each of canvases()) expect(drawnShare(each)).toBeGreaterThan(0.005);
    await vi.waitFor(() =>
      expect(canvases().map((each) => colourAt(each, 0.02, 0.02))).toEqual(Array(6).fill(WALL)),
    );
    for (const each of canvases()) expect(drawnShare(each)).toBeGreaterThan(0.005);
    expect(canvases().map((each) => JSON.stringify(each.getBoundingClientRect()))).toEqual(before);
  });

  it('is the same without video, from the joints that a report keeps', async () => {
    await page.viewport(1280, 900);
    const engine = fakeEngine();
    const asked = vi.spyOn(engine, 'pictures');
    show(createElement(Kinogram, { clips: [opened()] }), engine);
    await vi.waitFor(() => expect(canvases().length).toBe(6));
    for (const each of canvases()) {
      expect(colourAt(each, 0.02, 0.02)).toBe(STAGE);
      expect(drawnShare(each)).toBeGreaterThan(0.005);
    }
    expect(asked).not.toHaveBeenCalled();
    const [fromFile, fromTrack] = [
      runnerBoxes(opened(), MOMENTS, 0.75),
      runnerBoxes(filmed(), MOMENTS, 0.75),
    ];
    fromFile.forEach((box, i) => {
      expect(Math.abs(box.leftPx - fromTrack[i]!.leftPx)).toBeLessThan(0.5);
      expect(Math.abs(box.heightPx - fromTrack[i]!.heightPx)).toBeLessThan(0.5);
    });
  });

  it.each([390, 1280, 1920])('fits at %i px, and can be used by anyone', async (width) => {
    await page.viewport(width, 900);
    show(createElement(Kinogram, { clips: [filmed(), filmed('rear')] }));
    await vi.waitFor(() => expect(canvases().length).toBe(12));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const sizes = canvases().map((each) => {
      const { width: wide, height } = each.getBoundingClientRect();
      expect(wide / height).toBeCloseTo(0.75, 1);
      return Math.round(wide);
    });
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(95);
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).toEqual([]);
  });

  it('is nothing where nobody runs or no step is known', () => {
    const walking = { ...filmed(), source: sourceWith('side-right', { activity: 'walking' }) };
    const stepless = { ...filmed(), source: sourceWith('side-right', { steps: [] }) };
    expect(Kinogram({ clips: [walking, stepless] })).toBeNull();
  });
});

describe('a still', () => {
  const [crop] = runnerBoxes(filmed(), [1], 0.75);
  const still = (clip: ShownClip, extra: object = {}): ReactElement =>
    createElement(StillPicture, { clip, timeS: 1, crop: crop!, label: 'The runner', widthPx: 240, ...extra });

  it('keeps the skeleton and says so where its frame cannot be read', async () => {
    const engine = fakeEngine();
    engine.pictures = () =>
      Promise.resolve({ ok: false, error: { code: 'decode-failed', message: 'Damaged.', detail: '' } });
    show(still(filmed()), engine);
    await expect.element(page.getByText(/could not be read from the video/)).toBeVisible();
    expect(colourAt(canvases()[0]!, 0.02, 0.02)).toBe(STAGE);
    expect(drawnShare(canvases()[0]!)).toBeGreaterThan(0.005);
  });

  it('asks for its frame when it comes near the screen, at the frame’s own time; stops when the page is left', async () => {
    await page.viewport(800, 600);
    const engine = fakeEngine();
    const signals: AbortSignal[] = [];
    const times: number[] = [];
    engine.pictures = ({ timesS }, _, signal) => {
      times.push(...timesS);
      signals.push(signal!);
      return new Promise((resolve) =>
        signal!.addEventListener('abort', () =>
          resolve({ ok: false, error: { code: 'cancelled', message: '', detail: '' } }),
        ),
      );
    };
    const far = createElement(
      'div',
      null,
      createElement('div', { style: { height: 4000 } }),
      still(filmed(), { timeS: 1.007 }),
    );
    show(far, engine);
    await vi.waitFor(() => expect(canvases().length).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(signals.length).toBe(0);
    canvases()[0]!.scrollIntoView();
    await vi.waitFor(() => expect(signals.length).toBe(1));
    expect(times).toEqual([track.timesS[60]]);
    root!.unmount();
    root = undefined;
    expect(signals[0]!.aborted).toBe(true);
  });

  it('loads off the screen too, where all are wanted for a print', async () => {
    await page.viewport(800, 600);
    const far = createElement(
      'div',
      null,
      createElement('div', { style: { height: 4000 } }),
      still(filmed()),
    );
    show(createElement(EagerPictures, { value: true }, far));
    await vi.waitFor(() => expect(colourAt(canvases()[0]!, 0.02, 0.02)).toBe(WALL));
  });

  it('closes its picture a while after the page is left', async () => {
    const engine = fakeEngine();
    const handed: ImageBitmap[] = [];
    const { pictures } = engine;
    engine.pictures = (request, onPicture, signal) =>
      pictures(request, (each) => (handed.push(each.picture), onPicture(each)), signal);
    show(still(filmed()), engine);
    await vi.waitFor(() => expect(handed.length).toBe(1));
    expect(handed[0]!.width).toBeGreaterThan(0);
    root!.unmount();
    root = undefined;
    await vi.waitFor(() => expect(handed[0]!.width).toBe(0), { timeout: 3000 });
  });

  it('is not painted anew when the page is drawn again with the same things', async () => {
    const shapes = () =>
      measureFigure('trunkLean', poseAt(filmed(), 1), {
        view: 'side-right',
        side: 'left',
        value: 5,
        unit: 'deg',
      });
    const kept = filmed();
    const engine = fakeEngine();
    const asked = vi.spyOn(engine, 'pictures');
    const session = new Session(engine, {} as never);
    const place = document.body.appendChild(document.createElement('main'));
    root = createRoot(place);
    const draw = (): void =>
      root!.render(
        createElement(
          SessionContext,
          { value: session },
          still({ ...kept }, { crop: { ...crop! }, shapes: shapes() }),
        ),
      );
    draw();
    await vi.waitFor(() => expect(colourAt(canvases()[0]!, 0.02, 0.02)).toBe(WALL));
    const paints = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillRect');
    draw();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(paints).not.toHaveBeenCalled();
    paints.mockRestore();
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('the PNG of a still', () => {
  it('is the very frame, through the real worker, at the clip’s own resolution', async () => {
    const file = await makeClip({
      container: 'mp4',
      codec: 'vp9',
      widthPx: 960,
      heightPx: 720,
      timesS: steadyTimes(60, 30),
    });
    const startWorker = (): Worker =>
      new Worker(new URL('../fixtures/clips/faulty.worker.ts', import.meta.url), {
        type: 'module',
        name: 'no-fault',
      });
    const client = new AnalysisClient({ startWorker });
    const crop = { leftPx: 0, topPx: 0, widthPx: 960, heightPx: 720 };
    const clip = { source: sourceWith('rear'), video: file };
    const png = await pictureBlob(client.pictures.bind(client), { clip, timeS: 36.3 / 30, crop });
    client.dispose();
    if (!png.ok) throw new Error(png.error.detail);
    expect(png.value.type).toBe('image/png');
    const picture = await createImageBitmap(png.value);
    expect([picture.width, picture.height]).toEqual([960, 720]);
    const context = new OffscreenCanvas(960, 720).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    expect(readNumber(context.getImageData(0, 0, 960, 720))).toBe(37);
  });

  it('has the joints and measured lines on it, is large enough to read, and there without video too', async () => {
    const engine = fakeEngine();
    const [box] = runnerBoxes(filmed(), [1], 0.75);
    const shapes = measureFigure('trunkLean', poseAt(filmed(), 1), {
      view: 'side-right',
      side: 'left',
      value: 5,
      unit: 'deg',
    });
    for (const [clip, ground] of [
      [filmed(), WALL],
      [{ source: sourceWith('side-right'), cleaned: track }, STAGE],
    ] as const) {
      const plain = await pictureBlob(engine.pictures, { clip, timeS: 1, crop: box! });
      const lined = await pictureBlob(engine.pictures, { clip, timeS: 1, crop: box!, shapes });
      if (!plain.ok || !lined.ok) throw new Error('no PNG');
      const [a, b] = [await pixelsOf(plain.value), await pixelsOf(lined.value)];
      expect(a.height).toBe(Math.max(720, Math.round(box!.heightPx)));
      expect(a.width / a.height).toBeCloseTo(0.75, 2);
      expect([...a.data.slice(0, 3)].join(',')).toBe(ground);
      expect(a.data.some((value, i) => value !== b.data[i])).toBe(true);
    }
  });

  it('passes on why there is none', async () => {
    const engine = fakeEngine();
    const stopped = AbortSignal.abort();
    const [box] = runnerBoxes(filmed(), [1], 0.75);
    const png = await pictureBlob(engine.pictures, { clip: filmed(), timeS: 1, crop: box! }, stopped);
    expect(png).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

async function pixelsOf(png: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(png);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

import axe from 'axe-core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AnnotateRequest, AnnotatedVideo, Outcome, Progress } from '../../workers/analysis-api';
import type { Engine } from '../../src/app/engine';
import type { ShownClip } from '../../src/app/result/clip-player';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/app/theme/frame.css';
import { VideoExportButton } from '../../src/app/video-export/video-export-button';
import type { ReportSource } from '../../src/report/report';
import { madeUpEvents, madeUpTrack } from '../fixtures/page/made-up-run';

const video = new File(['a clip'], 'run.mp4', { type: 'video/mp4' });
const MADE: AnnotatedVideo = {
  file: new Blob([new Uint8Array(5_460_000)], { type: 'video/mp4' }),
  container: 'mp4',
  codec: 'H.264',
  widthPx: 1280,
  heightPx: 720,
  frames: 480,
};

function clipOf(changes: Partial<ReportSource> = {}): ShownClip {
  const clip = { name: 'run.mp4', widthPx: 1280, heightPx: 720 };
  const source = { clip, view: 'side-right', events: madeUpEvents(), ...changes } as unknown as ReportSource;
  return { source, video, cleaned: madeUpTrack() };
}

/** An engine whose video is made when the test says so. */
function handDriven() {
  const asked: AnnotateRequest[] = [];
  let tell: (progress: Progress) => void = () => {};
  let settle: (outcome: Outcome<AnnotatedVideo>) => void = () => {};
  const annotate: Engine['annotate'] = (request, onProgress, signal) => {
    asked.push(request);
    tell = (progress) => onProgress?.(progress);
    return new Promise((resolve) => {
      settle = resolve;
      signal?.addEventListener('abort', () =>
        resolve({
          ok: false,
          error: { code: 'cancelled', message: 'The analysis was stopped.', detail: '' },
        }),
      );
    });
  };
  return {
    annotate,
    asked,
    progress: (framesDone: number) =>
      tell({ phase: 'frames', fraction: framesDone / 480, framesDone, framesTotal: 480, secondsLeft: 12 }),
    settle: (outcome: Outcome<AnnotatedVideo>) => settle(outcome),
  };
}

let unmount = (): void => {};
const downloads: string[] = [];
beforeEach(() => {
  downloads.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function show(clip: ShownClip, annotate: Engine['annotate']): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'));
  const root = createRoot(main);
  root.render(createElement(VideoExportButton, { clip, annotate }));
  unmount = () => root.unmount();
  return main;
}

const button = (name: string) => page.getByRole('button', { name });
const status = () => page.getByRole('status');

describe('the annotated video’s button', () => {
  it('goes from the button over progress to a download, with the focus kept and all of it said', async () => {
    const engine = handDriven();
    show(clipOf(), engine.annotate);
    // From the last choice: a page that has no focus yet may take a tab for itself.
    await expect.element(page.getByLabelText('Angles')).toBeVisible();
    (page.getByLabelText('Angles').element() as HTMLElement).focus();
    await userEvent.tab();
    await expect.element(button('Save annotated video')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Stop')).toHaveFocus();
    expect(engine.asked[0]).toMatchObject({
      file: video,
      view: 'side-right',
      show: { skeleton: true, events: true, angles: true },
    });
    await expect.element(status()).toHaveTextContent('Making the annotated video of run.mp4');
    engine.progress(240);
    await expect.element(page.getByText('Frame 240 of 480')).toBeVisible();
    await expect.element(page.getByText('about 10 s left')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveProperty('value', 0.5);
    await expect.element(status()).toHaveTextContent('50 per cent');
    engine.settle({ ok: true, value: MADE });
    const link = page.getByRole('link', { name: 'run.annotated.mp4 (5.5 MB)' });
    await expect.element(link).toHaveAttribute('download', 'run.annotated.mp4');
    expect(downloads).toEqual(['run.annotated.mp4']);
    await expect.element(status()).toHaveTextContent('run.annotated.mp4 is made');
    await expect.element(button('Make it again')).toHaveFocus();
    const href = (link.element() as HTMLAnchorElement).href;
    expect((await (await fetch(href)).blob()).size).toBe(MADE.file.size);
  });

  it('draws in what is chosen, and wants at least something chosen', async () => {
    const engine = handDriven();
    show(clipOf(), engine.annotate);
    await page.getByLabelText('Angles').click();
    await button('Save annotated video').click();
    expect(engine.asked[0]!.show).toEqual({ skeleton: true, events: true, angles: false });
    await expect.element(page.getByLabelText('Skeleton')).toBeDisabled();
    await button('Stop').click();
    await page.getByLabelText('Skeleton').click();
    await page.getByLabelText(/foot lands/).click();
    await expect.element(button('Save annotated video')).toBeDisabled();
  });

  it('stops when told to, says so, and can begin anew', async () => {
    const engine = handDriven();
    show(clipOf(), engine.annotate);
    await button('Save annotated video').click();
    engine.progress(100);
    await button('Stop').click();
    await expect.element(status()).toHaveTextContent('Stopped');
    expect(downloads).toEqual([]);
    await button('Save annotated video').click();
    expect(engine.asked.length).toBe(2);
  });

  it('says in a sentence why there is no video', async () => {
    const engine = handDriven();
    show(clipOf(), engine.annotate);
    await button('Save annotated video').click();
    const message = 'This browser cannot make videos.';
    engine.settle({ ok: false, error: { code: 'cannot-encode', message, detail: 'avc: refused' } });
    await expect.element(page.getByText(message, { exact: true })).toBeVisible();
    await expect.element(status()).toHaveTextContent(message);
    await page.getByText('Details for a bug report').click();
    await expect.element(page.getByText('cannot-encode: avc: refused')).toBeVisible();
    expect(downloads).toEqual([]);
  });

  it('says when the video is smaller than the clip, or ends early', async () => {
    const engine = handDriven();
    show(clipOf(), engine.annotate);
    await button('Save annotated video').click();
    engine.settle({ ok: true, value: { ...MADE, widthPx: 640, heightPx: 360, endsEarlyAtS: 3.25 } });
    await expect.element(page.getByText(/so the video is 640\s×\s360 pixels/)).toBeVisible();
    await expect.element(page.getByText(/after 3\.3 s are damaged/)).toBeVisible();
  });

  it('is not there without the video, and offers only what the clip shows', async () => {
    const engine = handDriven();
    const { source, cleaned } = clipOf();
    const main = show({ source, cleaned: cleaned! }, engine.annotate);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(main.childElementCount).toBe(0);
    unmount();
    show(clipOf({ view: 'oblique', events: [] }), engine.annotate);
    await expect.element(page.getByLabelText('Skeleton')).toBeVisible();
    expect(page.getByRole('checkbox').elements().length).toBe(1);
  });

  it('stops what is under way when the page is left', async () => {
    const engine = handDriven();
    let signal: AbortSignal | undefined;
    show(clipOf(), (request, onProgress, given) => {
      signal = given;
      return engine.annotate(request, onProgress, given);
    });
    await button('Save annotated video').click();
    unmount();
    expect(signal?.aborted).toBe(true);
    expect(downloads).toEqual([]);
  });

  it('has nothing that axe finds, in each state', async () => {
    const engine = handDriven();
    const main = show(clipOf(), engine.annotate);
    const faults = async () => (await axe.run(main, { rules: { region: { enabled: false } } })).violations;
    await expect.element(button('Save annotated video')).toBeVisible();
    expect(await faults()).toEqual([]);
    await button('Save annotated video').click();
    engine.progress(100);
    expect(await faults()).toEqual([]);
    engine.settle({ ok: true, value: MADE });
    await expect.element(page.getByRole('link')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

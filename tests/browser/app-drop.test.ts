import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { madeUpTrack } from '../fixtures/page/made-up-run';
import { showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

async function show(scene: string): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene(scene, root));
}

function drop(...files: File[]): boolean {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  return document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  );
}

const text = new File(['x'], 'notes.txt', { type: 'text/plain' });
const clip = new File(['x'], 'run.mp4', { type: 'video/mp4' });

describe('a drop', () => {
  it('of what is no video says so and takes the focus there', async () => {
    await show('home');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Not cancelled would mean that the browser opens the file instead of the page.
    expect(drop(text)).toBe(false);
    await expect.element(page.getByText(/“notes.txt” is not a video/)).toBeVisible();
    await expect.poll(() => document.activeElement?.textContent).toMatch(/notes.txt/);
  });

  it('beside the drop zone is taken too, and what cannot be used is said beside the report', async () => {
    await show('home');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    drop(clip, text);
    await expect.element(page.getByRole('heading', { level: 1, name: /thing to work on/ })).toBeVisible();
    await expect.element(page.getByText(/“notes.txt” is not a video/)).toBeVisible();
  });

  it('while a clip is being analysed leaves it alone', async () => {
    await show('analysing');
    await expect.element(page.getByText('192 of 480')).toBeVisible();
    expect(drop(clip)).toBe(false);
    await expect.element(page.getByText(/One analysis at a time/)).toBeVisible();
    await expect.element(page.getByText('192 of 480')).toBeVisible();
  });

  it('of keypoints alone plays the skeleton without a picture', async () => {
    await show('home');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    drop(new File([poseTrackJson(madeUpTrack())], 'run.pose.json', { type: 'application/json' }));
    await expect.element(page.getByText('Keypoints without a picture.')).toBeVisible();
    expect(document.querySelector('video')).toBeNull();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const slider = page.getByRole('slider', { name: 'Frame' });
    await expect.poll(() => Number((slider.element() as HTMLInputElement).value)).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  it('of files for each frame, as OpenPose writes them, is one clip whose frame rate can be told', async () => {
    await show('home');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    const person = Array.from({ length: 25 }, (_, k) => [200 + 4 * k, 100 + 12 * k, 0.9]).flat();
    const frames = Array.from(
      { length: 12 },
      (_, i) =>
        new File(
          [JSON.stringify({ people: [{ pose_keypoints_2d: person }] })],
          `run_${String(i).padStart(12, '0')}_keypoints.json`,
          { type: 'application/json' },
        ),
    );
    drop(...frames);
    await expect.element(page.getByText(/30 frames a second were assumed/)).toBeVisible();
    await expect.element(page.getByText('frame 1 of 12')).toBeVisible();
    await page.getByText('Settings', { exact: true }).click();
    await page.getByLabelText('Frame rate of keypoint files').fill('60');
    await expect.element(page.getByText(/30 frames a second were assumed/)).not.toBeInTheDocument();
  });

  it('of a TRC file plays it; of a damaged one says what is wrong', async () => {
    await show('home');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    drop(new File(['PathFileType\t4'], 'cut.trc'));
    await expect.element(page.getByText(/not a TRC file/)).toBeVisible();
    const rows = Array.from({ length: 9 }, (_, i) => `${i + 1}\t${i / 50}\t0.1\t0.9\t0\t0.2\t0.1\t0`);
    const trc = [
      'PathFileType\t4\t(X/Y/Z)\trun.trc',
      'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits',
      '50\t50\t9\t2\tm',
      'Frame#\tTime\tRHip\t\t\tRAnkle\t\t',
      '\t\tX1\tY1\tZ1\tX2\tY2\tZ2',
      ...rows,
    ].join('\n');
    drop(new File([trc], 'run.trc'));
    await expect.element(page.getByText('frame 1 of 9')).toBeVisible();
  });

  it('of a clip that this browser cannot play shows its skeleton all the same', async () => {
    await show('home');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    drop(clip);
    // Its picture is asked for once the player is seen.
    await page.getByRole('button', { name: /One frame on/ }).click();
    await expect.element(page.getByText('frame 2 of 480')).toBeVisible();
    await expect.element(page.getByText(/cannot show the clip/), { timeout: 20_000 }).toBeVisible();
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { isAvailable } from '../../src/core/metrics/measure';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { writeOpenPose } from '../fixtures/write-open-pose';
import { openApp, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { downloadReport, dropZone, homeHeading, newClip, reportShown, said } from './page-steps';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bad-files-'));
const inFolder = (name: string): string => join(folder, name);

let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
  const jpeg = await app.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')!.fillRect(10, 10, 50, 50);
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  });
  writeFileSync(inFolder('picture.mp4'), Buffer.from(jpeg, 'base64'));
  writeFileSync(inFolder('empty.mp4'), '');
  writeFileSync(inFolder('diary.mp4'), 'Dear diary, today I ran. '.repeat(200));
  writeFileSync(inFolder('notes.txt'), 'Not a video, and not named like one.');
  writeFileSync(inFolder('damaged.pose.json'), '{"format":"plumbline.pose-track","version":1');
  mkdirSync(inFolder('clips'));
  const runner = makeRunner();
  for (const view of ['side-left', 'side-right', 'rear'] as const) {
    writeFileSync(inFolder(`${view}.pose.json`), poseTrackJson(filmRunner(runner, { view }).track));
  }
  const { track } = filmRunner(makeRunner({ stepRatePerMin: 176 }), { frameRateHz: 50 });
  writeOpenPose(track, inFolder('openpose'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops files and waits for the page to speak; it must be ready for the next drop. */
async function saidOf(...names: string[]): Promise<string> {
  await dropFiles(app.page, dropZone(app.page), names.map(inFolder));
  const sentence = said(app.page).filter({ hasText: names[0]! });
  await sentence.waitFor({ timeout: 30_000 });
  await homeHeading(app.page).waitFor();
  return sentence.innerText();
}

describe('files that cannot be used each get their sentence', () => {
  it.each([
    ['an empty file', 'empty.mp4', /empty/],
    ['a picture named .mp4', 'picture.mp4', /(not|cannot be read as) a video/],
    ['a text named .mp4', 'diary.mp4', /(not|cannot be read as) a video/],
    ['a text', 'notes.txt', /(not|cannot be read as) a video/],
    ['a folder', 'clips', /is a folder/],
    ['a damaged pose track', 'damaged.pose.json', /end is missing/],
  ])('%s', async (_, name, sentence) => {
    expect(await saidOf(name)).toMatch(sentence);
  });

  it('several at once', async () => {
    const sentences = await saidOf('clips', 'notes.txt');
    expect(sentences).toMatch(/“clips” is a folder/);
    expect(sentences).toMatch(/“notes.txt” is not a video/);
  });
});

describe('after all that the page goes on', () => {
  it('takes a folder of OpenPose files, and its frame rate when that is told', async () => {
    await dropFiles(app.page, dropZone(app.page), [inFolder('openpose')]);
    await newClip(app.page).waitFor({ timeout: 30_000 });
    await app.page.getByText(/30 frames a second were assumed/).waitFor();
    await app.page.getByText('Settings', { exact: true }).click();
    await app.page.getByLabel('Frame rate of keypoint files').fill('50');
    await app.page.getByText(/30 frames a second were assumed/).waitFor({ state: 'detached' });
    await app.page.getByText('The report is up to date.').waitFor({ state: 'attached' });
    const report = await downloadReport(app.page);
    expect(report).toMatchObject({
      view: 'side-left',
      activity: 'running',
      clip: { name: 'openpose', fps: 50 },
    });
    const { stepRate } = report.metrics;
    expect(isAvailable(stepRate) && Math.abs(stepRate.overall!.value - 176)).toBeLessThan(1);
    await newClip(app.page).click();
  });

  it('takes one good file beside a bad one', async () => {
    await dropFiles(app.page, dropZone(app.page), [inFolder('side-left.pose.json'), inFolder('empty.mp4')]);
    await newClip(app.page).waitFor({ timeout: 30_000 });
    await app.page.getByText('empty.mp4').first().waitFor();
    expect(await downloadReport(app.page)).toMatchObject({ view: 'side-left', activity: 'running' });
    await newClip(app.page).click();
  });

  it('makes one report of two views', async () => {
    await dropFiles(app.page, dropZone(app.page), [
      inFolder('side-right.pose.json'),
      inFolder('rear.pose.json'),
    ]);
    await reportShown(app.page, 30_000);
    const report = await downloadReport(app.page);
    expect([report.view, report.companion?.view].sort()).toEqual(['rear', 'side-right']);
    await newClip(app.page).click();
  });

  it('says so when two files show one view, and uses the first', async () => {
    writeFileSync(
      inFolder('again.pose.json'),
      poseTrackJson(filmRunner(makeRunner({ seed: 2 }), { view: 'side-left' }).track),
    );
    await dropFiles(app.page, dropZone(app.page), [
      inFolder('side-left.pose.json'),
      inFolder('again.pose.json'),
    ]);
    await reportShown(app.page, 30_000);
    await app.page.getByText(/Both clips show the runner from the side/).waitFor();
    const report = await downloadReport(app.page);
    expect(report.companion).toBeUndefined();
    expect(report.clip.name).toBe('side-left.pose.json');
    await newClip(app.page).click();
  });

  it('has not broken anything behind the scenes', () => {
    expect(app.errors).toEqual([]);
  });
});

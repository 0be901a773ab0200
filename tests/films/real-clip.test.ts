import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAvailable } from '../../src/core/metrics/measure';
import { openApp, requestsOutside, type AppBrowser } from '../e2e/app-browser';
import { dropFiles } from '../e2e/drop-files';
import { chooseNetwork, downloadReport, dropZone, factsShown, reportShown } from '../e2e/page-steps';
import { hasSharedClips, sharedClip, withSharedClips } from '../e2e/shared-clips';

describe.skipIf(!hasSharedClips)(withSharedClips('a runner drops their own clip on the page'), () => {
  let app: AppBrowser;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('reads it: running, from the left, every frame, and the steps as counted from the pixels', async () => {
    const { page } = app;
    await chooseNetwork(page, 'full');
    await dropFiles(page, dropZone(page), [sharedClip('clips/treadmill-side.mp4')]);
    await page.getByRole('progressbar').waitFor();
    await reportShown(page);
    // By their values: words may change, what was found may not.
    expect(Object.values(await factsShown(page))).toEqual(
      expect.arrayContaining([expect.stringContaining('left side'), 'running', '360 of 360']),
    );
    const report = await downloadReport(page);
    expect(report).toMatchObject({ view: 'side-left', activity: 'running', quality: { framesDecoded: 360 } });
    const { stepRate, contactTime } = report.metrics;
    if (!isAvailable(stepRate)) throw new Error(stepRate.unavailable);
    // 168.9 +- 0.5 was measured from the clip's pixels without a pose network.
    expect(Math.abs(stepRate.overall!.value - 168.9)).toBeLessThanOrEqual(1.5);
    // At 30 frames a second a contact time would be made up.
    expect(contactTime).toHaveProperty('unavailable');
    const sides = report.events.filter(({ type }) => type === 'IC').map(({ side }) => side);
    expect(sides.length).toBeGreaterThan(25);
    sides.slice(1).forEach((side, i) => expect(side).not.toBe(sides[i]));
  });

  it('says that walking is walking, and judges no running by it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'New clip' }).click();
    await chooseNetwork(page, 'lite');
    await dropFiles(page, dropZone(page), [sharedClip('clips/walking-side.mp4')]);
    await reportShown(page);
    await page.getByRole('heading', { level: 1, name: /walking/ }).waitFor();
    const report = await downloadReport(page);
    expect(report.activity).toBe('walking');
    expect(new Set(report.criteria.map(({ verdict }) => verdict))).toEqual(new Set(['cannot-tell']));
  });

  it('sends nothing anywhere', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

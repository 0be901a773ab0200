import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { dropZone, reportShown } from './page-steps';
import { reportText } from './report-text';
import { reportButton, saveFileBy, zipButton } from './saved-files';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-damaged-'));
const inFolder = (name: string): string => join(folder, name);

let app: AppBrowser;
let before: Readonly<Record<string, string>>;
beforeAll(async () => {
  app = await openApp();
  const { page } = app;
  await dropFiles(page, dropZone(page), [keypointFile(folder, 'side-left')]);
  await reportShown(page, 60_000);
  const report = (await saveFileBy(page, reportButton(page), inFolder('whole.report.json'))).toString();
  const zip = unzipSync(await saveFileBy(page, zipButton(page), inFolder('whole.zip')));
  const text = (name: string): string => Buffer.from(zip[name]!).toString();
  const changed = (change: (json: { clip: object; criteria: object[] }) => void): string => {
    const json = JSON.parse(report);
    change(json);
    return JSON.stringify(json);
  };
  const put = (name: string, content: string): void => writeFileSync(inFolder(name), content);
  put('cut.report.json', report.slice(0, report.length / 2));
  put('newer.report.json', report.replace('"version": 1', '"version": 7'));
  put(
    'field.report.json',
    changed(({ clip }) => Object.assign(clip, { fps: 'sixty' })),
  );
  put(
    'deep.report.json',
    changed(({ criteria }) => Object.assign(criteria[2]!, { verdict: 'splendid' })),
  );
  put('foreign.report.json', '{"report": "of another kind"}');
  const pose = readFileSync(inFolder('side-left.pose.json'), 'utf8');
  put('cut.pose.json', pose.slice(0, pose.length / 2));
  put('newer.pose.json', pose.replace(/"version": ?1/, '"version": 9'));
  put('frame.pose.json', withFrame(pose, 12, { t: 'late' }));
  put('foreign.json', '{"shopping": ["shoes"]}');
  const trc = text('side-left.trc');
  put('cut.trc', trc.split('\n').slice(0, 40).join('\n').slice(0, -30));
  put(
    'letters.trc',
    changeLine(trc, 20, (line) => line.replace(/\t-?\d+\.\d+/, '\tabc')),
  );
  put('foreign.trc', 'Once upon a time there was a runner.\n');
  const csv = text('side-left.csv');
  put(
    'cell.csv',
    changeLine(csv, 6, (line) => line.replace(/side-left,(left|right)/, 'side-left,middle')),
  );
  put(
    'newer.csv',
    csv.replace(/v?(\d+)(,| *,)/, (found) => found.replace(/\d+/, '8')),
  );
  put('foreign.csv', 'name,age\nAnna,31\n');
  before = await reportText(page);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

function changeLine(text: string, number: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const line = change(lines[number - 1]!);
  if (line === lines[number - 1]) throw new Error(`line ${number} stays as it is: ${line}`);
  return lines.with(number - 1, line).join('\n');
}

function withFrame(pose: string, number: number, change: object): string {
  const json = JSON.parse(pose) as { frames: object[] };
  Object.assign(json.frames[number - 1]!, change);
  return JSON.stringify(json);
}

/** What is on show. */
const shown = () =>
  app.page.evaluate(() => ({
    address: location.href,
    headline: document.querySelector('.result h1')?.textContent,
  }));
/** Where the reader is: a sentence that comes in above must not push it away by a line. */
const sectionTopPx = () =>
  app.page.evaluate(() => document.getElementById('all-measures')!.getBoundingClientRect().top);
const LINE_PX = 16;

describe('a file that cannot be opened, dropped on a report', () => {
  it.each([
    ['cut.report.json', /its end is missing/],
    ['newer.report.json', /version 7; this Plumbline reads version 1/],
    ['field.report.json', /“clip\.fps”: a number should stand here, but it is the text “sixty”/],
    ['deep.report.json', /“criteria\.2\.verdict”.*the text “splendid”/],
    ['foreign.report.json', /not a Plumbline report/],
    ['cut.pose.json', /its end is missing/],
    ['newer.pose.json', /version 9; only version 1/],
    ['frame.pose.json', /frame 12/],
    ['foreign.json', /not (a pose track|keypoints)|no keypoints|format/i],
    ['cut.trc', /“NumFrames” is 480, but its rows end after 35/],
    ['letters.trc', /line 20, column 2 is “abc”/],
    ['foreign.trc', /not a TRC file: its first line should begin/],
    ['cell.csv', /Line 6, column “side”: “middle”/],
    ['newer.csv', /says version 8/],
    ['foreign.csv', /a table that Plumbline did not make/],
  ])('%s: a sentence says what is wrong, and the report is as it was', async (name, sentence) => {
    const { page } = app;
    const heading = page.getByRole('heading', { name: 'Every number' });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const [was, wasTopPx] = [await shown(), await sectionTopPx()];
    await dropFiles(page, heading, [inFolder(name)]);
    const said = page.locator('.result .said').filter({ hasText: name });
    await said.waitFor({ timeout: 5000 });
    expect(await said.innerText()).toMatch(sentence);
    // Where the reader is, without a way to it; the page may need a moment to stand still again.
    const edges = () =>
      said.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom < 900;
      });
    await expect.poll(edges).toBe(true);
    await expect.poll(shown).toEqual(was);
    await expect.poll(async () => Math.abs((await sectionTopPx()) - wasTopPx)).toBeLessThan(LINE_PX);
    await said.getByRole('button', { name: 'Close this message' }).click();
    await said.waitFor({ state: 'hidden' });
  });

  it('leaves the report with every word that it had', async () => {
    expect(await reportText(app.page)).toEqual(before);
  });

  it('sends nothing, and breaks nothing behind the scenes', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

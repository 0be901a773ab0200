import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes';
import { openInput } from '../../src/cli/input-file';
import { readKeypoints } from '../../src/cli/read-keypoints';
import { TRACK_LIMITS } from '../../src/core/pose/track-import';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { madeUpTrack } from '../fixtures/page/made-up-run';
import { SMALL_TRC } from '../fixtures/small-trc';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-keypoints-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = async (name: string, fps?: number) => readKeypoints(await openInput(join(folder, name)), fps);

beforeAll(() => {
  const track = { ...madeUpTrack(), tracker: 'thunder' };
  writeFileSync(join(folder, 'run.pose.json'), poseTrackJson(track));
  writeFileSync(join(folder, 'marked.pose.json'), `\uFEFF${poseTrackJson(track)}`);
  writeFileSync(join(folder, 'run.trc'), SMALL_TRC);
  writeFileSync(join(folder, 'cut.trc'), SMALL_TRC.slice(0, 60));
  writeFileSync(join(folder, 'large.pose.json'), '');
  // Mostly a hole: it takes no room on the disk.
  truncateSync(join(folder, 'large.pose.json'), TRACK_LIMITS.fileBytes + 1);
  const person = { pose_keypoints_2d: Array.from({ length: 75 }, (_, i) => i + 1) };
  for (const name of ['openpose', 'damaged']) {
    mkdirSync(join(folder, name));
    // Written last first: the names give the order.
    for (const i of [2, 1, 0]) {
      const text = JSON.stringify({ people: i === 1 ? [] : [person] });
      writeFileSync(join(folder, name, `run_00${i}.json`), name === 'damaged' && i === 1 ? '{' : text);
    }
  }
});

describe('readKeypoints', () => {
  it('reads a pose track with its tracker, also with a mark at its beginning', async () => {
    const plain = await read('run.pose.json');
    expect(plain).toMatchObject({
      clip: { name: 'run.pose.json', widthPx: 1280, heightPx: 720, fps: 60, durationS: 8, frameCount: 480 },
      track: { tracker: 'thunder' },
      provenance: { model: 'imported' },
      warnings: [],
    });
    expect((await read('marked.pose.json')).track).toEqual(plain.track);
  });

  it('reads a TRC file at its own rate', async () => {
    expect(await read('run.trc')).toMatchObject({ clip: { fps: 50, frameCount: 2 }, warnings: [] });
  });

  it('reads an OpenPose folder at the rate told', async () => {
    const { track, warnings } = await read('openpose', 50);
    expect([...track.timesS]).toEqual([0, 0.02, 0.04]);
    expect([...track.columns.get('nose')!.xPx]).toEqual([1, NaN, 1]);
    expect(warnings).toEqual([]);
  });

  it('takes 30 frames a second where none is told, and says so', async () => {
    const { track, warnings } = await read('openpose');
    expect(track.timesS[2]).toBeCloseTo(2 / 30, 12);
    expect(warnings).toMatchObject([{ code: 'frame-rate-assumed' }]);
  });

  it.each([
    ['damaged', /damaged: run_001\.json is not JSON/],
    ['cut.trc', /cut\.trc: This is not a TRC file/],
    ['large.pose.json', /large\.pose\.json: This file has 201 MB/],
  ])('refuses %s with its name and a sentence', async (name, sentence) => {
    await expect(read(name)).rejects.toMatchObject({
      exitCode: EXIT.unreadableInput,
      message: expect.stringMatching(sentence),
    });
  });
});

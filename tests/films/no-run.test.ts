import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '../../src/core/analysis/analysis';
import { readReport } from '../../src/report/read-report';
import { runCommand } from '../e2e/run-command';
import { hasSharedClips, sharedClip, withSharedClips } from '../e2e/shared-clips';

interface Unfit {
  readonly clip: string;
  readonly activity: Activity;
  readonly why: RegExp;
}

const CLIPS: readonly Unfit[] = [
  { clip: 'standing-front', activity: 'standing', why: /standing/ },
  { clip: 'several-runners-oblique', activity: 'unknown', why: /one runner|one person|angle/ },
  { clip: 'outdoor-side-4-steps', activity: 'unknown', why: /few steps/ },
];

describe.skipIf(!hasSharedClips)(withSharedClips('clips that are no run to judge'), () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'plumbline-no-run-'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it.each(CLIPS)('$clip: $activity, and every criterion cannot tell, with its reason', async (unfit) => {
    const file = sharedClip(`clips/${unfit.clip}.mp4`);
    const { code, stderr } = await runCommand('analyze.mjs', [file, '--model', 'full', '--out', out]);
    expect(code, stderr).toBe(0);
    const report = readReport(await readFile(join(out, `${unfit.clip}.report.json`), 'utf8'));
    expect(report.activity).toBe(unfit.activity);
    for (const { id, verdict, because } of report.criteria) {
      expect(verdict, id).toBe('cannot-tell');
      expect(because, id).toMatch(unfit.why);
    }
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerdictCriterionId } from '../../src/core/criteria/criterion';
import { isAvailable } from '../../src/core/metrics/measure';
import type { View } from '../../src/core/track/view';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { runCommand } from '../e2e/run-command';
import { hasSharedClips, sharedClip, withSharedClips } from '../e2e/shared-clips';

interface Planted {
  readonly clip: string;
  readonly view: View;
  /** Criteria that must be flagged or watched; nothing else may be flagged. */
  readonly faults: readonly VerdictCriterionId[];
  /** Those of them that are told surely: the others this network shows too unsurely for a flag. */
  readonly flagged?: readonly VerdictCriterionId[];
  readonly side?: 'left';
  /** The quick network tells all faults but a turned torso: that one needs the accurate model. */
  readonly model: 'full' | 'accurate';
}

const RUNNERS: readonly Planted[] = [
  { clip: '01-neutral-left', view: 'side-left', faults: [], model: 'full' },
  { clip: '02-neutral-rear', view: 'rear', faults: [], model: 'full' },
  {
    clip: '03-overstride-right',
    view: 'side-right',
    faults: ['D3.overstride', 'D2.quick-steps'],
    flagged: ['D3.overstride'],
    model: 'full',
  },
  {
    clip: '04-arched-left',
    view: 'side-left',
    faults: ['D4.hyperextension', 'D2.upright', 'D2.forward-lean', 'D4.hip-extension'],
    flagged: ['D4.hyperextension', 'D2.upright', 'D2.forward-lean'],
    model: 'full',
  },
  {
    clip: '05-knee-collapse-left-rear',
    view: 'rear',
    faults: ['D3.knee-collapse'],
    side: 'left',
    model: 'full',
  },
  {
    clip: '06-asymmetric-left',
    view: 'side-left',
    faults: ['D3.asymmetric-landing'],
    flagged: ['D3.asymmetric-landing'],
    model: 'full',
  },
  { clip: '07-torso-turned-front', view: 'front', faults: ['D3.arm-swing'], model: 'full' },
  { clip: '07b-torso-turned-left', view: 'side-left', faults: ['D0.torso-rotation'], model: 'accurate' },
];

describe.skipIf(!hasSharedClips)(
  withSharedClips('rendered runners with known faults, from the video to the verdict'),
  () => {
    let out: string;
    beforeAll(async () => {
      out = await mkdtemp(join(tmpdir(), 'plumbline-rendered-'));
    });
    afterAll(() => rm(out, { recursive: true, force: true }));

    async function analyze({ clip, model }: Planted): Promise<Report> {
      const file = sharedClip(`virtual-runner/${clip}.mp4`);
      const { code, stderr } = await runCommand('analyze.mjs', [file, '--model', model, '--out', out]);
      expect(code, stderr).toBe(0);
      return readReport(await readFile(join(out, `${clip}.report.json`), 'utf8'));
    }

    it.each(RUNNERS)('$clip ($model)', { timeout: 600_000 }, async (planted) => {
      const truth = JSON.parse(await readFile(sharedClip(`virtual-runner/${planted.clip}.json`), 'utf8'));
      const report = await analyze(planted);
      expect(report).toMatchObject({ view: planted.view, activity: 'running' });
      const { stepRate } = report.metrics;
      if (!isAvailable(stepRate)) throw new Error(stepRate.unavailable);
      expect(Math.abs(stepRate.overall!.value - truth.metrics.stepRate.value)).toBeLessThanOrEqual(1);
      const verdicts = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
      for (const id of planted.faults) {
        expect(['flag', 'watch'], `${id}: ${verdicts.get(id)?.because}`).toContain(verdicts.get(id)?.verdict);
        if (planted.side) expect(verdicts.get(id)?.sides).toEqual([planted.side]);
      }
      const flagged = report.criteria.filter(({ verdict }) => verdict === 'flag').map(({ id }) => id);
      expect(planted.faults).toEqual(expect.arrayContaining(flagged));
      expect(flagged).toEqual(expect.arrayContaining([...(planted.flagged ?? [])]));
    });
  },
);

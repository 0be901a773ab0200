import { existsSync } from 'node:fs';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import { fromPortable } from '../../src/cli/portable-track';
import type { ModelId } from '../../src/pose/pose-estimator';
import { measureAgreement, type LegAgreement } from './measure-agreement';
import { printTable } from './print-table';
import { renderedReference, treadmillReference, type ReferenceClip } from './reference-keypoints';

const RENDERED = ['01-neutral-left', '05-knee-collapse-left-rear'];

/** The bar for the accurate model on the real clip, near leg, torso lengths. */
const BAR = { knee: 0.05, ankle: 0.05, heel: 0.08, foot_index: 0.08 } as const;

/**
 * Tracks the reference clips with each model, through the built app, and prints how far its landmarks lie from the
 * reference's. Returns false when the accurate model misses the bar.
 */
export async function agreement(models: readonly ModelId[], rendered = RENDERED): Promise<boolean> {
  let references: ReferenceClip[];
  try {
    references = [treadmillReference(), ...rendered.map(renderedReference)];
  } catch {
    process.stdout.write('Agreement: skipped, the reference clips (../shared/data) are not here.\n');
    return true;
  }
  let passed = true;
  const browser = await HeadlessBrowser.open();
  try {
    for (const reference of references) {
      if (!existsSync(reference.videoPath)) continue;
      const against = reference.kind === 'truth' ? 'the truth' : "another tracker's landmarks";
      process.stdout.write(`\n${reference.name}, against ${against}: median distance in torso lengths\n`);
      const rows: string[][] = [];
      for (const model of models) {
        const outcome = await browser.track(
          reference.videoPath,
          { model, everyFrame: true },
          () => undefined,
        );
        if (!outcome.ok) throw new Error(`${model}: ${outcome.error.message} (${outcome.error.detail})`);
        const found = measureAgreement(fromPortable(outcome.value.track), reference);
        rows.push([
          model,
          `${found.framesFound}/${found.frames}`,
          String(found.legsSwapped),
          ...legCells(found.near),
          ...legCells(found.far),
          outcome.value.timings.networkMs.toFixed(0),
        ]);
        if (reference.kind === 'tracker' && model === 'accurate') passed = meetsBar(found.near) && passed;
      }
      printTable(['model', 'found', 'swapped', ...legHeadings('near'), ...legHeadings('far'), 'ms'], rows);
    }
  } finally {
    await browser.close();
  }
  if (models.includes('accurate')) {
    const words = Object.entries(BAR).map(([joint, most]) => `${joint} ${most}`);
    process.stdout.write(`\nBar for accurate on the real clip, near leg (${words.join(', ')}): `);
    process.stdout.write(passed ? 'met.\n' : 'MISSED.\n');
  }
  return passed;
}

function meetsBar({ distance }: LegAgreement): boolean {
  return Object.entries(BAR).every(([joint, most]) => (distance[joint as keyof typeof BAR] ?? NaN) <= most);
}

function legHeadings(leg: string): string[] {
  return ['hip', 'knee', 'ankle', 'heel', 'toe', 'knee deg'].map((name) => `${leg} ${name}`);
}

function legCells({ distance, kneeFlexionDeg }: LegAgreement): string[] {
  const joints = ['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;
  const { median, spread } = kneeFlexionDeg;
  return [
    ...joints.map((joint) => distance[joint]?.toFixed(3) ?? '-'),
    `${median.toFixed(1)} +-${spread.toFixed(1)}`,
  ];
}

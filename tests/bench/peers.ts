import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sentence } from '../../scripts/npm-package.mjs';
import { measurePeers, type PeerRow, type PeersMeasured } from './measure-peers';
import type { PeerAgreement } from './peers-agreement';
import { printTable } from './print-table';
import { writeSection } from './write-section';

const CLIP = fileURLToPath(new URL('../../../shared/data/clips/treadmill-side.mp4', import.meta.url));
/** Two runs of one network on differently scaled pictures differ by about so much, torso lengths. */
const SAME_AGREEMENT = 0.005;

/**
 * Prints what each peer takes for a frame, and how that compares with ours.
 * @param clip where it is not the shared treadmill clip
 * @param mostFrames the peers look at so many frames at most; every frame without it
 * @returns whether every bar holds
 */
export async function peers(clip = CLIP, mostFrames = Infinity, write = false): Promise<boolean> {
  if (!existsSync(clip)) {
    process.stdout.write('Peers: skipped, no clip here. Name one: npm run bench -- peers --clip FILE\n');
    return true;
  }
  try {
    return tellPeers(await measurePeers(clip, mostFrames), write);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    process.stderr.write(`Peers: ${error.message}\n`);
    return false;
  }
}

function tellPeers({ clip, loadBefore, rows }: PeersMeasured, write: boolean): boolean {
  process.stdout.write(
    `Peers on ${clip}, load before it ${loadBefore.toFixed(1)}: ms a frame, theirs over ours\n`,
  );
  const headings = ['peer', 'network', 'frames', 'seek', 'pose', 'counted', 'ours', 'ratio', 'bar'];
  const cells = rows.map((row) => [
    row.name,
    row.size,
    String(row.frames),
    row.seekMs.toFixed(1),
    row.poseMs.toFixed(1),
    row.frameMs.toFixed(1),
    row.ourFrameMs.toFixed(1),
    row.ratio.toFixed(2),
    `>= ${row.atLeast}`,
  ]);
  printTable(headings, cells);
  if (write) {
    const found = agreementsOf(rows).map(([name, { meanDistance }]) => `${name} ${meanDistance.toFixed(3)}`);
    writeSection(
      'What one would take instead',
      `\`npm run bench -- peers --write\`, on ${basename(clip)}, load before it ${loadBefore.toFixed(1)}. Milliseconds a frame; ours is the ` +
        'built app from end to end with as many workers as it takes here, theirs a seeking player and their answer ' +
        '(tasks-vision: its answer alone, with the smoothing that it always does to videos). On a rendered runner, mean distance ' +
        `of hips, knees and ankles from the truth, torso lengths: ${found.join('; ')}.`,
      headings,
      cells,
    );
  }
  tellAgreement(rows);
  const verdicts = rows.flatMap(verdictsOf);
  for (const [holds, bar] of verdicts) process.stdout.write(`${holds ? 'Holds' : 'MISSED'}: ${bar}.\n`);
  return verdicts.every(([holds]) => holds);
}

function tellAgreement(rows: readonly PeerRow[]): void {
  const found = agreementsOf(rows);
  if (found.length === 0) return;
  process.stdout.write(
    '\nA rendered runner, against the truth: median distance in torso lengths, both legs\n',
  );
  printTable(
    ['tracker', 'found', 'swapped', 'hip', 'knee', 'ankle', 'mean'],
    found.map(([name, { framesFound, frames, legsSwapped, distance, meanDistance }]) => [
      name,
      `${framesFound}/${frames}`,
      String(legsSwapped),
      ...[distance.hip, distance.knee, distance.ankle, meanDistance].map((part) => part.toFixed(3)),
    ]),
  );
}

function agreementsOf(rows: readonly PeerRow[]): readonly (readonly [string, PeerAgreement])[] {
  const ours = new Map(rows.map(({ size, ourAgreement }) => [`ours, ${size}`, ourAgreement]));
  const theirs = rows.map(({ name, size, agreement }) => [`${name}, ${size}`, agreement] as const);
  return [...ours, ...theirs].filter((entry): entry is [string, PeerAgreement] => entry[1] !== undefined);
}

/** What a row must show, and whether it does. */
function verdictsOf(row: PeerRow): (readonly [holds: boolean, bar: string])[] {
  const who = `${row.name}, ${row.size}`;
  const verdicts: (readonly [boolean, string])[] = [
    [row.ratio >= row.atLeast, `${who}: takes at least ${row.atLeast} times our time a frame`],
  ];
  const [theirs, our] = [row.agreement?.meanDistance, row.ourAgreement?.meanDistance];
  if (row.agreementCounts && theirs !== undefined && our !== undefined) {
    // A peer that never gave some joint has no distance; ours must have one.
    const asGood = Number.isNaN(theirs) ? !Number.isNaN(our) : our <= theirs + SAME_AGREEMENT;
    verdicts.push([asGood, `${who}: lies no nearer to the truth than ours by more than ${SAME_AGREEMENT}`]);
  }
  return verdicts;
}

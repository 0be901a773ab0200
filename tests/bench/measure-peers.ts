import { loadavg } from 'node:os';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import { firstOfReference, peerAgreement, trackOfPeer, type PeerAgreement } from './peers-agreement';
import { trackOurs, type OurRun } from './peers-ours';
import type { PeerSize } from './peers-run';
import { renderedReference, type ReferenceClip } from './reference-keypoints';
import { openPeerBrowser, type PeerBrowser, type PeerName } from './run-peers';
import { stagePeers } from './stage-peers';

const RENDERED = '01-neutral-left';
/** Two seconds of the rendered runner: about three strides. */
const RENDERED_FRAMES = 120;
const SIZES: readonly PeerSize[] = ['full', 'thunder'];

interface Peer {
  readonly page: PeerName;
  readonly name: string;
  readonly size: PeerSize;
  /** What its time consists of: `all` frames' seeking and answering, or its `inference` alone. */
  readonly counted: 'all' | 'inference';
  /** How many times our time a frame it must take at least. */
  readonly atLeast: number;
  /** Whether we must agree with the truth as well as it does. */
  readonly agreementCounts: boolean;
}

const HUMAN = {
  page: 'human',
  name: '@vladmandic/human 3.3.6',
  counted: 'all',
  agreementCounts: false,
} as const;
const PLAIN = {
  page: 'detector',
  name: 'pose-detection 2.1.3',
  counted: 'all',
  agreementCounts: true,
} as const;
const TASKS = {
  page: 'tasks',
  name: 'tasks-vision 0.10.35',
  counted: 'inference',
  agreementCounts: true,
} as const;
const PEERS: readonly Peer[] = [
  { ...HUMAN, size: 'full', atLeast: 4 },
  { ...HUMAN, size: 'thunder', atLeast: 2 },
  { ...TASKS, size: 'full', atLeast: 1.2 },
  { ...PLAIN, size: 'full', atLeast: 3 },
  { ...PLAIN, size: 'thunder', atLeast: 3 },
];

/** One peer beside ours of the same network, in the same run. */
export interface PeerRow extends Omit<Peer, 'page'> {
  readonly frames: number;
  /** Mean over the frames: the video sent there (and drawn, where the peer wants pixels), and the peer's answer. */
  readonly seekMs: number;
  readonly poseMs: number;
  /** What is compared, and what with: ours from end to end. */
  readonly frameMs: number;
  readonly ourFrameMs: number;
  readonly ratio: number;
  /** Against the rendered runner's truth; absent where that clip is not here. */
  readonly agreement?: PeerAgreement;
  readonly ourAgreement?: PeerAgreement;
}

export interface PeersMeasured {
  readonly clip: string;
  /** Processes that wanted to run before it began, on average over a minute: above 1, the times are not worth much. */
  readonly loadBefore: number;
  readonly rows: readonly PeerRow[];
}

/**
 * Our built app and every peer, one after the other, on the same clip in the same kind of browser.
 * @param mostFrames the peers look at so many frames at most
 * @throws {Sentence} (scripts/npm-package) when a peer cannot be downloaded
 */
export async function measurePeers(clip: string, mostFrames = Infinity): Promise<PeersMeasured> {
  await stagePeers();
  const loadBefore = loadavg()[0]!;
  const truth = rendered();
  const ours = await measureOurs(clip, truth);
  const browser = await openPeerBrowser();
  try {
    const rows: PeerRow[] = [];
    for (const peer of PEERS) {
      tellUnderWay(`${peer.name}, ${peer.size}`);
      rows.push(await measurePeer(browser, peer, ours.get(peer.size)!, clip, mostFrames, truth));
    }
    return { clip, loadBefore, rows };
  } finally {
    await browser.close();
  }
}

interface Ours extends OurRun {
  readonly truth?: { readonly timesS: readonly number[]; readonly agreement: PeerAgreement };
}

async function measureOurs(
  clip: string,
  truth: ReferenceClip | undefined,
): Promise<ReadonlyMap<PeerSize, Ours>> {
  const ours = new Map<PeerSize, Ours>();
  const browser = await HeadlessBrowser.open();
  try {
    for (const size of SIZES) {
      tellUnderWay(`ours, ${size}`);
      const run = await trackOurs(browser, clip, size);
      if (!truth) {
        ours.set(size, run);
        continue;
      }
      const { track } = await trackOurs(browser, truth.videoPath, size);
      const timesS = [...track.timesS.subarray(0, RENDERED_FRAMES)];
      ours.set(size, { ...run, truth: { timesS, agreement: peerAgreement(track, truth) } });
    }
  } finally {
    await browser.close();
  }
  return ours;
}

async function measurePeer(
  browser: PeerBrowser,
  { page, ...peer }: Peer,
  ours: Ours,
  clip: string,
  mostFrames: number,
  truth: ReferenceClip | undefined,
): Promise<PeerRow> {
  const timesS = [...ours.track.timesS].slice(0, mostFrames);
  const run = await browser.run(page, clip, { size: peer.size, timesS, sureOfFrames: false });
  const [seekMs, poseMs] = [mean(run.readyMs), mean(run.poseMs)];
  const frameMs = peer.counted === 'all' ? seekMs + poseMs : poseMs;
  const ratio = frameMs / ours.frameMs;
  const row = { ...peer, frames: timesS.length, seekMs, poseMs, frameMs, ourFrameMs: ours.frameMs, ratio };
  if (!truth || !ours.truth) return row;
  const seen = await browser.run(page, truth.videoPath, {
    size: peer.size,
    timesS: ours.truth.timesS,
    sureOfFrames: true,
  });
  const agreement = peerAgreement(trackOfPeer(seen, ours.truth.timesS), truth);
  return { ...row, agreement, ourAgreement: ours.truth.agreement };
}

function rendered(): ReferenceClip | undefined {
  try {
    return firstOfReference(renderedReference(RENDERED), RENDERED_FRAMES);
  } catch {
    process.stdout.write(
      'Agreement with truth: skipped, the rendered runners (../shared/data) are not here.\n',
    );
    return undefined;
  }
}

/** It takes minutes, in which nothing else is said. */
function tellUnderWay(what: string): void {
  process.stderr.write(`Measuring ${what} ...\n`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { ModelId } from '../../src/pose/pose-estimator';
import { agreement } from './agreement';
import { byStride } from './by-stride';
import { core } from './core';
import { cores } from './cores';
import { correction } from './correction';
import { correctionPage } from './correction-page';
import { peers } from './peers';
import { plots } from './plots';
import { profile } from './profile';
import { frames } from './frames';
import { live } from './live';
import { longTasks } from './long-tasks';
import { memory } from './memory';
import { rates } from './rates';
import { speed } from './speed';
import { library } from './library';
import { startUp } from './start-up';
import { workspace } from './workspace';

const MODELS: readonly ModelId[] = ['lite', 'full', 'thunder', 'heavy', 'accurate'];

/** Those whose time is not the networks' alone. */
const LIGHT_MODELS: readonly ModelId[] = ['lite', 'full'];

const MODES = [
  'all',
  'speed',
  'cores',
  'profile',
  'by-stride',
  'rates',
  'memory',
  'long-tasks',
  'agreement',
  'core',
  'correction',
  'frames',
  'plots',
  'workspace',
  'library',
  'live',
  'peers',
  'start-up',
] as const;
type Mode = (typeof MODES)[number];

/** Those that docs/benchmarks.md is made of. */
const WRITTEN = [
  'speed',
  'cores',
  'by-stride',
  'rates',
  'memory',
  'long-tasks',
  'core',
  'start-up',
  'peers',
] as const;

const HELP = `npm run bench                       all that is written into docs/benchmarks.md, one after the other: about an hour
npm run bench -- speed              the networks alone, end to end with one worker and with two, by model
npm run bench -- cores              the networks alone: two at a time, and one with two threads
npm run bench -- profile            where a frame's time goes in a worker, by model
npm run bench -- by-stride          accurate mode on every frame against by stride: time, and the measures
npm run bench -- rates              the same seconds at 30, 60, 120 and 240 frames a second, accurate mode
npm run bench -- memory             the most memory for clips of 10 s, 60 s and 10 min
npm run bench -- long-tasks         the page's long tasks while a clip is analysed
npm run bench -- core               the measuring alone: cost of pose tracks of 1 to 10 minutes at 240 Hz
npm run bench -- start-up           how soon the first view stands, at the first visit and loaded anew
npm run bench -- peers              what a user would take instead, on the same clip: their time over ours, and the truth
npm run bench -- agreement          landmarks against reference clips (../shared/data), by model
npm run bench -- correction         measuring anew after a correction by hand: until it is on the page, and the core's part of it
npm run bench -- frames             waiting for a single frame: a step forward, a step back, a jump
npm run bench -- plots              how often a second live plots of clips of up to 10 minutes follow
npm run bench -- workspace          the page's long tasks while a clip plays with all that is drawn, and beside an analysis
npm run bench -- library            500 kept sessions: listing, opening one, exporting and importing them all
npm run bench -- live               the camera's live view: lag of the skeleton, frames left out, queue, memory
  --model NAME                      one model only (may be repeated)
  --write                           those of the first eleven: puts the figures into docs/benchmarks.md
  --clip FILE                       speed, by-stride, rates, memory, peers: the clip to use
  --frames=N                        peers: they look at so many frames at most; at all by default
  --minutes=N                       live: how long it is watched, 1 by default
`;

/** @returns the exit code: 0 done, 1 a bar was missed, 2 bad arguments */
export async function main(args: readonly string[]): Promise<number> {
  const models: ModelId[] = [];
  let clip: string | undefined;
  let mode: Mode = 'all';
  let minutes = 1;
  let write = false;
  let mostFrames = Infinity;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (isMode(arg)) mode = arg;
    else if (arg === '--model' && isModel(args[i + 1])) models.push(args[++i] as ModelId);
    else if (/^--minutes=\d+(\.\d+)?$/.test(arg)) minutes = Number(arg.split('=')[1]);
    else if (/^--frames=[1-9]\d*$/.test(arg)) mostFrames = Number(arg.split('=')[1]);
    else if (arg === '--write') write = true;
    else if (arg === '--clip' && args[i + 1]) clip = args[++i];
    else {
      process.stderr.write(arg === '--help' ? HELP : `Not understood: ${arg}\n${HELP}`);
      return arg === '--help' ? 0 : 2;
    }
  }
  const chosen = models.length > 0 ? models : MODELS;
  const modes: Readonly<Record<Exclude<Mode, 'all'>, () => boolean | Promise<boolean>>> = {
    speed: () => speed(chosen, clip, write),
    cores: () => cores(chosen, write),
    profile: () => profile(models.length > 0 ? models : LIGHT_MODELS, clip, write),
    'by-stride': () => byStride(clip, write),
    rates: () => rates(clip, write),
    memory: () => memory(clip, write),
    'long-tasks': () => longTasks(write),
    core: () => core(write),
    'start-up': () => startUp(write),
    peers: () => peers(clip, mostFrames, write),
    agreement: () => agreement(chosen),
    correction: async () => (await correctionPage()) && correction(),
    plots,
    library,
    workspace,
    live: () => live(minutes),
    frames,
  };
  if (mode !== 'all') return (await modes[mode]()) ? 0 : 1;
  write = true;
  let passed = true;
  for (const each of WRITTEN) {
    process.stdout.write(`\n${each}\n`);
    passed = (await modes[each]()) && passed;
  }
  return passed ? 0 : 1;
}

function isMode(name: string): name is Mode {
  return (MODES as readonly string[]).includes(name);
}

function isModel(name: string | undefined): boolean {
  return MODELS.includes(name as ModelId);
}

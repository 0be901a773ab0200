import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedRun } from './judged-run';
import { FOLLOWS_SPEED } from './measure-kinds';

const say = words.comparisonConditions.speed;

/**
 * Speeds this close are alike: belts run 2-3 % off what they show, and the film tells the belt's speed to 1 % (square on)
 * to 4 % (15 degrees off; made-up runners).
 */
const ALIKE_SHARE = 0.04;
/**
 * From here on what follows speed is not comparable. Step length, step rate, times and most angles of the leg change with
 * speed in every study (28 runners at 2.5, 3.5 and 4.5 m/s: Fukuchi et al. 2017, PeerJ 5:e3298; from jog to sprint:
 * Brughelli et al. 2011, J Strength Cond Res 25:933). Where the line is drawn is our own choice: 10 % is what runners who
 * are asked for other steps change at the most (5 to 10 %), so that the speed alone could be taken for it.
 */
const SPOILED_SHARE = 0.1;

/** How fast it was. The leg's length is the runner's own, so that speeds in legs a second compare too. */
export const compareSpeeds: LookAtCondition = (before, after, both) => {
  const found = speedsOf(before, after);
  if (!found) return { message: say.unknown, advice: say.tell, unknown: true };
  const { was, is, unit } = found;
  const share = (is - was) / ((was + is) / 2);
  if (Math.abs(share) <= ALIKE_SHARE) return { message: say.same(was, is, unit) };
  const ids = both.map(({ id }) => id);
  const spoils = Math.abs(share) > SPOILED_SHARE ? ids.filter((id) => FOLLOWS_SPEED.has(id)) : [];
  return {
    message: say.differ(was, is, unit),
    advice: say.advice,
    spoils,
    touches: ids.filter((id) => !spoils.includes(id)),
    differs: true,
  };
};

interface Speeds {
  readonly was: number;
  readonly is: number;
  readonly unit: 'm/s' | 'legs/s';
}

/** Of the ways in which both speeds are known the surest: what was told, what the film shows, both in metres. */
function speedsOf(before: JudgedRun, after: JudgedRun): Speeds | null {
  const ways: readonly (readonly [(run: JudgedRun) => number | undefined, Speeds['unit']])[] = [
    [toldMps, 'm/s'],
    [seenLegsPerS, 'legs/s'],
    [(run) => toldMps(run) ?? seenMps(run), 'm/s'],
  ];
  for (const [read, unit] of ways) {
    const [was, is] = [read(before), read(after)];
    if (was !== undefined && is !== undefined && was > 0 && is > 0) return { was, is, unit };
  }
  return null;
}

function toldMps({ clips }: JudgedRun): number | undefined {
  return clips.find(({ settings }) => settings.beltSpeedMps !== undefined)?.settings.beltSpeedMps;
}

function seenLegsPerS({ clips }: JudgedRun): number | undefined {
  return clips.find(({ situation }) => situation?.calibration?.beltSpeedLegsPerS)?.situation?.calibration
    ?.beltSpeedLegsPerS;
}

function seenMps({ clips }: JudgedRun): number | undefined {
  return clips.find(({ situation }) => situation?.calibration?.beltSpeedMps)?.situation?.calibration
    ?.beltSpeedMps;
}

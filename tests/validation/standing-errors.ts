import { checkStanding } from '../../src/core/standing/check-standing';
import {
  LIKE_A_NETWORK,
  standingRepeats,
  type MadeCheck,
} from '../fixtures/standing-person/standing-repeats';

interface StandingWay {
  readonly name: string;
  readonly made: MadeCheck;
}

const NETWORK: MadeCheck = { tracker: 'accurate', noise: LIKE_A_NETWORK };
const ONE_SIDE = { views: ['front', 'side-left'] } as const satisfies MadeCheck;

export const STANDING_WAYS: readonly StandingWay[] = [
  { name: 'exact; front and both sides', made: {} },
  { name: 'exact; front and one side', made: ONE_SIDE },
  { name: 'like a network; front and both sides', made: NETWORK },
  { name: 'like a network; front and one side', made: { ...NETWORK, ...ONE_SIDE } },
];

export const TURNS_DEG = [0, 1, 1.9, 5, 8, 12, 20] as const;

export interface StandingErrors {
  /** People of whom the right side was named; at no turn, any side. */
  readonly right: number;
  readonly wrong: number;
  /** Of the shoulders against the feet. */
  readonly meanDeg: number;
  readonly largestDeg: number;
  /** Share of the intervals that hold the truth. */
  readonly held: number;
}

/** People turned by so much, every second one to the other side. */
export function standingErrors({ made }: StandingWay, turnDeg: number, people: number): StandingErrors {
  let [right, wrong, held] = [0, 0, 0];
  const errors: number[] = [];
  for (let seed = 1; seed <= people; seed++) {
    const turn = seed % 2 === 1 ? turnDeg : -turnDeg;
    const { forwardSide, measures } = checkStanding(
      standingRepeats(seed, { shouldersTurnDeg: turn, hipsTurnDeg: turn }, made),
    );
    if (forwardSide === 'left' || forwardSide === 'right') {
      if (turn !== 0 && turn > 0 !== (forwardSide === 'right')) wrong++;
      else right++;
    }
    const { shouldersAgainstFeet: shoulders } = measures;
    if ('unavailable' in shoulders) continue;
    const { value, ci95 } = shoulders.overall;
    errors.push(Math.abs(value - turn));
    if (ci95[0] <= turn && turn <= ci95[1]) held++;
  }
  const sum = errors.reduce((total, each) => total + each, 0);
  return {
    right,
    wrong,
    meanDeg: sum / errors.length,
    largestDeg: Math.max(...errors),
    held: held / errors.length,
  };
}

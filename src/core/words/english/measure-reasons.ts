import type { KeypointName, Side } from '../../pose/keypoints';
import { date, interval, listed, number } from '../numbers';

const joint = (name: KeypointName): string => name.replace('foot_index', 'toe').replace('_', ' ');

/** Why a measure cannot be had from a clip, and cautions that go with one. */
export const measureReasonWords = {
  tooSlow: (rateHz: number) =>
    `At ${number(rateHz, 0)} frames a second the moment of landing falls between two pictures. Film at 60 or more (most phones can, under video settings).`,
  onlyFromSide: 'This can only be seen from the side.',
  onlyFrontal: 'This can only be seen from behind or from in front.',
  offSquare: (offDeg: number) =>
    `The camera stands about ${number(offDeg, 0)} degrees off square; bent knees then look turned in or out. Put it exactly behind or in front of the runner.`,
  fewSteps: (steps: number, side: Side, fewest: number) =>
    `Only ${number(steps, 0)} steps on the ${side} foot were seen; at least ${number(fewest, 0)} are needed. Film for 10 seconds or more.`,
  notMarked: (name: KeypointName) => `This tracker does not mark the ${joint(name)}.`,
  unsure: (name: KeypointName) =>
    `The ${joint(name)} is hidden or blurred too often to be sure. More light, and nothing between runner and camera, helps.`,
  unclean: (side: Side, clean: number, steps: number, fewest: number) =>
    `The ${side} leg could be read cleanly in ${number(clean, 0)} of ${number(steps, 0)} steps; at least ${number(fewest, 0)} are needed.`,
  noStride: 'No stride could be read.',

  oneLeg: 'Only one leg could be measured.',
  fewPairs: 'Too few left and right steps follow each other.',
  feetTogether:
    'From behind or in front, landing and leaving are timed for both feet together, not well enough to compare them. Film from the side.',
  farLeg: 'The leg away from the camera is less sure; film the other side too before you act on this.',

  smallTurn: (leastDeg: number) =>
    `From in front or behind a turn of less than ${number(leastDeg, 0)} degrees does not show. Film from the side.`,
  breadths: {
    film: 'How broad you are is taken from the clip from in front or behind.',
    check: (takenAt: Date) => `How broad you are is taken from your standing check of ${date(takenAt)}.`,
    usual:
      'Your shoulders and hips are taken to be as broad as is usual. A standing check, or a second clip from behind, shows how broad they are.',
  },
  /** Shoulder below the ear: running, standing, the difference and its interval; trunk lengths. */
  shoulderStanding: (
    takenAt: Date,
    sides: readonly {
      readonly side: Side;
      readonly running: number;
      readonly standing: number;
      readonly difference: number;
      readonly ci95: readonly [number, number];
    }[],
  ) =>
    `Against your standing check of ${date(takenAt)}: ${listed(
      sides.map(
        ({ side, running, standing, difference, ci95 }) =>
          `${side} ${number(running, 2)} running and ${number(standing, 2)} standing, a difference of ${number(difference, 2)} (${interval(ci95, 2)})`,
      ),
    )}. Below 0 the shoulder is nearer to the ear than when you stand; no limit is known.`,
  turnUnsigned: 'From in front or behind only the size of a turn shows, not which way.',
  fewForDrift: (strides: number) =>
    `Only ${number(strides, 0)} strides were read: too few to compare the first fifth with the last. Film for half a minute or longer.`,
};

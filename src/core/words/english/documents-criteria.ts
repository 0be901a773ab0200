import type { CriterionId } from '../../criteria/criterion';

/** What an article says about one point, in our words, and what a film can tell of it. */
export interface CriterionText {
  readonly says: string;
  /** What video shows of it; left out where there is nothing to film. */
  readonly shows?: string;
  readonly hidden: string;
  readonly film: string;
  /** How a verdict comes about; the limits themselves are not repeated here. */
  readonly judged: string;
  readonly caution?: string;
  /** Cautions that several share. */
  readonly alsoCaution?: 'form' | 'spike';
}

const FROM_THE_SIDE = 'From the side, square to the way you run, camera at hip height.';
const FROM_BEHIND = 'From behind or in front, in line with the way you run.';
const NO_VIDEO = 'No video needed.';
const NOT_JUDGED = 'Not judged. It stands in the plan.';

export const CRITERION_TEXTS: Readonly<Record<CriterionId, CriterionText>> = {
  'D0.torso-rotation': {
    says: 'Whoever sits twisted towards a phone or a screen all day keeps that twist after getting up. The article describes runners whose chest points one way while their legs point another, and wants all of it to face ahead.',
    shows:
      'The line of the shoulders against the line of the hips, over whole strides. Seen from the side, a turned chest puts one shoulder ahead of the other.',
    hidden:
      'Why you are turned, and turns of a few degrees: the far shoulder and hip are half hidden. From behind or in front only large turns show, and not which way.',
    film: 'From the side first. A clip from behind or in front tells how broad your shoulders are, which makes the angle better.',
    judged:
      'By the turn averaged over strides, to either side. Furthest turns to the left and to the right that differ much are watched as well.',
    caution: 'From one camera this is coarse: confirm it standing, or with a clip of your other side.',
  },
  'D0.standing-turn': {
    says: 'Stand as you naturally do, feet straight, and look down at yourself: does one hand or one hip sit further forward? The article takes it that you run the same way, and has you stretch that side back; it shows one stretch for the right side and one for the left.',
    hidden: 'How you stand does not show while you run. Nobody stands perfectly square, either.',
    film: 'No video of running needed: you look down at yourself.',
    judged: 'No verdict from a run. The plan explains the check, and has the stretch for either side.',
  },
  'D0.desk': {
    says: 'Even a beginner takes tens of thousands of steps a week, and each repeats a small fault. So the article begins away from running: turn your whole body to your work, legs and chest the same way.',
    hidden: 'How you sit. No film of a run tells.',
    film: NO_VIDEO,
    judged: NOT_JUDGED,
  },
  'D1.pelvis-position': {
    says: 'In runners who hurt, the author often meets a pelvis that tips forward and is turned, most of all a left side tipped and a turn to the right. Put that right before anything else, and learn to hold it there.',
    shows:
      'Whether the pelvis stays level over the standing leg, and how far the hip of the pushing leg is carried forward.',
    hidden:
      'The forward tip itself: it moves none of the joints that are marked. Hips are also drawn too level, so that a drop is known only coarsely.',
    film: 'From behind or in front for the drop, from the side for the turn.',
    judged:
      'By the drop, as a stand-in. It is watched at most; where the interval reaches from good to bad, nothing is said.',
    alsoCaution: 'form',
  },
  'D1.order': {
    says: 'Runners keep hearing that their glutes and their core need strength. The author agrees, with a condition: trained on top of a badly placed pelvis, it is wasted effort or does harm. Place it, keep it, then train.',
    hidden: 'Nothing to see: this is about the order of things.',
    film: NO_VIDEO,
    judged: 'Not judged. The plan puts position before strength for this reason.',
  },
  'D2.upright': {
    says: 'Running tall is one of five cues of good form to hold in short fast runs. Good balance is said to help posture last when you tire.',
    shows: 'How the trunk, from hips to shoulders, leans over the time on the ground.',
    hidden:
      'A rounded upper back or a hollow lower one: the line from hips to shoulders is straight whatever the spine does between.',
    film: FROM_THE_SIDE,
    judged: 'By the lean of the trunk: neither back nor bent over.',
    caution: 'A camera that is not level tilts everyone in it. That is put right, but only roughly.',
  },
  'D2.relaxed-shoulders': {
    says: 'Let the shoulders hang loose, another of the five cues. A body in good balance is said to hold less tension late in a run.',
    shows: 'The room between ear and shoulder, and whether it shrinks from the start of the clip to its end.',
    hidden:
      'Tension itself, and how high shoulders should be: that is build, and the way a tracker marks a shoulder.',
    film: 'From any side, for half a minute or longer, best late in a run.',
    judged: 'For information: shoulders that surely creep up within the clip are watched. There is no flag.',
  },
  'D2.quick-steps': {
    says: 'Take quick steps: the third cue, practised in short fast runs.',
    shows: 'Steps a minute, well, from any side and at any frame rate.',
    hidden: 'Which rate suits you: it rises with speed and falls with the length of your legs.',
    film: 'From any side.',
    judged: 'By the step rate. Very quick steps are watched, never flagged: at speed they are usual.',
    caution: 'Compare yourself with yourself, at one speed. To change, add a little to your own rate.',
  },
  'D2.midfoot': {
    says: 'Come down on the middle of the foot: the fourth cue.',
    shows: 'The angle of the shoe as it meets the ground, against the same shoe flat on the ground.',
    hidden:
      'Where the pressure is. Heel and toe are the joints that trackers place least surely, and shoes hide the foot.',
    film: `${FROM_THE_SIDE} Sixty frames a second or more.`,
    judged:
      'Heel first is watched, middle or front of the foot meets; too near a border between them, nothing is said. Never a flag.',
    caution: 'Most runners land on the heel and run well (Murray 2018). Change slowly or not at all.',
  },
  'D2.forward-lean': {
    says: 'Lean forward a little: the fifth cue.',
    shows: 'The same lean of the trunk as for upright posture, here read for being slight and forward.',
    hidden: 'Whether the lean comes from the ankles, as it should, or from a bend at the hips.',
    film: FROM_THE_SIDE,
    judged: 'By the lean of the trunk over the time on the ground.',
    caution: 'A camera that is not level tilts everyone in it. That is put right, but only roughly.',
  },
  'D2.in-balance': {
    says: 'Good form keeps every part of the body working together, and softens each step. Holding it gets harder as muscles tire, which is where balance training comes in.',
    shows:
      'Left against right in time, and what of your form changes from the first fifth of the strides to the last.',
    hidden: 'Being tired: a short easy clip shows little of it.',
    film: 'From the side for left against right; from any side for changes, half a minute or longer.',
    judged:
      'Watched when left and right differ in time, or when two parts of the form change by more than chance. Never flagged here.',
  },
  'D2.single-leg': {
    says: 'Running is balancing on one leg, over and over. The article trains it from the ground up: a band around the ankle in four directions, gathering a towel with the toes 10 to 15 times, clamshells, bridges, leg lifts, sideways walks in a squat, heel raises, then a wobble board, bare feet and trails.',
    hidden: 'Balance on one leg: in a run, each leg carries you too briefly to tell.',
    film: 'No video of running needed: stand on one leg, then on the other.',
    judged: 'No verdict from a run. The plan explains the check and holds the exercises.',
  },
  'D2.strides': {
    says: 'Once or twice in the week, add 5 fast runs of 20 to 30 seconds, and hold all five cues in each.',
    hidden: 'Nothing to see: this is practice.',
    film: NO_VIDEO,
    judged: 'Not judged. The tools have a timer for it.',
  },
  'D2.ten-percent': {
    says: 'Add no more than a tenth to a week’s distance, and even that can be much. After three or four such weeks comes an easy one with a fifth less; then go on from where you were.',
    hidden: 'How far you run in a week. No film of a run tells.',
    film: NO_VIDEO,
    judged: 'Not judged. The tools have a planner for it.',
    alsoCaution: 'spike',
  },
  'D2.recovery': {
    says: 'Sleep comes first: 7 hours at the least, 9 or more if you compete. Stretch for 10 minutes after each run, holding glutes, hamstrings, quads and calves for 20 seconds at a time. Train strength for 20 to 30 minutes on some days, and change between pairs of shoes.',
    hidden: 'Any of it. No film of a run tells.',
    film: NO_VIDEO,
    judged: 'Not judged. The tools have a stretch timer and a checklist.',
  },
  'D3.asymmetric-landing': {
    says: 'One foot that comes down harder than the other is a fault in the way of running; left alone, the article says, it can end in severe pain. The mechanics should be corrected.',
    shows:
      'Left against right: time on the ground, step time, time in the air, the give of the knee, and how fast the hips sink.',
    hidden: 'Force. No film shows how hard a foot lands: time and movement stand in for it.',
    film: 'From the side, and from the other side too: the leg away from the camera is less sure.',
    judged:
      'A difference of time on the ground or of step time can be flagged. Time in the air, knee and sinking are noisy: they are watched at most, and only when sure.',
    alsoCaution: 'form',
  },
  'D3.knee-collapse': {
    says: 'The knees sink inward when weak glutes do not hold the hips. Hip, knee and foot belong in one line; regular work for the glutes is the answer.',
    shows: 'How far knee and thigh lean inward, the drop of the hips, and feet set down past the middle.',
    hidden:
      'Which muscle is weak. From the side none of it shows; and where exactly hips are marked is each tracker’s own habit.',
    film: FROM_BEHIND,
    judged:
      'Flagged when the knee is surely past its outer limit, or two of the three angles surely past their inner ones. Watched when one is, when one knee goes clearly further in than the other, or when a foot lands past the middle more than once.',
    caution: 'The difference between your two knees is surer than the size of either angle.',
    alsoCaution: 'form',
  },
  'D3.overstride': {
    says: 'Steps can be longer than your build allows; the article counts that among the commonest faults, bad for back, knees and hips.',
    shows:
      'How far ahead of the hips the foot lands, how the shin leans, and how straight the knee is at that moment.',
    hidden: 'The braking itself, which is a force.',
    film: `${FROM_THE_SIDE} Sixty frames a second or more: landing lasts an instant.`,
    judged:
      'Flagged when two of three signs are past their outer limits on one side, one of them surely. Watched when the distance or the shin is past its inner limit. A straight knee alone is no overstride.',
    alsoCaution: 'form',
  },
  'D3.arm-swing': {
    says: 'Arms that swing wider than they usually should are named beside long steps as a cause of trouble, for the spine above all. Keep the swing in range.',
    shows:
      'From the side, how far each upper arm swings and how the elbow is bent; from behind or in front, whether a hand passes the middle of the body.',
    hidden: 'What is normal for you: no study sets a limit to the width.',
    film: 'From the side for the width, from behind or in front for the crossing.',
    judged:
      'Watched when a hand passes the middle in more than half of the strides, or when one arm clearly swings wider than the other. Never a flag.',
    caution: 'Arms balance the legs: do not hold them still (Arellano & Kram 2014).',
  },
  'D3.physician': {
    says: 'Back trouble that does not go away is for a doctor to look at, soon.',
    hidden: 'Pain. This page sees how you move, not what hurts.',
    film: NO_VIDEO,
    judged: 'Not judged. It is said with every report.',
  },
  'D4.hyperextension': {
    says: 'Some runners arch the back as they go: because a tight hip pulls on it, or to brake, downhill or when running to a beat. The cure it gives: ribs down, and a slight lean ahead.',
    shows:
      'The pattern around it: a trunk that leans back at push-off, or comes back on the way there while the thigh stays short.',
    hidden: 'The arch itself: the curve of the spine moves none of the joints that are marked.',
    film: FROM_THE_SIDE,
    judged:
      'Flagged when the trunk surely leans back at push-off, or comes back while the thigh does not get behind. Watched when one of these may be.',
    caution: 'A stand-in: the lean of the trunk is measured, not the curve of the back.',
    alsoCaution: 'form',
  },
  'D4.hip-extension': {
    says: 'The leg should get behind you with the hips square and the back quiet. Where it cannot, the hip comes forward or the back gives instead. The article loosens the side of the hip first; then it works on running itself, the upper back held firm.',
    shows: 'How far the thigh reaches behind at push-off, and whether the hip is carried forward with it.',
    hidden: 'Why the leg stays short: tight, weak, or simply slow running.',
    film: FROM_THE_SIDE,
    judged: 'By the thigh at push-off, each leg apart.',
    caution: 'The thigh swings further back at higher speed: compare clips of the same speed.',
  },
  'D4.film': {
    says: 'You will hardly feel any of this yourself. Have somebody film you, and look at it afterwards.',
    hidden: 'Nothing: that is what this page is for.',
    film: 'From the side and from behind, ten to thirty seconds each.',
    judged: 'Not judged: every report is the answer to it.',
  },
};

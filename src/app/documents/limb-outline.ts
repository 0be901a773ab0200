import { beside, between, type DrawnBody, type Place } from './figure-body';

const cm = (value: number): string => value.toFixed(1);
const at = ({ x, y }: Place): string => `${cm(x)} ${cm(y)}`;

/** A limb that narrows: two circles and the skin between them, as an SVG path. */
export function taperedLimb(from: Place, to: Place, fromRadius: number, toRadius: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  // Where one end hides the other there is only a circle.
  if (length <= Math.abs(fromRadius - toRadius) + 0.01) {
    const r = cm(Math.max(fromRadius, toRadius));
    return `M${cm(from.x - Number(r))} ${cm(from.y)}a${r} ${r} 0 1 0 ${cm(2 * Number(r))} 0a${r} ${r} 0 1 0 ${cm(-2 * Number(r))} 0Z`;
  }
  const across = Math.atan2(dy, dx);
  const lean = Math.acos((fromRadius - toRadius) / length);
  const on = (centre: Place, radius: number, turn: number): Place => ({
    x: centre.x + radius * Math.cos(turn),
    y: centre.y + radius * Math.sin(turn),
  });
  const [a, b] = [on(from, fromRadius, across + lean), on(to, toRadius, across + lean)];
  const [c, d] = [on(to, toRadius, across - lean), on(from, fromRadius, across - lean)];
  const far = lean > Math.PI / 2 ? 1 : 0;
  return `M${at(a)}L${at(b)}A${cm(toRadius)} ${cm(toRadius)} 0 ${far} 0 ${at(c)}L${at(d)}A${cm(fromRadius)} ${cm(fromRadius)} 0 ${1 - far} 0 ${at(a)}Z`;
}

/** A closed line without corners through places (Catmull-Rom), as an SVG path. */
export function smoothOutline(places: readonly Place[]): string {
  const n = places.length;
  const place = (i: number): Place => places[(i + n) % n]!;
  const curves = places.map((here, i) => {
    const [before, next, after] = [place(i - 1), place(i + 1), place(i + 2)];
    const first = { x: here.x + (next.x - before.x) / 6, y: here.y + (next.y - before.y) / 6 };
    const second = { x: next.x - (after.x - here.x) / 6, y: next.y - (after.y - here.y) / 6 };
    return `C${at(first)} ${at(second)} ${at(next)}`;
  });
  return `M${at(place(0))}${curves.join('')}Z`;
}

/** Heel, sole, toes, instep: [ahead of the ankle, below it], cm. */
const SHOE: readonly (readonly [number, number])[] = [
  [-6.4, 4.6],
  [-5.8, 8.2],
  [-1, 8.9],
  [7, 8.5],
  [14, 8.9],
  [18.4, 8],
  [18.6, 5.6],
  [13.5, 3.6],
  [7.5, 0.6],
  [4.4, -3],
  [-3.4, -3.6],
  [-5.4, 0],
];

/** A shoe from the side, the toes to the right. */
export function shoeFromSide(ankle: Place, pitchDeg: number): string {
  return smoothOutline(SHOE.map(([ahead, below]) => beside(ankle, ahead, below, -pitchDeg)));
}

/** How far chest and back lie ahead of the line from hips to shoulders, as [share up, ahead, behind], cm. */
const PROFILE: readonly (readonly [number, number, number])[] = [
  [-0.12, 8.4, 9.8],
  [0.05, 9.4, 11.4],
  [0.3, 9, 8.4],
  [0.55, 10.4, 9],
  [0.78, 11.2, 10.6],
  [0.95, 8, 8.8],
  [1.08, 3.6, 5.2],
];

/** The trunk from the side. */
export function trunkFromSide({ joints }: DrawnBody): string {
  const [hips, shoulders] = [
    between(joints.left_hip!, joints.right_hip!),
    between(joints.left_shoulder!, joints.right_shoulder!),
  ];
  const up = { x: shoulders.x - hips.x, y: shoulders.y - hips.y };
  const length = Math.hypot(up.x, up.y);
  const ahead = { x: -up.y / length, y: up.x / length };
  const edge = (share: number, cmAhead: number): Place => ({
    x: hips.x + share * up.x + cmAhead * ahead.x,
    y: hips.y + share * up.y + cmAhead * ahead.y,
  });
  const front = PROFILE.map(([share, chest]) => edge(share, chest));
  const back = [...PROFILE].reverse().map(([share, , spine]) => edge(share, -spine));
  return smoothOutline([...front, ...back]);
}

/** The trunk from behind or in front, with shoulders and hips as they lie. */
export function trunkFromBehind({ joints }: DrawnBody): string {
  const [leftHip, rightHip] = [joints.left_hip!, joints.right_hip!];
  const [leftShoulder, rightShoulder] = [joints.left_shoulder!, joints.right_shoulder!];
  const side = (hip: Place, shoulder: Place, other: Place): Place[] => {
    const out = Math.sign(hip.x - other.x);
    const on = (share: number, outward: number): Place => {
      const spot = between(hip, shoulder, share);
      return { x: spot.x + out * outward, y: spot.y };
    };
    return [on(-0.2, 5), on(0, 8), on(0.2, 5.6), on(0.42, 2.2), on(0.7, 1.6), on(0.95, 2), on(1.06, -3)];
  };
  const neck = between(leftShoulder, rightShoulder);
  const right = side(rightHip, rightShoulder, leftHip);
  const left = side(leftHip, leftShoulder, rightHip).reverse();
  const nape = (x: number): Place => ({ x: neck.x + x, y: neck.y - 6.4 });
  const way = Math.sign(rightShoulder.x - leftShoulder.x);
  return smoothOutline([...right, nape(5.4 * way), nape(-5.4 * way), ...left]);
}

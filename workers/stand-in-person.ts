import type { DrawFrame } from '../src/media/frame-canvas';

const SKIN = '#c99b7b';
const SHIRT = '#2f5d8a';
const TROUSERS = '#2b2b33';
const SHOES = '#d8d8d8';

/** Limbs from joint to joint, and how thick: shares of the person's height, from the top and from the middle. */
const LIMBS: readonly (readonly [string, number, readonly (readonly [number, number])[]])[] = [
  [
    TROUSERS,
    0.085,
    [
      [-0.055, 0.52],
      [-0.06, 0.74],
      [-0.06, 0.94],
    ],
  ],
  [
    TROUSERS,
    0.085,
    [
      [0.055, 0.52],
      [0.06, 0.74],
      [0.06, 0.94],
    ],
  ],
  [
    SKIN,
    0.045,
    [
      [-0.125, 0.2],
      [-0.16, 0.37],
      [-0.15, 0.52],
    ],
  ],
  [
    SKIN,
    0.045,
    [
      [0.125, 0.2],
      [0.16, 0.37],
      [0.15, 0.52],
    ],
  ],
  [
    SHOES,
    0.05,
    [
      [-0.06, 0.97],
      [-0.1, 0.98],
    ],
  ],
  [
    SHOES,
    0.05,
    [
      [0.06, 0.97],
      [0.1, 0.98],
    ],
  ],
];

/** Draws somebody who stands and looks into the camera, plain, but enough of a person for the networks to find. */
export const drawStandIn: DrawFrame = (context, widthPx, heightPx) => {
  context.fillStyle = '#b9c1bd';
  context.fillRect(0, 0, widthPx, heightPx);
  const tall = heightPx * 0.84;
  const [x, y] = [
    (share: number) => widthPx / 2 + share * tall,
    (share: number) => heightPx * 0.08 + share * tall,
  ];
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [colour, thick, [first, ...rest]] of LIMBS) {
    context.strokeStyle = colour;
    context.lineWidth = thick * tall;
    context.beginPath();
    context.moveTo(x(first![0]), y(first![1]));
    for (const [across, down] of rest) context.lineTo(x(across), y(down));
    context.stroke();
  }
  context.fillStyle = SHIRT;
  context.beginPath();
  context.roundRect(x(-0.125), y(0.165), 0.25 * tall, 0.37 * tall, 0.05 * tall);
  context.fill();
  context.fillStyle = SKIN;
  context.fillRect(x(-0.028), y(0.12), 0.056 * tall, 0.06 * tall);
  ellipse(context, x(0), y(0.07), 0.052 * tall, 0.07 * tall);
  context.fillStyle = '#3a2a20';
  context.beginPath();
  context.ellipse(x(0), y(0.045), 0.056 * tall, 0.05 * tall, 0, Math.PI, 2 * Math.PI);
  context.fill();
  for (const side of [-1, 1]) ellipse(context, x(side * 0.02), y(0.065), 0.007 * tall, 0.005 * tall);
  ellipse(context, x(0), y(0.105), 0.016 * tall, 0.004 * tall);
};

function ellipse(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  y: number,
  wide: number,
  high: number,
): void {
  context.beginPath();
  context.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
  context.fill();
}

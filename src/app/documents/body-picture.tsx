import type { ReactElement } from 'react';
import type { KeypointName, Side } from '../../core/pose/keypoints';
import { between, type DrawnBody, type Place } from './figure-body';
import { shoeFromSide, taperedLimb, trunkFromBehind, trunkFromSide } from './limb-outline';

/** A runner in soft shades: the limbs nearest the eye darker, so that one leg is told from the other. */
export function BodyPicture({ body }: { readonly body: DrawnBody }): ReactElement {
  return body.view === 'side' ? <FromSide body={body} /> : <FromBehind body={body} />;
}

function FromSide({ body }: { readonly body: DrawnBody }): ReactElement {
  return (
    <>
      <g className="body-far">
        <path d={armOf(body, 'left')} />
        <path d={legOf(body, 'left')} />
        <path d={shoeFromSide(body.joints.left_ankle!, body.footPitchDeg.left)} />
      </g>
      <g className="body-trunk">
        <Head body={body} />
        <path d={trunkFromSide(body)} />
      </g>
      <g className="body-near">
        <path d={legOf(body, 'right')} />
        <path d={shoeFromSide(body.joints.right_ankle!, body.footPitchDeg.right)} />
      </g>
      <path className="body-near body-arm" d={armOf(body, 'right')} />
    </>
  );
}

function FromBehind({ body }: { readonly body: DrawnBody }): ReactElement {
  const { joints, view } = body;
  const arms = (
    <g className="body-near body-arm">
      <path d={armOf(body, 'left')} />
      <path d={armOf(body, 'right')} />
    </g>
  );
  const swingFoot = between(joints.left_ankle!, joints.left_foot_index!, 0.55);
  const swingShoe = <ellipse cx={swingFoot.x} cy={swingFoot.y} rx={5} ry={12.4} />;
  const { x, y } = joints.right_ankle!;
  return (
    <>
      {view === 'rear' && arms}
      {view === 'front' && <g className="body-far">{swingShoe}</g>}
      <g className="body-near">
        <path d={taperedLimb(joints.left_hip!, joints.left_knee!, 9.4, 6.4)} />
        <path d={taperedLimb(joints.right_hip!, joints.right_knee!, 9.4, 6.2)} />
        <path d={taperedLimb(joints.right_knee!, joints.right_ankle!, 6.2, 3.6)} />
        <rect x={x - 4.9} y={y - 2} width={9.8} height={10.6} rx={4} />
      </g>
      <g className="body-trunk">
        <path d={trunkFromBehind(body)} />
        <ellipse cx={body.head.x} cy={body.head.y} rx={8.4} ry={11.2} />
      </g>
      {view === 'rear' && <g className="body-arm">{swingShoe}</g>}
      {view === 'front' && arms}
    </>
  );
}

function Head({ body }: { readonly body: DrawnBody }): ReactElement {
  const { head, headTiltDeg, joints } = body;
  const neck = between(joints.left_shoulder!, joints.right_shoulder!);
  return (
    <>
      <path d={taperedLimb({ x: neck.x, y: neck.y }, head, 5.2, 4.8)} />
      <g transform={`translate(${head.x.toFixed(1)} ${head.y.toFixed(1)}) rotate(${headTiltDeg})`}>
        <path d="M-9.4-1C-9.4-8-5-12 .6-12 6-12 9-8.4 9-3.6 9-2.4 9.3-1.6 10.3.3 11 1.6 10.5 2.2 9.3 2.3 9.2 5 9 8.6 6.4 9.8 3.6 11-1.4 11.4-4.6 9.6-8 7.6-9.4 3.4-9.4-1Z" />
      </g>
    </>
  );
}

function legOf({ joints }: DrawnBody, side: Side): string {
  const { hip, knee, ankle } = limb(joints, side, 'hip', 'knee', 'ankle');
  return taperedLimb(hip, knee, 9.4, 6.1) + taperedLimb(knee, ankle, 6.1, 3.7);
}

function armOf({ joints }: DrawnBody, side: Side): string {
  const { shoulder, elbow, wrist } = limb(joints, side, 'shoulder', 'elbow', 'wrist');
  const hand = between(elbow, wrist, 1.22);
  return (
    taperedLimb(shoulder, elbow, 5.2, 3.9) +
    taperedLimb(elbow, wrist, 3.9, 2.8) +
    taperedLimb(wrist, hand, 3, 3.4)
  );
}

function limb<P extends string>(
  joints: DrawnBody['joints'],
  side: Side,
  ...parts: readonly P[]
): Record<P, Place> {
  return Object.fromEntries(
    parts.map((part) => [part, joints[`${side}_${part}` as KeypointName]!]),
  ) as Record<P, Place>;
}

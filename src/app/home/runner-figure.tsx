import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { BONES, type KeypointName } from '../../core/pose/keypoints';
import './runner-figure.css';

type Point = readonly [x: number, y: number];

/** The sample runner as the right foot lands, px of its clip. */
const JOINTS: Partial<Record<KeypointName, Point>> = {
  left_shoulder: [659, 210],
  right_shoulder: [644, 203],
  left_elbow: [681, 282],
  right_elbow: [585, 259],
  left_wrist: [736, 250],
  right_wrist: [631, 330],
  left_hip: [635, 353],
  right_hip: [641, 354],
  left_knee: [606, 473],
  right_knee: [703, 465],
  left_ankle: [479, 506],
  right_ankle: [730, 592],
  left_heel: [466, 485],
  right_heel: [716, 612],
  left_foot_index: [461, 561],
  right_foot_index: [791, 590],
};
const HIP_X = 638;
const GROUND_Y = 622;

/** A measured drawing of one landing: what the page does, before a word is read. */
export function RunnerFigure(): ReactElement {
  return (
    <svg className="runner-figure" viewBox="440 70 400 640" aria-hidden="true" fill="none">
      <path className="figure-ground" d={`M440 ${GROUND_Y}H840`} />
      <g className="figure-left">
        <Limb side="left" />
      </g>
      <circle className="figure-head" cx="676" cy="140" r="36" />
      <path className="figure-trunk" d="M664 174 652 206 638 353" />
      <g className="figure-right">
        <Limb side="right" />
      </g>
      <g className="figure-plumb">
        <path d={`M${HIP_X}-900V648`} />
        <path className="figure-bob-cap" d={`M${HIP_X - 5} 642h10v8h-10z`} />
        <path className="figure-bob" d={`M${HIP_X - 14} 650h28l-3 14-11 26-11-26z`} />
      </g>
      <path className="figure-dimension" d={`M${HIP_X} 636H730M730 629v14M730 602v20`} />
      <text className="figure-note" x="742" y="641">
        {words.home.figureNote}
      </text>
    </svg>
  );
}

function Limb({ side }: { readonly side: 'left' | 'right' }): ReactElement {
  const own = Object.entries(JOINTS).filter(([name]) => name.startsWith(side));
  return (
    <>
      {BONES.filter(([from, to]) => from.startsWith(side) && to.startsWith(side)).map(([from, to]) => {
        const [a, b] = [JOINTS[from], JOINTS[to]];
        return a && b && <path key={from + to} d={`M${a.join(' ')} ${b.join(' ')}`} />;
      })}
      {own.map(([name, [x, y]]) =>
        side === 'left' ? (
          <circle key={name} className="joint" cx={x} cy={y} r="7" />
        ) : (
          <rect key={name} className="joint" x={x - 7} y={y - 7} width="14" height="14" />
        ),
      )}
    </>
  );
}

import type { ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';
import { BONES, type KeypointName } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { sideOf, skeletonAt, type Skeleton } from '../../drawing/skeleton';
import { useMomentOf } from '../clock/use-moment';
import { useWorkspace } from '../workspace/workspace-context';
import { useInHand } from './in-hand';
import { isOf, jointsInHand, MOVABLE_JOINTS } from './movable-joints';
import { PointHandles, type HandlePoint } from './point-handles';
import { StageSvg } from './stage-svg';

/** The joints of the frame on show, to be moved. While the clip plays there is nothing to take hold of. */
export function JointLayer(): ReactElement | null {
  const { current: clip, add } = useWorkspace();
  const [inHand, set] = useInHand(clip.clock);
  const frame = useMomentOf(clip.clock, (moment) => (moment.playing ? -1 : moment.frame));
  const { cleaned } = clip;
  if (frame < 0) return null;
  const held = inHand.held && isOf(inHand.held, cleaned, frame) ? inHand.held : null;
  const joints = jointsInHand(cleaned, frame, held);
  const text = words.handTools;
  const points = MOVABLE_JOINTS.flatMap((name): HandlePoint<KeypointName>[] => {
    const at = joints.get(name);
    return at ? [{ key: name, name: text.joints[name] ?? name, at, side: sideOf(name) }] : [];
  });
  const said = (name: KeypointName, at: MarkPoint): string => text.pointAt(text.joints[name] ?? name, at);
  return (
    <StageSvg>
      {held && <HeldLimbs name={held.name} joints={joints} />}
      <PointHandles
        label={text.jointLayer}
        named
        points={points}
        current={inHand.joint}
        edges={cleaned}
        held={held && !held.dropped ? held.name : null}
        onCurrent={(joint) => set({ joint })}
        onHold={(name, at) =>
          set({
            joint: name,
            held: { name, at, frame, track: cleaned, dropped: false },
            said: text.held(said(name, at)),
          })
        }
        onDrop={(name, at) => {
          const found = skeletonAt(cleaned, frame).get(name);
          const stayed = found && Math.hypot(found.xPx - at.xPx, found.yPx - at.yPx) < 0.05;
          set({
            held: stayed ? null : { name, at, frame, track: cleaned, dropped: true },
            said: text.putDown(said(name, at)),
          });
          if (!stayed) add({ kind: 'move-joint', name, timeS: clip.clock.timesS[frame]!, ...at });
        }}
        onCancel={() => set({ held: null, said: text.putBack })}
      />
    </StageSvg>
  );
}

/** The bones of the joint that is held, where they would be. */
function HeldLimbs({
  name,
  joints,
}: {
  readonly name: KeypointName;
  readonly joints: Skeleton;
}): ReactElement {
  const bones = BONES.flatMap(([a, b]) => {
    const [from, to] = [joints.get(a), joints.get(b)];
    return from && to && (a === name || b === name) ? [{ key: `${a}${b}`, from, to }] : [];
  });
  return (
    <>
      {['edge', ''].map((className) =>
        bones.map(({ key, from, to }) => (
          <line
            key={`${key}${className}`}
            className={`hand-line ${className}`}
            x1={from.xPx}
            y1={from.yPx}
            x2={to.xPx}
            y2={to.yPx}
          />
        )),
      )}
    </>
  );
}

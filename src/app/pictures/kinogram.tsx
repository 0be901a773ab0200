import { useMemo, type ReactElement } from 'react';
import { SIDES } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import type { PictureBox } from '../../drawing/picture-box';
import type { ShownClip } from '../result/clip-player';
import { SideMark } from '../theme/marks';
import { runnerBoxes } from './clip-pose';
import { StillPicture } from './still-picture';
import { typicalMoments, type TypicalMoment } from './typical-step';
import './kinogram.css';

/** Width over height: room for a stride's reach. */
const ASPECT = 3 / 4;

interface KinogramProps {
  readonly clips: readonly ShownClip[];
}

interface Moment extends TypicalMoment {
  readonly crop: PictureBox;
}

/** Contact, mid-stance and toe-off of each foot's most typical step, all at one scale. Nothing where no steps are known. */
export function Kinogram({ clips }: KinogramProps): ReactElement | null {
  const shown = clips.filter(({ source }) => source.activity === 'running' && source.steps?.length);
  if (shown.length === 0) return null;
  return (
    <div className="kinogram">
      {shown.map((clip) => (
        <ClipKinogram key={`${clip.source.view} ${clip.source.clip.name}`} clip={clip} />
      ))}
    </div>
  );
}

function ClipKinogram({ clip }: { readonly clip: ShownClip }): ReactElement {
  const { source, video, cleaned } = clip;
  const moments = useMemo(
    () => momentsOf({ source, ...(video && { video }), ...(cleaned && { cleaned }) }),
    [source, video, cleaned],
  );
  const view = words.names.views[source.view];
  return (
    <figure className="kinogram-clip">
      <figcaption className="small soft">
        {words.pictures.typical(view, source.steps?.length ?? 0)}
      </figcaption>
      <div className="kinogram-feet">
        {SIDES.map((side) => {
          const own = moments.filter((moment) => moment.side === side);
          return (
            own.length > 0 && (
              <ol key={side} role="list" className="kinogram-foot" aria-label={words.pictures.foot(side)}>
                {own.map(({ what, timeS, crop }) => (
                  <li key={what}>
                    <figure>
                      <StillPicture
                        clip={clip}
                        timeS={timeS}
                        crop={crop}
                        label={words.pictures.alt(words.names.moment({ clip: 0, timeS, what, side }), view)}
                      />
                      <figcaption>
                        <SideMark side={side} />
                        {words.names.moment({ clip: 0, timeS, what, side })}
                        <span className="number soft">{words.pictures.at(timeS)}</span>
                      </figcaption>
                    </figure>
                  </li>
                ))}
              </ol>
            )
          );
        })}
      </div>
    </figure>
  );
}

function momentsOf(clip: ShownClip): readonly Moment[] {
  const bare = typicalMoments(clip.source.steps ?? []);
  const boxes = runnerBoxes(
    clip,
    bare.map(({ timeS }) => timeS),
    ASPECT,
  );
  return bare.map((moment, i) => ({ ...moment, crop: boxes[i]! }));
}

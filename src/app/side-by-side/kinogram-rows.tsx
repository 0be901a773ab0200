import { useMemo, type ReactElement } from 'react';
import { SIDES, type Side } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import type { PictureBox } from '../../drawing/picture-box';
import { PLACES, type Place } from '../comparison/compare-desk';
import { poseAt } from '../pictures/clip-pose';
import { StillPicture } from '../pictures/still-picture';
import { typicalMoments, type TypicalMoment } from '../pictures/typical-step';
import type { ShownClip } from '../result/clip-player';
import { SideMark } from '../theme/marks';
import { legOfClip } from './leg-of-clip';
import type { ClipPair } from './pair-clips';
import { sameScaleBoxes } from './same-scale-boxes';
import './kinogram-rows.css';

/** Width over height: room for a stride's reach. */
const ASPECT = 3 / 4;

interface RowMoment extends TypicalMoment {
  readonly crop: PictureBox;
}

interface Rows {
  readonly moments: Readonly<Record<Place, readonly RowMoment[]>>;
  readonly scaled: boolean;
  /** Runs of which there is nothing to draw: no joints, no video. */
  readonly bare: readonly Place[];
}

/** Whether both clips show steps, so that their pictures can stand one above the other. */
export function hasRows({ before, after }: ClipPair<ShownClip>): boolean {
  return [before, after].every(({ source }) => source.activity === 'running' && source.steps?.length);
}

/** Contact, mid-stance and toe-off of each foot's typical step, the run before above the run after, all at one scale. */
export function KinogramRows({ pair }: { readonly pair: ClipPair<ShownClip> }): ReactElement {
  const { before, after, opposite } = pair;
  const rows = useMemo(() => rowsOf(before, after), [before, after]);
  const text = words.sideBySide.kinograms;
  const view = words.names.views[after.source.view];
  return (
    <figure className="kino-pair">
      <figcaption className="small soft">
        {rows.scaled ? text.lead(view) : text.unscaled(view)} {opposite && text.mirrored}
      </figcaption>
      {rows.bare.map((place) => (
        <p key={place} className="small">
          {text.noPose(words.sideBySide.places[place])}
        </p>
      ))}
      <div className="kino-feet">
        {SIDES.map((side) => (
          <FootRows key={side} side={side} pair={pair} rows={rows} />
        ))}
      </div>
    </figure>
  );
}

function FootRows({
  side,
  pair,
  rows: { moments },
}: {
  readonly side: Side;
  readonly pair: ClipPair<ShownClip>;
  readonly rows: Rows;
}): ReactElement | null {
  const { places, kinograms: text } = words.sideBySide;
  const own = (place: Place): readonly RowMoment[] => moments[place].filter((each) => each.side === side);
  if (PLACES.every((place) => own(place).length === 0)) return null;
  const columns = own('after').length > 0 ? own('after') : own('before');
  return (
    <div className="kino-foot">
      <p className="kino-heads small" aria-hidden="true">
        {columns.map(({ what }) => (
          <span key={what}>
            <SideMark side={side} />
            {words.names.moment({ clip: 0, timeS: 0, what, side })}
          </span>
        ))}
      </p>
      {PLACES.map((place) => {
        const clip = pair[place];
        const mirrored = place === 'before' && pair.opposite;
        return (
          <div key={place} className={`kino-row ${place}`}>
            <p className={`run-name ${place}`} aria-hidden="true">
              {places[place]}
            </p>
            <ol role="list" aria-label={text.row(places[place], words.pictures.foot(side))}>
              {own(place).map(({ what, timeS, crop }) => (
                <li key={what} className={mirrored ? 'kino-mirrored' : undefined}>
                  <StillPicture
                    clip={clip}
                    timeS={timeS}
                    crop={crop}
                    label={text.alt(
                      places[place],
                      words.pictures.alt(
                        words.names.moment({ clip: 0, timeS, what, side }),
                        words.names.views[clip.source.view],
                      ),
                    )}
                  />
                  <span className="number small soft">{words.pictures.at(timeS)}</span>
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
}

function rowsOf(before: ShownClip, after: ShownClip): Rows {
  const clips = { before, after };
  const bare = {
    before: typicalMoments(before.source.steps ?? []),
    after: typicalMoments(after.source.steps ?? []),
  };
  const poses = PLACES.map((place) => bare[place].map(({ timeS }) => poseAt(clips[place], timeS)));
  const legs = PLACES.map((place) => legOfClip(clips[place]));
  const boxes = sameScaleBoxes(
    PLACES.map((place, i) => ({ poses: poses[i]!, picture: clips[place].source.clip, legPx: legs[i]! })),
    ASPECT,
  );
  const moments = (i: 0 | 1): readonly RowMoment[] =>
    bare[PLACES[i]!].map((moment, k) => ({ ...moment, crop: boxes[i]![k]! }));
  return {
    moments: { before: moments(0), after: moments(1) },
    scaled: legs.every((legPx) => legPx !== null),
    bare: PLACES.filter((place, i) => !clips[place].video && poses[i]!.every((pose) => pose.size === 0)),
  };
}

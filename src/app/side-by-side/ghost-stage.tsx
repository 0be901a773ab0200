import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { OverlayOptions } from '../player/overlay-options';
import { Readout } from '../player/readout';
import { GhostChoices } from './ghost-choices';
import { GhostLayer } from './ghost-layer';
import { legOfClip } from './leg-of-clip';
import type { PairRun } from './pair-run';
import { RunHead, RunStage } from './run-stage';

/** How strongly the ghost shows at first, percent. */
const FIRST_STRENGTH = 60;

/** The run after with the run before laid over it. */
export function GhostStage({
  before,
  after,
  options,
}: {
  readonly before: PairRun;
  readonly after: PairRun;
  readonly options: OverlayOptions;
}): ReactElement {
  const [strength, setStrength] = useState(FIRST_STRENGTH);
  const [withPicture, setWithPicture] = useState(false);
  const [failed, setFailed] = useState<File | null>(null);
  const { video } = before.clip;
  const onNoPicture = useCallback(() => setFailed(video ?? null), [video]);
  const legsPx = useMemo(() => {
    const [base, ghost] = [legOfClip(after.clip), legOfClip(before.clip)];
    return base !== null && ghost !== null ? { base, ghost } : null;
  }, [before.clip, after.clip]);
  const text = words.sideBySide.players;
  return (
    <div className="ghosted">
      <div className="ghost-row">
        <RunHead run={before} />
        <RunHead run={after} />
      </div>
      <RunStage
        run={after}
        options={options}
        layers={
          legsPx && (
            <GhostLayer
              base={after}
              ghost={before}
              legsPx={legsPx}
              strength={strength / 100}
              withPicture={withPicture && failed !== video}
              onNoPicture={onNoPicture}
            />
          )
        }
      />
      <div className="ghost-row">
        {[before, after].map(({ place, source, clock }) => (
          <div key={place} role="group" aria-label={words.sideBySide.places[place]}>
            <Readout source={source} clock={clock} />
          </div>
        ))}
      </div>
      {legsPx ? (
        <GhostChoices
          strength={strength}
          onStrength={setStrength}
          hasVideo={video !== undefined}
          withPicture={withPicture}
          onWithPicture={setWithPicture}
        />
      ) : (
        <p>{text.ghostNoLeg}</p>
      )}
      {withPicture && video && failed === video && <p className="small">{text.ghostNoPicture}</p>}
    </div>
  );
}

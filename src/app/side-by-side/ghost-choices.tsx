import type { ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';

interface GhostChoicesProps {
  /** Percent. */
  readonly strength: number;
  onStrength(percent: number): void;
  readonly hasVideo: boolean;
  readonly withPicture: boolean;
  onWithPicture(on: boolean): void;
}

/** How strongly the ghost shows, and what of it. */
export function GhostChoices(props: GhostChoicesProps): ReactElement {
  const { strength, onStrength, hasVideo, withPicture, onWithPicture } = props;
  const text = words.sideBySide.players;
  const share = text.share(number(strength, 0));
  return (
    <div className="ghost-choices">
      <label className="ghost-strength">
        {text.ghostStrength}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={strength}
          aria-valuetext={share}
          onChange={({ currentTarget }) => onStrength(Number(currentTarget.value))}
        />
        <output className="number">{share}</output>
      </label>
      {hasVideo && (
        <label className="ghost-with-picture">
          <input
            type="checkbox"
            checked={withPicture}
            onChange={({ currentTarget }) => onWithPicture(currentTarget.checked)}
          />
          {text.ghostPicture}
        </label>
      )}
      <p className="small soft">{text.ghost}</p>
    </div>
  );
}

import { useState, type ReactElement, type Ref } from 'react';
import type { ClipFindings } from '../../core/analysis/analysis';
import { Player, type PlayerHandle } from '../player/player';
import type { ClipSlot } from '../session/session-state';
import { VIEW_NAMES } from '../words/finding-words';

export interface ShownClip {
  readonly slot: ClipSlot;
  readonly findings: ClipFindings;
}

interface ClipPlayerProps {
  readonly clips: readonly ShownClip[];
  readonly shown: number;
  readonly startAtS: number | null;
  readonly ref: Ref<PlayerHandle>;
  onShow(clip: number): void;
}

/** One player; two clips have a tab each. */
export function ClipPlayer({ clips, shown, startAtS, ref, onShow }: ClipPlayerProps): ReactElement {
  const [first] = useState(() => `player-${Math.random().toString(36).slice(2)}`);
  const clip = clips[shown] ?? clips[0]!;
  const player = (
    <Player
      key={clip.slot.id}
      ref={ref}
      name={clip.slot.name}
      file={clip.slot.video}
      findings={clip.findings}
      startAtS={startAtS}
    />
  );
  if (clips.length === 1) return player;
  return (
    <div>
      <div className="tabs" role="tablist" aria-label="Clips">
        {clips.map(({ slot, findings }, i) => (
          <button
            key={slot.id}
            type="button"
            role="tab"
            id={`${first}-tab-${i}`}
            aria-selected={i === shown}
            aria-controls={`${first}-panel`}
            tabIndex={i === shown ? 0 : -1}
            onClick={() => onShow(i)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              const next = (i + 1) % clips.length;
              onShow(next);
              document.getElementById(`${first}-tab-${next}`)?.focus();
            }}
          >
            {VIEW_NAMES[findings.view]} <span className="soft">{slot.name}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${first}-panel`} aria-labelledby={`${first}-tab-${shown}`}>
        {player}
      </div>
    </div>
  );
}

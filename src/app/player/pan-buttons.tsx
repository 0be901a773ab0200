import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ZoomCommand } from './player-keys';
import type { Zoom } from './use-zoom';

const WAYS: readonly (readonly [ZoomCommand, string])[] = [
  ['pan-left', '←'],
  ['pan-up', '↑'],
  ['pan-down', '↓'],
  ['pan-right', '→'],
];

/** Moves a picture that is zoomed in, for those who cannot drag it, and leads back to the whole of it. */
export function PanButtons({ zoom }: { readonly zoom: Zoom }): ReactElement {
  const labels: Partial<Record<ZoomCommand, string>> = words.player.pan;
  return (
    <div className="tools" role="group" aria-label={words.player.panGroup}>
      {WAYS.map(([command, sign]) => (
        <button
          key={command}
          type="button"
          className="tool"
          aria-label={labels[command]}
          title={labels[command]}
          onClick={() => zoom.run(command)}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        className="tool worded"
        title={words.player.zoomAllKey}
        onClick={() => zoom.run('zoom-all')}
      >
        {words.player.zoomAll}
      </button>
    </div>
  );
}

import { useSyncExternalStore } from 'react';
import { TRAIL_JOINTS, type OverlayLayers } from '../../drawing/overlay-layers';

/** What is drawn and written over the picture. */
export interface OverlayOptions extends OverlayLayers {
  /** Which part of the stride it is. */
  readonly phase: boolean;
}

export const FIRST_OVERLAY: OverlayOptions = {
  skeleton: true,
  plumbLine: true,
  trails: false,
  trailJoints: ['ankle'],
  angles: false,
  events: true,
  phase: true,
};

const KEY = 'plumbline.overlay';
const listeners = new Set<() => void>();
let chosen: OverlayOptions | null = null;

/** What was chosen, for every player alike; it lasts as long as the browser's tab. */
export function useOverlayOptions(): readonly [OverlayOptions, (options: OverlayOptions) => void] {
  const options = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (chosen ??= kept()),
  );
  return [options, choose];
}

function choose(options: OverlayOptions): void {
  chosen = options;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(options));
  } catch {
    // Storage may be closed to us (private windows): the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function kept(): OverlayOptions {
  try {
    return overlayOptionsFrom(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return FIRST_OVERLAY;
  }
}

/** @param value whatever was stored; what is not there, or not of its kind, is as it is at first */
export function overlayOptionsFrom(value: unknown): OverlayOptions {
  if (typeof value !== 'object' || value === null) return FIRST_OVERLAY;
  const stored = value as Readonly<Record<string, unknown>>;
  const flag = (name: keyof OverlayOptions, first: boolean): boolean => {
    const found = stored[name];
    return typeof found === 'boolean' ? found : first;
  };
  const joints = stored['trailJoints'];
  return {
    skeleton: flag('skeleton', FIRST_OVERLAY.skeleton),
    plumbLine: flag('plumbLine', FIRST_OVERLAY.plumbLine),
    trails: flag('trails', FIRST_OVERLAY.trails),
    angles: flag('angles', FIRST_OVERLAY.angles),
    events: flag('events', FIRST_OVERLAY.events),
    phase: flag('phase', FIRST_OVERLAY.phase),
    trailJoints: Array.isArray(joints)
      ? TRAIL_JOINTS.filter((joint) => joints.includes(joint))
      : FIRST_OVERLAY.trailJoints,
  };
}

import { createContext, use } from 'react';
import type { HandEntry } from '../../core/by-hand/hand-entry';
import type { MarkKind } from '../../core/by-hand/mark';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { StandingReference } from '../../core/standing/standing-findings';
import type { Report, ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';

/** One clip of the report on the workbench. */
export interface BenchClip {
  /** Its place in the report. */
  readonly index: number;
  readonly source: ReportSource;
  /** As the network gave it, before cleaning. */
  readonly raw: PoseTrack;
  readonly cleaned: PoseTrack;
  /** Absent for keypoints that were brought in, and for work taken up again without its video. */
  readonly video?: File;
  readonly clock: ClipClock;
  /** What was done to it by hand, in order. */
  readonly entries: readonly HandEntry[];
}

/** What a press on the picture does: look (zoom and pan), correct, or draw. */
export type ToolId = 'look' | 'move-joint' | 'vertical' | 'choose-person' | MarkKind;

export interface Workspace {
  readonly report: Report;
  /** What the report took from a standing check. */
  readonly standing: StandingReference | null;
  readonly clips: readonly BenchClip[];
  /** The clip that keys, timeline and tools are for. */
  readonly current: BenchClip;
  readonly tool: ToolId;
  readonly grid: boolean;
  /** New verdicts are being made. */
  readonly judging: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  choose(tool: ToolId): void;
  showGrid(on: boolean): void;
  show(clip: number): void;
  /** Does something by hand to the current clip; the report follows. */
  add(entry: HandEntry): void;
  undo(): void;
  redo(): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('no workspace around this component');
  return workspace;
}

import { MARK_KINDS, type MarkKind } from '../../core/by-hand/mark';

/** Whether a tool draws marks. */
export function isMarkTool(tool: string): tool is MarkKind {
  return (MARK_KINDS as readonly string[]).includes(tool);
}

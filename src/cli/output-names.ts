import { join } from 'node:path';
import type { InputFile } from './input-file';

export interface OutputPaths {
  readonly poseTrack: string;
  readonly strides: string;
}

export interface OutputPlan {
  /** One report, named after the first input. */
  readonly report: string;
  /** In the order of the inputs. */
  readonly perInput: readonly OutputPaths[];
}

/** Where results go. Two inputs of the same name (from two folders) get `NAME` and `NAME-2`. */
export function planOutputs(inputs: readonly InputFile[], outDir: string): OutputPlan {
  const names: string[] = [];
  for (const { name } of inputs) names.push(names.includes(name) ? `${name}-2` : name);
  return {
    report: join(outDir, `${names[0]}.report.json`),
    perInput: names.map((name) => ({
      poseTrack: join(outDir, `${name}.pose.json`),
      strides: join(outDir, `${name}.csv`),
    })),
  };
}

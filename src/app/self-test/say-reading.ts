import type { SelfTestPartResult, SelfTestReading, SelfTestResult } from '../../self-test/self-test';
import { MODEL_CARDS } from '../../../models/registry';
import type { ModelId } from '../../pose/pose-estimator';
import { date, number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';

const text = words.selfTest;

const DECIMALS: Readonly<Record<string, number>> = {
  s: 3,
  deg: 1,
  L: 3,
  'steps/min': 1,
  '%': 2,
  px: 3,
  ms: 1,
  torso: 2,
  levels: 1,
};

/** What the reading's name says is counted needs no unit behind the number. */
const COUNTED: ReadonlySet<string> = new Set(['levels', 'frames', 'steps', 'torso']);

export function nameOfReading({ what, side }: SelfTestReading): string {
  const name = what in text.readings ? text.readings[what as keyof typeof text.readings] : measureName(what);
  return side ? text.report.sideOf(name, text.sides[side]) : name;
}

/** A number of a reading with its unit, or that there is none. */
export function valueOf({ unit }: SelfTestReading, value: number | null): string {
  if (value === null) return text.table.none;
  const ours = unit in text.units ? text.units[unit as keyof typeof text.units] : unitAfter(unit);
  const after = COUNTED.has(unit) ? '' : ours;
  return `${number(value, DECIMALS[unit] ?? 0)}${after}`;
}

export function nameOfPart({ part, model }: Pick<SelfTestPartResult, 'part' | 'model'>): string {
  return model ? text.network(titleOf(model)) : text.parts[part].name;
}

export function titleOf(model: ModelId): string {
  return MODEL_CARDS.find(({ id }) => id === model)?.title ?? model;
}

export function isRight({ parts }: SelfTestResult): boolean {
  return parts.every(({ fault }) => fault === null);
}

/** The whole result as text, for a report of a fault: nothing in it tells the machine, but the backend. */
export function resultAsText(result: SelfTestResult, atMs: number, appVersion: string): string {
  const lines = [
    text.report.title(appVersion, date(new Date(atMs))),
    isRight(result) ? text.right : text.wrong,
  ];
  for (const part of result.parts) {
    const verdict = part.fault ? text.partWrong : text.partRight;
    lines.push('', text.report.part(nameOfPart(part), verdict, part.backend ? ` (${part.backend})` : ''));
    if (part.fault) lines.push(text.report.fault(part.fault, text.faults[part.fault].what));
    if (part.detail) lines.push(`  ${part.detail}`);
    for (const reading of part.readings) {
      lines.push(
        text.report.reading(
          nameOfReading(reading),
          valueOf(reading, reading.found),
          valueOf(reading, reading.truth),
          valueOf(reading, reading.bar),
          reading.right ? text.partRight : text.partWrong,
        ),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function measureName(id: string): string {
  return words.names.measures[id as keyof typeof words.names.measures].name;
}

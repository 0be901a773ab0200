import { expect, it } from 'vitest';
import { unitOf } from '../../src/app/trends/value-words';
import { isAvailable, MEASURE_IDS } from '../../src/core/metrics/measure';
import { wholeSession } from '../fixtures/page/whole-session';
import { manySessions } from '../fixtures/page/many-sessions';

it('the units of kept values are those that a report has', () => {
  const { report } = wholeSession(manySessions(1)[0]!);
  const known = MEASURE_IDS.filter((id) => isAvailable(report.metrics[id]));
  expect(known.length).toBeGreaterThan(10);
  for (const id of known) {
    const result = report.metrics[id];
    if (isAvailable(result)) expect(`${id} ${unitOf(id)}`).toBe(`${id} ${result.unit}`);
  }
});

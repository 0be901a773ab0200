import { describe, expect, it } from 'vitest';
import { strideCsv } from '../../src/cli/stride-csv';
import type { MeasureResult } from '../../src/core/metrics/measure';

const stepRate: MeasureResult = {
  unit: 'steps/min',
  evidence: 'literature',
  source: 'side-left',
  perStride: [
    { side: 'left', timeS: 0.5, value: 170.1234567 },
    { side: 'right', timeS: 0.85, value: 171 },
  ],
};
const drop: MeasureResult = {
  unit: 'degrees, "+" drops',
  evidence: 'practice',
  source: 'rear',
  perStride: [{ side: 'left', timeS: 1, value: -0.0000001 }],
};
const metrics = { stepRate, pelvicDrop: drop, contactTime: { unavailable: 'Filmed at 30 frames a second.' } };

describe('stride table', () => {
  it('has one row per stride value of the view, under a header', () => {
    expect(strideCsv(metrics, 'side-left')).toBe(
      'measure,unit,side,time_s,value\nstepRate,steps/min,left,0.5,170.123457\nstepRate,steps/min,right,0.85,171\n',
    );
  });

  it('quotes what a spreadsheet would split, and writes no -0', () => {
    expect(strideCsv(metrics, 'rear')).toBe(
      'measure,unit,side,time_s,value\npelvicDrop,"degrees, ""+"" drops",left,1,0\n',
    );
  });

  it('is a header alone when nothing was measured', () => {
    expect(strideCsv(metrics, 'front')).toBe('measure,unit,side,time_s,value\n');
  });
});

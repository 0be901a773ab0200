import type { Json } from './spoil-json';

/** A table of two strides, as it is exported. */
export const STRIDE_TABLE = [
  'plumbline_strides_v1,clip,view,side,time_s,mid_stance_s,toe_off_s,stepRate_steps_per_min,dutyFactor_share,kneeFlexionAtContact_deg',
  '1,"run, ""easy"".mp4",side-left,left,0.5,0.6,0.75,170.123457,,0',
  '2,"run, ""easy"".mp4",side-left,right,0.85,,,,0.36,',
  '',
].join('\r\n');

const DAYS = [true, false, false, true, false, false, false];

/** What the plan's tools remember in this browser. */
export const TOOLS: Json = {
  version: 1,
  strides: { strideS: 20, restS: 60, elapsedMs: 0 },
  stretch: { changeS: 5, forward: 'left', elapsedMs: 1000 },
  signals: { sound: true, vibration: false },
  weeks: { start: { km: 30, monday: '2026-03-02' }, buildWeeks: 3, growthPercent: 10 },
  plannedRunKm: 8,
  runs: [
    { day: '2026-03-02', km: 8 },
    { day: '2026-03-04', km: 6.5 },
  ],
  recovery: {
    competing: false,
    week: {
      monday: '2026-03-02',
      ticks: { sleep: DAYS, strength: DAYS, stretch: DAYS, shoes: DAYS },
    },
  },
};

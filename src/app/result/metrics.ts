import type { Analysis } from '../../core/analysis/analysis';

export type Metrics = Analysis['metrics'];

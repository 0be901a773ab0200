import type { Report } from '../../report/report';

export type Metrics = Report['metrics'];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function runVitest(projects: string[]): Promise<Counts>;
export function countTests(report: object): Counts;

interface Judged {
  readonly verdict: 'passed' | 'failed' | 'not asked';
  readonly because: string;
}
export function judgeAdvisories(answer: string): Judged;
export function judgeSignatures(answer: string): Judged;

import { describe, expect, it } from 'vitest';
import { judgeAdvisories, judgeSignatures } from '../../scripts/supply/judge-audit.mjs';

const counts = (more: object) => ({ info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...more });
const answer = (vulnerabilities: object, more: object): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: counts(more) } });

describe('known weaknesses', () => {
  it('pass where there are none', () => expect(judgeAdvisories(answer({}, {})).verdict).toBe('passed'));

  it('pass where they are of less weight, and say so', () => {
    const told = judgeAdvisories(
      answer({ a: { name: 'a', severity: 'moderate' } }, { moderate: 1, total: 1 }),
    );
    expect(told).toMatchObject({ verdict: 'passed', because: expect.stringContaining('1 moderate') });
  });

  it.each(['high', 'critical'])('fail where one is %s, and name it', (severity) => {
    const told = judgeAdvisories(answer({ bad: { name: 'bad', severity } }, { [severity]: 1, total: 1 }));
    expect(told).toMatchObject({ verdict: 'failed', because: expect.stringContaining(`bad (${severity})`) });
  });

  it('fail where one is counted and not named', () =>
    expect(judgeAdvisories(answer({}, { high: 1, total: 1 })).verdict).toBe('failed'));

  // What npm 11 prints where the registry takes no such question.
  it.each([
    JSON.stringify({ message: '405 Method Not Allowed - POST https://registry.example/', statusCode: 405 }),
    JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'getaddrinfo ENOTFOUND' } }),
    'not JSON',
    '',
    'null',
  ])('never pass where nobody could be asked: %s', (text) =>
    expect(judgeAdvisories(text)).toMatchObject({
      verdict: 'not asked',
      because: expect.stringMatching(/could not be asked/),
    }),
  );
});

describe('signatures', () => {
  it('pass where all are signed', () =>
    expect(judgeSignatures('{"invalid":[],"missing":[]}').verdict).toBe('passed'));
  it('fail where one is wrong or missing', () => {
    const one = '[{"name":"x","version":"1.0.0"}]';
    expect(judgeSignatures(`{"invalid":${one},"missing":[]}`)).toMatchObject({ verdict: 'failed' });
    expect(judgeSignatures(`{"invalid":[],"missing":${one}}`).because).toContain('x 1.0.0');
  });
  it('never pass where nobody could be asked', () =>
    expect(judgeSignatures('{"error":{"summary":"getaddrinfo ENOTFOUND"}}').verdict).toBe('not asked'));
});

import type { Plugin } from 'vite';
import { SECURITY_HEADERS } from '../../scripts/security-headers.mjs';

const POLICY = 'Content-Security-Policy';
const REPORTS = '/policy-reports';

interface Violation {
  readonly 'csp-report': {
    readonly 'effective-directive': string;
    readonly 'blocked-uri': string;
    readonly 'document-uri': string;
  };
}

/** The app's own policy, and where a browser tells of what it refused: a page's console says nothing of its workers. */
export function policyThatTells(): Record<string, string> {
  return { ...SECURITY_HEADERS, [POLICY]: `${SECURITY_HEADERS[POLICY]}; report-uri ${REPORTS}` };
}

/** Takes the browser's word of what the policy refused, be it the page, a worker or the service worker. */
export function tellsOfViolations(tell: (violation: string) => void): Plugin {
  return {
    name: 'policy-reports',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // Below whatever folder the app is served from.
        if (request.method !== 'POST' || !request.url?.endsWith(REPORTS)) return next();
        let body = '';
        request.setEncoding('utf8');
        request.on('data', (text: string) => (body += text));
        request.on('end', () => {
          const { 'csp-report': report } = JSON.parse(body) as Violation;
          tell(
            `Content Security Policy, ${report['effective-directive']}: refused ${report['blocked-uri']} ` +
              `to ${report['document-uri']}`,
          );
          response.writeHead(204).end();
        });
      });
    },
  };
}

/**
 * What the page and its workers may do, and nothing else. Each line says what it is for; what is not named may not be
 * loaded from anywhere.
 */
const CONTENT_POLICY = {
  'default-src': "'none'",
  // The networks are computed in WebAssembly; that allows no `eval`.
  'script-src': "'self' 'wasm-unsafe-eval'",
  // None from a blob: what libraries would start so is turned off, or not asked for.
  'worker-src': "'self'",
  // Weights, the sample clip, and what is kept for use without a network.
  'connect-src': "'self' blob:",
  // Stills and pictures to save are blobs.
  'img-src': "'self' blob:",
  // Clips are played from the file itself.
  'media-src': "'self' blob:",
  // Style sheets; what React and the charts set goes through the style object, which needs no leave.
  'style-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // The name in src/policy/own-script.ts.
  'trusted-types': 'plumbline-own-script',
};

/** What a browser passes over, and complains of, in a page's own tag. */
const HEADER_ONLY = ['frame-ancestors'];

/** Everything a page may be given leave for that this one never asks for; the camera, the whole screen and staying awake are. */
const REFUSED_FEATURES = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const ALLOWED_FEATURES = ['camera', 'fullscreen', 'screen-wake-lock'];

function asText(policy) {
  return policy.map((entry) => entry.join(' ')).join('; ');
}

/** The content policy for the page's own tag: it holds on a server that sends no header. */
export function contentPolicyOfTag() {
  return asText(Object.entries(CONTENT_POLICY).filter(([directive]) => !HEADER_ONLY.includes(directive)));
}

/**
 * Every header that a server of this app should send with each file, name and value. The one source of them: the page's
 * tag, the preview server, `_headers` in the built folder and the samples in `hosting/` are made from it or held to it.
 */
export const SECURITY_HEADERS = {
  // A worker obeys the header that it is served with, not its page's tag.
  'Content-Security-Policy': asText(Object.entries(CONTENT_POLICY)),
  'Permissions-Policy': [
    ...ALLOWED_FEATURES.map((feature) => `${feature}=(self)`),
    ...REFUSED_FEATURES.map((feature) => `${feature}=()`),
  ].join(', '),
  // No other site shares a process, a window or a file with this one.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The one Trusted Types policy that may be made: the header names it (scripts/security-headers.mjs), and so no other. */
export const SCRIPT_POLICY = 'plumbline-own-script';

/** What of the Trusted Types interface is used; the DOM library of TypeScript does not know it yet. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

let policy: { createScriptURL(address: string): unknown } | undefined;

/**
 * The address of a script of ours, as a worker or a service worker may be started from: a `TrustedScriptURL` where the
 * browser enforces Trusted Types, else a string. The type says string, since that is what the constructors are typed
 * with; hand it to them and to nothing else.
 * @param address relative to the page (or to the worker that asks), or absolute
 * @throws {TypeError} for an address of another origin, and for `blob:`, `data:` and `javascript:`
 */
export function ownScript(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return ownAddress(address);
  // A name may be taken once in a page.
  policy ??= trustedTypes.createPolicy(SCRIPT_POLICY, { createScriptURL: ownAddress });
  return policy.createScriptURL(address) as string;
}

function ownAddress(address: string): string {
  const { href: here, origin } = globalThis.location;
  const url = new URL(address, here);
  // A blob's address bears the origin of the page that made it, whatever is in it.
  if (url.origin !== origin || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`not a script of this site: ${url.protocol}//${url.host}`);
  }
  return url.href;
}

/** The one Trusted Types policy that may be made: see `own-script.ts`. The header names it, so that no other can be. */
export const SCRIPT_POLICY = 'plumbline-own-script';

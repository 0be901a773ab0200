export function packRelease(root: string, version: string): Map<string, Uint8Array | string>;

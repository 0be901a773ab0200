export function folderSums(folder: string): Map<string, string>;
export function filesOf(folder: string): string[];
export function sha256(content: Uint8Array | string): string;
export function sumsText(sums: Map<string, string>): string;
export function differences(one: Map<string, string>, other: Map<string, string>): string[];

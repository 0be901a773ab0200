export function installPackages(): Promise<void>;
export function packagesMatchLock(folder?: string): boolean;

export function stageModels(): Promise<void>;
export function buildApp(): Promise<void>;
export function buildIsFresh(folder?: string): boolean;

import type { BaseSequencer } from 'vitest/node';

export declare class LongTestsFirst extends BaseSequencer {}

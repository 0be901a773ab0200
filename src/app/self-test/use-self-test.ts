import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import type { BackendId, ModelId } from '../../pose/pose-estimator';
import type { SelfTestProgress, SelfTestRequest, SelfTestResult } from '../../self-test/self-test';
import { keepSelfTest } from './last-self-test';
import { isRight } from './say-reading';

/** What runs the test: a client of a worker of its own, or a test's stand-in. */
export interface SelfTestEngine {
  selfTest(
    request: SelfTestRequest,
    onProgress: (progress: SelfTestProgress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<SelfTestResult>>;
  dispose(): void;
}

export type SelfTestState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: SelfTestProgress | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string; readonly detail: string }
  | { readonly kind: 'done'; readonly result: SelfTestResult; readonly atMs: number };

export interface SelfTestDesk {
  readonly state: SelfTestState;
  run(models: readonly ModelId[]): void;
  stop(): void;
}

/**
 * Runs the test when it is asked to, in a worker that lives no longer than the test; leaving the page stops it.
 * @param backendOf what an analysis with a model is calculated on, as far as it is known
 */
export function useSelfTest(
  startEngine: () => SelfTestEngine,
  backendOf: (model: ModelId) => BackendId | undefined = () => undefined,
): SelfTestDesk {
  const [state, setState] = useState<SelfTestState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (models: readonly ModelId[]): Promise<void> => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', progress: null });
    const backends = Object.fromEntries(
      models.flatMap((model) => {
        const backend = backendOf(model);
        return backend ? [[model, backend]] : [];
      }),
    );
    const ended = await runOnce(startEngine, { models, backends }, controller.signal, (progress) =>
      setState({ kind: 'running', progress }),
    );
    running.current = null;
    if (ended.kind === 'done') {
      keepSelfTest({ atMs: ended.atMs, right: isRight(ended.result), appVersion: __APP_VERSION__ });
    }
    setState(ended);
  };
  return { state, run: (models) => void run(models), stop: () => running.current?.abort() };
}

async function runOnce(
  startEngine: () => SelfTestEngine,
  asked: Pick<SelfTestRequest, 'models' | 'backends'>,
  signal: AbortSignal,
  onProgress: (progress: SelfTestProgress) => void,
): Promise<SelfTestState> {
  const filesUrl = new URL(`${import.meta.env.BASE_URL}self-test/`, document.baseURI).href;
  const file = await fetchNumbers(filesUrl, signal);
  if (signal.aborted) return { kind: 'stopped' };
  if (!file) return { kind: 'failed', message: words.selfTest.filesMissing, detail: 'numbers.mp4' };
  const engine = startEngine();
  try {
    const outcome = await engine.selfTest({ file, filesUrl, ...asked }, onProgress, signal);
    if (signal.aborted) return { kind: 'stopped' };
    if (outcome.ok) return { kind: 'done', result: outcome.value, atMs: Date.now() };
    const { code, message, detail } = outcome.error;
    return { kind: 'failed', message, detail: `${code}: ${detail}` };
  } finally {
    engine.dispose();
  }
}

async function fetchNumbers(filesUrl: string, signal: AbortSignal): Promise<File | null> {
  try {
    const response = await fetch(`${filesUrl}numbers.mp4`, { signal });
    return response.ok ? new File([await response.blob()], 'numbers.mp4', { type: 'video/mp4' }) : null;
  } catch {
    return null;
  }
}

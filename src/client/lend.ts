import { expose, transfer } from 'comlink';

/** Something of the page's that a worker may call. */
export interface Lent {
  /** For the worker; transferred with the call. */
  readonly port: MessagePort;
  /** To be called when it is over: what was lent to a worker that has been ended would be held for ever. */
  takeBack(): void;
}

/**
 * Lends an object through a channel whose end stays with the page. A proxy of the library is given back by the worker alone, and
 * one that is ended gives nothing back.
 */
export function lend(thing: object): Lent {
  const { port1, port2 } = new MessageChannel();
  expose(thing, port1);
  return { port: transfer(port2, [port2]), takeBack: () => port1.close() };
}

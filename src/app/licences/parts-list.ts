/** A work of others that is in the built form, under terms of its own. */
export interface Part {
  readonly kind: 'library' | 'weights';
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Who made it; empty where the package does not say. */
  readonly by: string;
  /** Where its source is; empty where the package does not say. */
  readonly home: string;
  /** The texts that go along with it: keys of `PartsList.texts`. */
  readonly texts: readonly string[];
}

/** All that `licences.json` in the built form says. */
export interface PartsList {
  readonly format: 'plumbline.licences';
  readonly product: {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly texts: readonly string[];
  };
  /** By kind, then by name. */
  readonly parts: readonly Part[];
  /** Each text once, however many works carry it. */
  readonly texts: Readonly<Record<string, string>>;
}

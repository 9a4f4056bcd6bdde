/** What a manifest has to agree with. */
export interface ManifestContext {
  /** The package's. */
  readonly version: string;
  /** What lies under the add-in's address; nothing where there is no such file. */
  readonly files: (path: string) => Uint8Array | undefined;
  /** The functions that the page associates. */
  readonly functionIds: readonly string[];
  /** The buttons' actions that the page associates. */
  readonly actionIds: readonly string[];
}

/** Everything that is wrong with a manifest, also what its schemas cannot see: a sentence each, after where it is. */
export function manifestFaults(xml: string, context: ManifestContext): string[];

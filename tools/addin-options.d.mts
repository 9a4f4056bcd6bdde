/** What a build of the add-in is told. */
export interface AddinOptions {
  readonly address: string;
  readonly isFromCdn: boolean;
  readonly officeJs: string;
}

/** Reads what `--env` says. @throws Error when an option says something else */
export function addinOptions(given?: { readonly address?: unknown; readonly officeJs?: unknown }): AddinOptions;

/** What a page of the add-in may load and do. */
export function contentPolicy(needs?: { isFromCdn?: boolean; hasGrid?: boolean }): string;

/** The sites in which Excel on the web shows a pane. */
export const officeSites: readonly string[];

/**
 * The policy as a server has to send it with every file: it binds workers too, and says who may frame the page.
 *
 * @param framers - the sites that may; Excel's at first
 */
export function policyHeader(policy: string, framers?: readonly string[]): string;

/** The policy that a built page states; nothing where it states none. */
export function policyOf(page: string): string | undefined;

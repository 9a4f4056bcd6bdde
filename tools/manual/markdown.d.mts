/** A page of the users' manual. */
export interface ManualPage {
  readonly title: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly html: string;
}

export function pageOf(text: string, linkTo: (address: string) => string | undefined): Promise<ManualPage>;

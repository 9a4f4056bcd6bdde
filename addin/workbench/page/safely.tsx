import { Component, type ComponentChildren } from "preact";

interface SafelyProps {
  readonly children: ComponentChildren;
  /** What is drawn in place of a part that failed, and how it is tried again. */
  readonly failed: (detail: string, again: () => void) => ComponentChildren;
}

/** A part of the page that fails while it is drawn takes only itself away (出错保护). */
export class Safely extends Component<SafelyProps, { readonly fault?: string | undefined }> {
  override state: { readonly fault?: string | undefined } = {};

  override componentDidCatch(error: unknown): void {
    this.setState({ fault: error instanceof Error ? error.message : String(error) });
  }

  override render({ children, failed }: SafelyProps) {
    const { fault } = this.state;
    if (fault === undefined) return children;
    return failed(fault, () => this.setState({ fault: undefined }));
  }
}

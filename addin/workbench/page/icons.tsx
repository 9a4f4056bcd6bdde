/** The signs on the page's buttons, as paths in a square of 16; each stands beside a text or has a name. */
const paths = {
  open: "M1.5 12.5v-9h4l1.5 2h6v1.5M1.5 12.5l2-5.5h11l-2 5.5z",
  save: "M8 2v8m-3-3 3 3 3-3M2.5 11v2.5h11V11",
  undo: "M5.5 2.5 2 6l3.5 3.5M2.5 6h7a4 4 0 0 1 0 8H6",
  redo: "M10.5 2.5 14 6l-3.5 3.5M13.5 6h-7a4 4 0 0 0 0 8H10",
  examples: "M2 2.5h5v5H2zM9 2.5h5v5H9zM2 9.5h5v4H2zM9 9.5h5v4H9z",
  help: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.2v1.3",
  pane: "M1.5 2.5h13v11h-13zM10 2.5v11",
  table: "M1.5 2.5h13v11h-13zM1.5 6h13M6 6v7.5",
  plan: "M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 9.5h5M5.5 12h3",
  ranking: "M2 13.5v-4h3v4zM6.5 13.5v-7h3v7zM11 13.5v-11h3v11z",
} as const;

/** The names of the signs. */
export type IconName = keyof typeof paths;

/** A sign (图标); what it stands for is said beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

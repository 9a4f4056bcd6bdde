import { Button } from "../parts/button";
import { useTexts } from "../texts";
import { evaluationTexts } from "./texts";

/** A step of the way from the ranking to what is shown; the last has nowhere to go. */
export interface Crumb {
  readonly key: string;
  readonly text: string;
  readonly onClick?: (() => void) | undefined;
}

/** The way back: ranking › county › dimension › indicator (路径导航). */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const say = useTexts(evaluationTexts);
  return (
    <nav class="crumbs" aria-label={say("crumbs")}>
      <ol>
        {crumbs.map(({ key, text, onClick }) => (
          <li key={key}>
            {onClick ? (
              <Button kind="quiet" onClick={onClick}>
                {text}
              </Button>
            ) : (
              <span aria-current="page">{text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

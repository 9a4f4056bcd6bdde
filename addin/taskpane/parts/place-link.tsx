import { placeText, type Place } from "../../../engine/index";
import { failureText } from "../failure";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { Button } from "./button";
import { partTexts } from "./texts";

/**
 * A place in the workbook that a click selects (位置); one that is in no sheet of it is only named.
 *
 * @param text - what stands there; the place in words unless it is given
 */
export function PlaceLink({ place, text }: { readonly place: Place; readonly text?: string | undefined }) {
  const say = useTexts(partTexts);
  const { host, notify } = usePane();
  const words = placeText(place, host.language);
  if (words === "") return null;
  if (place.sheet === undefined || place.file !== undefined) return <span class="place">{text ?? words}</span>;
  const select = (): void =>
    void host.select(place).catch((error: unknown) => notify(failureText(error, host.language)));
  return (
    <Button
      kind="quiet"
      label={say("selectCell", { place: text === undefined ? words : `${text} ${words}` })}
      onClick={select}
    >
      {text ?? words}
    </Button>
  );
}

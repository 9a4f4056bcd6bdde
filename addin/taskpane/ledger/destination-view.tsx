import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { Choice } from "../parts/select";
import { useTexts } from "../texts";
import { faultText, ownColumnTexts } from "./describe";
import { isTarget, targetOf } from "./destination";
import { ownColumns } from "./own-columns";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";

/** Where the result goes: sheets of its own, or columns that the user names. */
export function DestinationView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { language } = usePane().host;
  const { destination, recognition, isOutdated, edited } = tasks.state;
  if (!recognition) return null;
  const target = targetOf(destination, recognition);
  const fault = isTarget(target) ? undefined : faultText(language, target);
  const { letters } = destination;
  return (
    <div class="stack">
      <Choice
        label={say("destination")}
        value={destination.type}
        options={[
          { value: "sheets", text: say("toSheets"), hint: say("toSheetsHint") },
          { value: "columns", text: say("toColumns"), hint: say("toColumnsHint") },
        ]}
        onChange={(type) => tasks.choose({ type: "destination", destination: { type } })}
      />
      {destination.type === "columns" && (
        <div class="ledger-letters">
          {ownColumns.map((what) => (
            <TextField
              key={what}
              label={say(ownColumnTexts[what])}
              value={letters[what]}
              onInput={(text) =>
                tasks.choose({ type: "destination", destination: { letters: { ...letters, [what]: text } } })
              }
            />
          ))}
        </div>
      )}
      <div aria-live="polite">{fault !== undefined && <p class="field-error">{fault}</p>}</div>
      <Buttons>
        <Button
          kind="primary"
          isDisabled={fault !== undefined || isOutdated || edited.length > 0}
          onClick={() => void tasks.write()}
        >
          {say("write")}
        </Button>
      </Buttons>
    </div>
  );
}

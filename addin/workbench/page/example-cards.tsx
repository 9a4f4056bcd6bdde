import type { Say } from "../../taskpane/texts";
import type { ExampleName } from "../examples/examples";
import { Icon, type IconName } from "./icons";
import type { startTexts } from "./start-texts";

const cards: readonly { readonly name: ExampleName; readonly icon: IconName }[] = [
  { name: "shandong", icon: "ranking" },
  { name: "ledger", icon: "table" },
  { name: "plan", icon: "plan" },
];

interface ExampleCardsProps {
  readonly say: Say<typeof startTexts>;
  readonly onExample: (name: ExampleName) => void;
}

/** The examples, each opened by one click, and where they are from (示例). */
export function ExampleCards({ say, onExample }: ExampleCardsProps) {
  return (
    <>
      <ul class="example-cards">
        {cards.map(({ name, icon }) => (
          <li key={name} class="example-card">
            <span class="example-kind">
              <Icon name={icon} />
              {say(`${name}Kind`)}
            </span>
            <button
              type="button"
              class="example-title"
              aria-label={say("openExample", { title: say(`${name}Title`) })}
              aria-describedby={`example-${name}`}
              onClick={() => onExample(name)}
            >
              {say(`${name}Title`)}
            </button>
            <span id={`example-${name}`} class="example-text">
              {say(`${name}Text`)}
              <span class="example-source">{say(`${name}Source`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <details class="example-origins">
        <summary>{say("sources")}</summary>
        <p>{say("shandongOrigin")}</p>
        <p>{say("ledgerOrigin")}</p>
        <p>{say("planOrigin")}</p>
        <p>
          {say("licence")}{" "}
          <a href="examples/LICENSE-census.txt" target="_blank" rel="noopener">
            LICENSE-census.txt
          </a>
        </p>
      </details>
    </>
  );
}

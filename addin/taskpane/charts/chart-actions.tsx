import { useState } from "preact/hooks";
import { chartTable, type Chart } from "../../../engine/index";
import { usePane } from "../pane";
import { Button } from "../parts/button";
import { useTexts } from "../texts";
import { copyPicture, copyText, fileName, saveFile } from "./clipboard";
import { pictureAddress, pngPicture, svgPicture } from "./picture";
import { tableHtml, tableText } from "./table-text";
import { chartTexts } from "./texts";

/**
 * What can be taken out of a chart: its picture and its data (复制与另存).
 *
 * @param shown - the part that is seen, which is what a picture shows; data is always whole
 */
export function ChartActions({
  chart,
  shown,
  page,
}: {
  readonly chart: Chart;
  readonly shown: Chart;
  readonly page: () => HTMLElement | null;
}) {
  const say = useTexts(chartTexts);
  const { notify } = usePane();
  const [refused, setRefused] = useState<string>();
  const labelled = (what: "copyPicture" | "copyData" | "savePng" | "saveSvg") => ({
    kind: "quiet" as const,
    label: say("of", { what: say(what), title: chart.title }),
  });
  const onPage = async (make: (element: HTMLElement) => Promise<void>): Promise<void> => {
    const element = page();
    if (!element) return;
    try {
      await make(element);
    } catch (error) {
      notify({ kind: "error", text: say("pictureFailed", { detail: error instanceof Error ? error.message : "" }) });
    }
  };
  const copy = (element: HTMLElement): Promise<void> => {
    const picture = pngPicture(shown, chart, element);
    return copyPicture(picture).then(async (isThere) => {
      setRefused(isThere ? undefined : await pictureAddress(await picture));
      notify(isThere ? { kind: "done", text: say("pictureCopied") } : { kind: "warning", text: say("pictureRefused") });
    });
  };
  const save = (blob: Blob, ending: string): void => {
    const name = fileName(chart.title, ending);
    saveFile(blob, name);
    notify({ kind: "done", text: say("saved", { name }) });
  };
  const copyData = async (): Promise<void> => {
    const table = chartTable(chart);
    const isThere = await copyText(tableText(table), tableHtml(table));
    notify(isThere ? { kind: "done", text: say("dataCopied") } : { kind: "warning", text: say("dataRefused") });
  };
  return (
    <>
      <p class="chart-actions">
        <Button {...labelled("copyPicture")} onClick={() => void onPage(copy)}>
          {say("copyPicture")}
        </Button>
        <Button {...labelled("copyData")} onClick={() => void copyData()}>
          {say("copyData")}
        </Button>
        <Button
          {...labelled("savePng")}
          onClick={() => void onPage(async (element) => save(await pngPicture(shown, chart, element), "png"))}
        >
          {say("savePng")}
        </Button>
        <Button
          {...labelled("saveSvg")}
          onClick={() =>
            void onPage(async (element) => {
              const { svg } = await svgPicture(shown, chart, element);
              save(new Blob([svg], { type: "image/svg+xml" }), "svg");
            })
          }
        >
          {say("saveSvg")}
        </Button>
      </p>
      {refused !== undefined && (
        <div class="chart-picture">
          <p class="hint">{say("pictureToCopy")}</p>
          <img src={refused} alt={chart.sentence} />
          <Button kind="quiet" onClick={() => setRefused(undefined)}>
            {say("closePicture")}
          </Button>
        </div>
      )}
    </>
  );
}

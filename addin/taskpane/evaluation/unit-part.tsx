import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../parts/button";
import { useTexts } from "../texts";
import { Crumbs, type Crumb } from "./crumbs";
import { NodePart } from "./node-part";
import { ProfilePart } from "./profile-part";
import type { NodeWorking, UnitProfile } from "./unit-jobs";
import { evaluationTexts } from "./texts";

interface UnitPartProps {
  readonly profile: UnitProfile;
  /** The node of it that is looked into, in the place of the profile. */
  readonly node: NodeWorking | undefined;
  /** Names that need their codes beside them. */
  readonly shared: ReadonlySet<string>;
  /** Whether the county was chosen in the pane, so that the focus goes to it; a row of a sheet keeps it in the sheet. */
  readonly isAsked: { current: boolean };
  readonly onUnit: (code: string) => Promise<void>;
  readonly onNode: (code: string) => Promise<void>;
  readonly onCloseNode: () => void;
  readonly onClose: () => void;
}

/** A county, or one node of its score: where it stands on the way from the ranking to the cells, and the way back. */
export function UnitPart(props: UnitPartProps) {
  const { profile, node, isAsked, onNode, onCloseNode, onClose } = props;
  const { card } = profile;
  const say = useTexts(evaluationTexts);
  const top = useRef<HTMLElement>(null);
  const shown = `${card.code} ${node?.card.code ?? ""}`;
  // Before anything else can be pressed: a focus that comes late would take it from what was reached meanwhile.
  useLayoutEffect(() => {
    if (isAsked.current) top.current?.focus({ preventScroll: true });
    isAsked.current = false;
  }, [shown]);
  useEffect(() => {
    // After the list has brought the picked row into view, which may lie far below.
    const asked = requestAnimationFrame(() => top.current?.scrollIntoView({ block: "start" }));
    return () => cancelAnimationFrame(asked);
  }, [shown]);
  const askNode = (code: string): Promise<void> => {
    isAsked.current = true;
    return onNode(code);
  };
  const askUnit = (): void => {
    isAsked.current = true;
    onCloseNode();
  };
  const crumbs: Crumb[] = [{ key: "ranking", text: say("backToRanking"), onClick: onClose }];
  crumbs.push({ key: card.code, text: card.name, ...(node ? { onClick: askUnit } : {}) });
  for (const { code, title } of node?.card.path ?? [])
    crumbs.push({ key: `path ${code}`, text: title, onClick: () => void askNode(code) });
  if (node) crumbs.push({ key: `node ${node.card.code}`, text: node.card.title });
  return (
    <section class="unit-card" ref={top} tabIndex={-1} aria-label={`${say("profile")} ${card.name}`}>
      <Crumbs crumbs={crumbs} />
      <header>
        <h2>{node ? node.card.title : card.name}</h2>
        <p class="unit-score">{say("points", { points: node ? node.card.score : card.score })}</p>
        <Button kind="quiet" label={say("closeProfile")} onClick={onClose}>
          ×
        </Button>
      </header>
      {node ? <NodePart node={node} onNode={askNode} /> : <ProfilePart {...props} onNode={askNode} />}
    </section>
  );
}

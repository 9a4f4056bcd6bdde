import { useFreeze } from "./freezing";
import { usePane } from "../pane";
import { useRequests } from "../requests";
import { useUndo } from "./foot";

/** Does what the ribbon asks of the pane itself. */
export function Asked() {
  const { goTo } = usePane();
  const undo = useUndo();
  const freeze = useFreeze();
  useRequests("pane", (request) => {
    if (request.type === "open") goTo(request.view);
    else if (request.type === "undo") void undo();
    else void freeze();
  });
  return null;
}

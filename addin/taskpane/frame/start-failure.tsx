import { HostFailure } from "../../host";
import { failureText } from "../failure";

/**
 * Why there is no pane, in both languages, since nobody knows yet which one the user reads (启动失败).
 *
 * Outside of Excel nothing is drawn: the page itself says so then.
 */
export function StartFailure({ error }: { readonly error: unknown }) {
  if (error instanceof HostFailure && error.code === "no-excel") return null;
  return (
    <main class="page">
      <h1>
        县评没有打开 <span lang="en">Xianping did not open</span>
      </h1>
      <p role="alert">{failureText(error, "zh").text}</p>
      <p lang="en">{failureText(error, "en").text}</p>
      <p>
        <a href="help.html">
          帮助 <span lang="en">Help</span>
        </a>
      </p>
    </main>
  );
}

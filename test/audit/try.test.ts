import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { audit, checkRules } from "../../engine/audit/audit";
import { readWorkbook } from "../../files/index";
const folder = join(__dirname, "..", "reference", "published");
test("try", async () => {
  const out: string[] = [];
  for (const f of readdirSync(folder).filter((f) => f.endsWith(".json"))) {
    const name = f.slice(0, -5);
    const { rules, issues } = checkRules(JSON.parse(readFileSync(join(folder, f), "utf8")));
    out.push(`== ${name} ${JSON.stringify(issues)}`);
    if (!rules) continue;
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(folder, name + ".csv"))), name + ".csv");
    const r = audit(sheets, rules, name + ".csv");
    out.push(JSON.stringify(r.issues));
    if (!("checks" in r)) continue;
    for (const c of r.checks) {
      out.push(
        `- ${c.check.kind} ${"column" in c.check ? c.check.column : ""} n=${c.findings.length} unchecked=${JSON.stringify(c.unchecked)} hint=${JSON.stringify(c.hint)}`,
      );
      for (const f of c.findings)
        if (f.verdict !== "follows") out.push("   " + JSON.stringify({ ...f, inputs: undefined }));
    }
  }
  require("node:fs").writeFileSync("/tmp/try.txt", out.join("\n"));
}, 60000);

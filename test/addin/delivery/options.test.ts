import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addinOptions, contentPolicy, policyHeader, policyOf } from "../../../tools/addin-options.mjs";

test("a build is for the developer's own server, with office.js of its own, unless it is told otherwise", () => {
  expect(addinOptions()).toEqual({
    address: "https://localhost:3000/",
    isFromCdn: false,
    officeJs: "office/office.js",
  });
});

test("an address is that of a folder", () => {
  expect(addinOptions({ address: "https://server/xianping" }).address).toBe("https://server/xianping/");
  expect(addinOptions({ address: "https://10.1.2.3:8443/" }).address).toBe("https://10.1.2.3:8443/");
});

test.each(["http://server/", "server", "https://server/?a=1", "https://server/#a", "https://me:secret@server/", true])(
  "%s is no address to deploy to",
  (address) => {
    expect(() => addinOptions({ address })).toThrow("--env address");
  },
);

test("from Microsoft's server come only scripts, and only when the build says so", () => {
  const { officeJs, isFromCdn } = addinOptions({ officeJs: "cdn" });
  expect(officeJs).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  const changed = contentPolicy({ isFromCdn })
    .split("; ")
    .filter((rule) => !contentPolicy().split("; ").includes(rule));
  expect(changed).toEqual(["script-src 'self' https://appsforoffice.microsoft.com"]);
  expect(() => addinOptions({ officeJs: "yes" })).toThrow("--env officeJs");
});

test("the administrator's page has every server send the whole policy", () => {
  const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "admin.zh.md"), "utf8");
  const stated = [
    ...page.matchAll(/add_header Content-Security-Policy "([^"]+)" always;/gu),
    ...page.matchAll(/<add name="Content-Security-Policy" value="([^"]+)" \/>/gu),
  ].map(([, policy]) => policy);
  const whole = policyHeader(contentPolicy());
  const workbench = policyHeader(contentPolicy({ hasGrid: true }), []);
  expect(stated).toEqual([whole, workbench, whole]);
  const [ours = "", cdn = ""] = [false, true].map(
    (isFromCdn) => /script-src [^;]+/u.exec(contentPolicy({ isFromCdn }))?.[0],
  );
  expect(page).toContain(`把 \`${ours}\` 写成 \`${cdn}\``);
});

test("a page's policy is read from it", () => {
  expect(policyOf('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'" />')).toBe(
    "default-src 'none'",
  );
  expect(policyOf("<p>")).toBeUndefined();
});

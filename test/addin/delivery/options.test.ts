import { addinOptions, contentPolicy } from "../../../tools/addin-options.mjs";

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
  const changed = contentPolicy(isFromCdn)
    .split("; ")
    .filter((rule) => !contentPolicy(false).split("; ").includes(rule));
  expect(changed).toEqual(["script-src 'self' https://appsforoffice.microsoft.com"]);
  expect(() => addinOptions({ officeJs: "yes" })).toThrow("--env officeJs");
});

/** Where the manifest in the checkout says that the add-in lies: a server on the developer's own machine. */
export const defaultAddress = "https://localhost:3000/";

/** Where Microsoft publishes office.js. */
export const officeCdn = "https://appsforoffice.microsoft.com/";

/**
 * What a build of the add-in can be told: `--env address=https://server/folder/ --env officeJs=cdn`.
 *
 * @param {{ address?: unknown, officeJs?: unknown }} given - as webpack hands it over
 * @returns the address with a slash at its end, and the address of office.js, relative to the page or Microsoft's
 * @throws Error when an option says something else
 */
export function addinOptions({ address = defaultAddress, officeJs = "self" } = {}) {
  if (officeJs !== "self" && officeJs !== "cdn")
    throw new Error(`--env officeJs must be self or cdn, and not ${String(officeJs)}`);
  return {
    address: folderAddress(address),
    isFromCdn: officeJs === "cdn",
    officeJs: officeJs === "cdn" ? `${officeCdn}lib/1/hosted/office.js` : "office/office.js",
  };
}

function folderAddress(address) {
  const url = typeof address === "string" && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(
      `--env address must be that of a folder, such as https://server/xianping/, and not ${String(address)}`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The hash of nothing: a style element without text may be there, and one with text may not. */
const emptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/**
 * What a page of ours may load and do: its own scripts and styles, nothing inline, nothing from elsewhere.
 *
 * @param {object} [needs]
 * @param {boolean} [needs.isFromCdn] - whether office.js comes from Microsoft
 * @param {boolean} [needs.hasGrid] - whether the grid puts rules for its columns into a style sheet that begins empty
 * @returns the content security policy, as a page states it
 */
export function contentPolicy({ isFromCdn = false, hasGrid = false } = {}) {
  const scripts = isFromCdn ? `'self' ${officeCdn.slice(0, -1)}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    hasGrid ? `style-src 'self' '${emptyStyle}'` : "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The sites in which Excel on the web shows a pane. */
export const officeSites = [
  "officeapps.live.com",
  "office.com",
  "sharepoint.com",
  "microsoft365.com",
  "cloud.microsoft",
];

/**
 * The policy as a server has to send it with every file: a worker is bound by its own script's and not by its page's, and who
 * may frame the page can only be said here.
 *
 * @param {string} policy - the page's
 * @param {readonly string[]} framers - the sites that may frame it; the workbench stands in no other's page
 * @returns the value of the header Content-Security-Policy
 */
export function policyHeader(policy, framers = officeSites) {
  return `${policy}; frame-ancestors ${["'self'", ...framers.map((site) => `https://*.${site}`)].join(" ")}`;
}

/**
 * The policy that a built page states (页面自带的策略).
 *
 * @param {string} page - its HTML
 * @returns {string | undefined} nothing where it states none
 */
export function policyOf(page) {
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1];
}

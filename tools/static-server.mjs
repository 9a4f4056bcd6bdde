import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { basename, extname, join, sep } from "node:path";
import { pipeline } from "node:stream";
import { officeSites, policyHeader, policyOf } from "./addin-options.mjs";

const types = {
  ".csv": "text/csv; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
};

/** What says which custom functions there are. */
const metadata = /^functions[\w.-]*\.json$/u;

/** Names that carry a hash of what is in the file: it never changes. */
const hashed = /\.[0-9a-f]{8}\.\w+$/u;

/**
 * A static web server for a folder, with the headers that the administrator's page asks for.
 *
 * @param {string} folder
 * @param {{ key?: string, cert?: string }} [certificate] - with one it speaks https
 * @returns {import("node:http").Server} not yet listening
 */
export function staticServer(folder, certificate) {
  const answer = (request, response) => {
    const { status, headers, file } = resolve(folder, request);
    response.writeHead(status, headers);
    if (file === undefined || request.method === "HEAD") return response.end();
    // Whichever of the two ends first ends the other.
    pipeline(createReadStream(file), response, () => undefined);
  };
  return certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer);
}

function resolve(folder, { method, url = "/" }) {
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: { allow: "GET, HEAD" } };
  const path = pathOf(url);
  const file = path === undefined ? undefined : join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const entry = file?.startsWith(folder + sep) ? entryOf(file) : undefined;
  if (!entry?.isFile()) return { status: 404, headers: { "content-type": "text/plain" } };
  return {
    status: 200,
    file,
    headers: {
      ...policyHeaders(folder),
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": entry.size,
      "cache-control": hashed.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      "x-content-type-options": "nosniff",
      // Excel on the web reads what the functions are called from its own pages; nothing else is anybody's.
      ...(metadata.test(basename(file)) && { "access-control-allow-origin": "*" }),
    },
  };
}

/** The policy of the folder's page, for every file: the page's own binds no worker. */
function policyHeaders(folder) {
  for (const [name, framers] of [
    ["taskpane.html", officeSites],
    ["index.html", []],
  ]) {
    const page = join(folder, name);
    const entry = statSync(page, { throwIfNoEntry: false });
    const policy = entry === undefined ? undefined : policyOf(readFileSync(page, "utf8"));
    if (policy !== undefined) return { "content-security-policy": policyHeader(policy, framers) };
  }
  return {};
}

/** What a file is; nothing for a name that no file can have, such as one that is too long. */
function entryOf(file) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** The path of a request; nothing where it cannot be read. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

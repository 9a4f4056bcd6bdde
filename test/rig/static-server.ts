import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import type { AddressInfo } from "node:net";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** A violation of the content security policy, as the browser reports it. */
export interface PolicyReport {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

/** How a folder is served. */
export interface ServerSpecification {
  /** The path that it lies under, such as `/a/b/`. */
  readonly under?: string;
  /** Sent with every file. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A plain static web server, as any intranet has one (静态服务器). */
export interface StaticServer {
  readonly origin: string;
  /** Paths that were asked for and are not there. */
  readonly missing: string[];
  /** Paths that were asked for and are there, each as often as it was. */
  readonly served: string[];
  /** What browsers reported against a policy that names `/policy-report`, also from workers (违反策略的报告). */
  readonly reports: PolicyReport[];
  close(): Promise<void>;
}

/** Serves a folder on a free port of this machine. */
export async function serve(folder: string, specification: ServerSpecification = {}): Promise<StaticServer> {
  const { under = "/", headers = {} } = specification;
  const missing: string[] = [];
  const served: string[] = [];
  const reports: PolicyReport[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/policy-report") {
      void take(request).then((report) => reports.push(report));
      response.writeHead(204).end();
      return;
    }
    const file = join(folder, normalize(`/${path.slice(under.length)}`));
    if (!path.startsWith(under) || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      missing.push(path);
      response.writeHead(404).end();
      return;
    }
    served.push(path);
    response.writeHead(200, { ...headers, "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    served,
    reports,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function take(request: IncomingMessage): Promise<PolicyReport> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { "csp-report": report = {} } = JSON.parse(Buffer.concat(parts).toString("utf8")) as {
    "csp-report"?: Readonly<Record<string, string>>;
  };
  const text = (key: string): string => report[key] ?? "";
  return { directive: text("effective-directive"), blocked: text("blocked-uri"), source: text("source-file") };
}

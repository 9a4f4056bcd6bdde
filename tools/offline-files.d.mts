/** What stands in front of the service worker's script: which files the build has, with their digests, and a version. */
export function workerHead(files: readonly (readonly [path: string, content: Buffer])[]): string;

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  const worker: { readonly WorkerMessageHandler: unknown };
  export = worker;
}

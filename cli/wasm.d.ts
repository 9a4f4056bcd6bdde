declare module "*.wasm" {
  /** The whole file as a data address: the program is one file. */
  const address: string;
  export = address;
}

const { readFileSync } = require("node:fs");

/** A .wasm as its data address, as the bundles have it. */
module.exports = {
  process: (_, path) => ({
    code: `module.exports = "data:application/wasm;base64,${readFileSync(path).toString("base64")}";`,
  }),
};

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // Machines differ: a test that is slow on one is no fault, one that never ends is.
  testTimeout: 60_000,
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.(ts|mjs|js)$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  // These ship only ES modules, which jest does not load as they are.
  transformIgnorePatterns: [
    "/node_modules/(?!(?:hucre|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities|pdfjs-dist)/)",
  ],
};

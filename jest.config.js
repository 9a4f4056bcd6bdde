import { availableParallelism } from "node:os";

const typescript = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic", importSource: "preact" } },
    },
    module: { type: "commonjs" },
  },
];

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // Tests in the browser wait more than they work: two at a time even where there are two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: ["<rootDir>/test"],
  // Machines differ: a test that is slow on one is no fault, one that never ends is.
  testTimeout: 120_000,
  testMatch: ["**/*.test.ts"],
  transform: {
    "\\.wasm$": "<rootDir>/test/inline-wasm.cjs",
    "\\.tsx$": typescript(true),
    "\\.(ts|mjs|js)$": typescript(false),
  },
  // These ship only ES modules, which jest does not load as they are.
  transformIgnorePatterns: [
    "/node_modules/(?!(?:@resvg|hucre|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities|pdfjs-dist|preact|echarts|zrender)/)",
  ],
};

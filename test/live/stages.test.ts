import { liveStages } from "../../engine/live/stages";
import { testWithLibreOffice } from "../libre-office";
import { evaluateExample, exampleFolders } from "./examples";
import { judge, report } from "./judge";

testWithLibreOffice(
  "the examples' sheets come out of LibreOffice as the engine has them, up to the indicators' scores",
  async () => {
    const books = [];
    for (const name of exampleFolders) books.push(liveStages(await evaluateExample(name)).sheets());
    const verdicts = await judge(books);
    verdicts.forEach((verdict, i) => {
      expect([exampleFolders[i], report(verdict)]).toEqual([exampleFolders[i], ""]);
      expect(verdict.formulas).toBeGreaterThan(20);
    });
  },
);

import { writeWorkbook } from "../../../files/index";
import { opened } from "./workbook";

test("a workbook of ours opens in a window of its own, byte by byte", async () => {
  const { host, book } = await opened();
  const bytes = await writeWorkbook([{ name: "排名", rows: [["历下区", 1]], merges: [] }]);
  await host.openBook!(bytes);
  expect(book.Application.opened).toEqual([bytes]);
});

test("one that is too long for a single call of a function goes over all the same", async () => {
  const { host, book } = await opened();
  const bytes = Uint8Array.from({ length: 1_000_000 }, (_, i) => i % 251);
  await host.openBook!(bytes);
  expect(Buffer.from(book.Application.opened[0]!).equals(bytes)).toBe(true);
});

import { describeOnWorkbench } from "../../rig/workbench";

describeOnWorkbench("files", (workbench) => {
  test("a workbook that is dropped is open", async () => {
    const tab = await workbench.open();
    await tab.drop(["examples/ledger/ledger-2023-q3.xlsx"]);
    await tab.page.getByRole("region", { name: "工作簿" }).getByText("重点指标").first().waitFor();
  });
});

import { describeOnWorkbench } from "../../rig/workbench";

describeOnWorkbench("the workbench", (workbench) => {
  test("shows the pane beside the workbook, from its own server and under its own policy", async () => {
    const { page } = await workbench.open();
    await expect(page.getByRole("tab", { name: "台账" }).count()).resolves.toBe(1);
  });
});

/**
 * What the pictures of the users' manual show (手册的图): each scene begins on an empty page, and its pictures are taken one
 * after the other. Every step waits for what is to be seen.
 */
export const scenes = [
  {
    start: (page) => page.getByRole("button", { name: /^打开示例.*山东/u }).waitFor(),
    pictures: [{ name: "start", clip: () => upTo(680) }],
  },
  {
    start: async (page) => {
      await openExample(page, /2023年前三季度/u);
      await page.getByRole("heading", { name: "测算结果" }).waitFor();
    },
    pictures: [
      { name: "ledger", prepare: (page) => toTop(page.getByRole("heading", { name: "测算结果" })) },
      {
        name: "ledger-row",
        prepare: async (page) => {
          await paneOf(page)
            .getByRole("row", { name: /新医药产业产值/u })
            .click();
          await page.getByRole("region", { name: "计算过程" }).waitFor();
          await toBottom(page.getByRole("region", { name: "计算过程" }));
        },
      },
      {
        name: "ledger-edit",
        prepare: async (page) => {
          await paneOf(page).getByRole("button", { name: /G24/u }).first().click();
          await type(page, "重点指标台账", "G24", "178.5亿元");
          await page.getByRole("list", { name: "这次改动" }).waitFor();
          await toTop(page.getByRole("heading", { name: "测算结果" }));
        },
      },
    ],
  },
  {
    start: async (page) => {
      await openExample(page, /临江县/u);
      await page.getByRole("button", { name: "写成台账" }).waitFor();
    },
    pictures: [
      {
        name: "plan",
        prepare: async (page) => {
          const sentence = page.getByRole("button", { name: "看原文：PM2.5平均浓度" });
          await sentence.click();
          await page.getByRole("region", { name: "工作簿" }).locator("mark").first().waitFor();
          await sentence.evaluate((element) => element.scrollIntoView({ block: "center" }));
        },
      },
      {
        name: "plan-ledger",
        prepare: async (page) => {
          await page.getByRole("button", { name: "写成台账" }).click();
          await page.getByRole("button", { name: "测算这张台账" }).waitFor();
          await page.getByRole("gridcell", { name: "高于全省平均水平", exact: true }).waitFor();
        },
      },
    ],
  },
  {
    start: async (page) => {
      await openExample(page, /山东省/u);
      await page.getByText("评价完成：136 个单位").waitFor();
      await dismiss(page);
    },
    pictures: [
      { name: "ranking", prepare: (page) => toTop(paneOf(page).getByRole("heading", { name: "排名", exact: true })) },
      {
        name: "county",
        prepare: async (page) => {
          await paneOf(page).getByLabel("按名称或代码查找").fill("寿光");
          await paneOf(page)
            .getByRole("row", { name: /寿光市/u })
            .click();
          await countyIn(page).getByRole("heading", { name: "寿光市", exact: true }).waitFor();
          await drawn(page);
        },
      },
      {
        name: "county-charts",
        prepare: (page) => toTop(countyIn(page).locator("summary", { hasText: "各项得分" })),
      },
      {
        name: "working",
        prepare: async (page) => {
          const card = countyIn(page);
          await card.getByRole("table", { name: "各项得分" }).getByRole("button", { name: "人力资本" }).click();
          await card.getByRole("button", { name: "平均受教育年限" }).click();
          await card.getByRole("button", { name: /Q\d+/u }).first().click();
        },
      },
      {
        name: "weights",
        prepare: async (page) => {
          await countyIn(page).getByRole("navigation").getByRole("button", { name: "排名" }).click();
          await type(page, "指标体系", "O7", "8");
          await page.getByText("下面仍是改动前的结果").waitFor();
          await type(page, "指标体系", "O8", "4");
          await page
            .getByRole("region", { name: "改动带来的变化" })
            .getByRole("button", { name: /^全部 \d+ 个/u })
            .waitFor();
          await toTop(page.getByRole("region", { name: "改动带来的变化" }));
        },
      },
    ],
  },
  {
    start: async (page) => {
      await openExample(page, /山东省/u);
      await page.getByText("评价完成：136 个单位").waitFor();
      await dismiss(page);
      await page.getByRole("button", { name: "写成结果工作表" }).click();
      await page.getByText(/已写入 \d+ 张工作表/u).waitFor();
      await dismiss(page);
      await page.getByRole("region", { name: "工作簿" }).getByRole("tab", { name: /^排名/u }).click();
    },
    pictures: [
      {
        name: "results",
        prepare: async (page) => {
          await paneOf(page).locator("summary", { hasText: "排名图" }).click();
          await drawn(page);
          await toTop(paneOf(page).locator("summary", { hasText: "排名图" }));
        },
      },
    ],
  },
];

const paneOf = (page) => page.getByRole("complementary", { name: "县评窗格" });
const countyIn = (page) => page.getByRole("region", { name: "单位详情 寿光市" });

/** Waits until every chart that is not folded away is drawn. */
async function drawn(page) {
  await paneOf(page).locator(".chart-drawing svg").first().waitFor();
  await paneOf(page).locator(".chart-frame > .hint").filter({ visible: true }).first().waitFor({ state: "detached" });
}

/** Puts away what was said of a step that is done. */
async function dismiss(page) {
  await page.getByRole("button", { name: "关闭提示" }).first().click();
}

/** The page down to a line. */
function upTo(height) {
  return { x: 0, y: 0, width: 1280, height };
}

async function openExample(page, name) {
  await page.getByRole("button", { name: new RegExp(`^打开示例.*${name.source}`, "u") }).click();
}

/** Goes to a cell of a sheet and types into it, as a user does. */
async function type(page, sheet, address, text) {
  const book = page.getByRole("region", { name: "工作簿" });
  await book.getByRole("tab", { name: sheet, exact: true }).click();
  const box = book.getByRole("textbox", { name: "选中的单元格" });
  await box.fill(address);
  await box.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Scrolls the pane so that something stands at its top, below the tabs. */
async function toTop(locator) {
  await locator.evaluate((element) => {
    element.style.scrollMarginTop = "56px";
    element.scrollIntoView({ block: "start" });
  });
}

/** Scrolls the pane so that something stands at its bottom. */
async function toBottom(locator) {
  await locator.evaluate((element) => element.scrollIntoView({ block: "end" }));
}

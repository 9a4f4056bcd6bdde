// Markdown as our pages use it, in HTML: the expected text is CommonMark's and GitHub's, but for the gaps in Chinese.
import { pageOf } from "../../../../tools/manual/markdown.mjs";

const htmlOf = async (text: string): Promise<string> => (await pageOf(text, (address) => address)).html.trim();

test.each([
  ["# 一 `a`", '<h1 id="一-a">一 <code>a</code></h1>'],
  ["**粗**和*斜*", "<p><strong>粗</strong>和<em>斜</em></p>"],
  ["- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"],
  ["1. 甲\n\n   续", "<ol>\n<li><p>甲</p>\n\n<p>续</p>\n</li>\n</ol>"],
  ["> 引", "<blockquote>\n<p>引</p>\n</blockquote>"],
  ["```sh\nnpm start\n```", "<pre><code>npm start</code></pre>"],
  ["![图](pictures/a.png)", '<p><img src="pictures/a.png" alt="图" /></p>'],
  ["[办法](method.zh.md#一)", '<p><a href="method.zh.md#一">办法</a></p>'],
  [
    "| 甲 | 乙 |\n|---|---:|\n| a \\| b | 1 |",
    '<div class="table"><table>\n<thead><tr><th>甲</th><th class="right">乙</th></tr>\n</thead>\n' +
      '<tbody><tr><td>a | b</td><td class="right">1</td></tr>\n</tbody>\n</table></div>',
  ],
])("%j", async (text, html) => expect(await htmlOf(text)).toBe(html));

test("a line that ends within Chinese goes on without a gap, one of other letters with it", async () => {
  expect(await htmlOf("完成\n情况，\n`a`\n结果")).toBe("<p>完成情况，<code>a</code>结果</p>");
  expect(await htmlOf("two\nwords")).toBe("<p>two\nwords</p>");
});

test("what is written is text, and markup of others stops the build", async () => {
  expect(await htmlOf('1 < 2 & "3"')).toBe("<p>1 &lt; 2 &amp; &quot;3&quot;</p>");
  await expect(htmlOf("<b>粗</b>")).rejects.toThrow("html");
});

test("a link that leads to no file of the folder is its words only", async () => {
  expect((await pageOf("见[例子](../examples)。", () => undefined)).html).toBe("<p>见例子。</p>\n");
});

test("title, and sections for the contents", async () => {
  const { title, parts } = await pageOf("# 手册\n\n## 打开，保存\n\n### 细节", (address) => address);
  expect([title, parts]).toEqual(["手册", [{ id: "打开保存", title: "打开，保存" }]]);
});

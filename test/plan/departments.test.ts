import { responsibilitiesIn } from "../../engine/plan/departments";

const read = (body: string) =>
  responsibilitiesIn(body).map(({ departments }) => departments.map(({ name, role }) => `${role} ${name}`));

test.each<[text: string, expected: string[][]]>([
  ["落实。(责任单位:区工信局、区发改局)", [["responsible 区工信局", "responsible 区发改局"]]],
  [
    "落实。(县科技局牵头,县发展改革局、县财政局等部门配合)",
    [["lead 县科技局", "support 县发展改革局", "support 县财政局"]],
  ],
  ["落实。(县科技局负责)", [["responsible 县科技局"]]],
  ["落实。(牵头单位:县水利局;配合单位:县住建局、各镇街)", [["lead 县水利局", "support 县住建局", "support 各镇街"]]],
  [
    "落实。(责任单位:区“6+3”产业链责任单位、区有关部门(单位))",
    [["responsible 区“6+3”产业链责任单位", "responsible 区有关部门(单位)"]],
  ],
  ["落实。(县发展改革局、县工业和信息化局负责)", [["responsible 县发展改革局", "responsible 县工业和信息化局"]]],
  ["落实。(牵头单位:县科技局)(配合单位:县财政局)", [["lead 县科技局", "support 县财政局"]]],
  ["落实。【责任单位:县文旅局】", [["responsible 县文旅局"]]],
  ["落实。\n责任单位:市科技局、市财政局\n", [["responsible 市科技局", "responsible 市财政局"]]],
  ["落实。\n牵头单位:县水利局\n配合单位:县住建局", [["lead 县水利局", "support 县住建局"]]],
  ["达到55%。牵头单位:市教育局;完成时限:2025年底。", [["lead 市教育局"]]],
  ["落实。\n责任单位:县农业农村局等部门按职责分工负责", [["responsible 县农业农村局"]]],
  ["落实。(牵头领导:张某;责任单位:县项目中心)", [["responsible 县项目中心"]]],
  ["落实。(县商务局牵头,各县(区)政府配合)", [["lead 县商务局", "support 各县(区)政府"]]],
  ["各责任单位:要倒排工期,挂图作战。责任单位要落实。", []],
  ["第二批省级工程研究中心(工程实验室)优化整合", []],
  ["支持山东(济南)先行区建设", []],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

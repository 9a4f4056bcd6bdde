import { planYears, timesIn } from "../../engine/plan/period";

test.each<[heading: string, text: string, end: number | undefined, isOneYear: boolean]>([
  ["某县三年行动方案(2023—2025年)\n2024年9月13日", "", 2025, false],
  [
    "某县深化新旧动能转换2023年重点工作任务\n为落实三年行动计划(2023—2025年)，制定2023年重点工作任务如下。",
    "",
    2023,
    true,
  ],
  ["关于加快发展的意见", "到2025年达到。到2025年突破。到2035年实现。", 2025, false],
  ["某县2026年政府工作要点", "", 2026, true],
  [
    "政府工作报告\n——2026年1月20日在某县人民代表大会上",
    "一、2025年工作回顾\n略。\n二、2026年总体要求和目标任务\n略。",
    2026,
    true,
  ],
  ["试点工作方案\n根据三年行动方案(2023-2025年)，制定本方案。", "到2026年达到。", 2026, false],
  ["关于做好有关工作的通知", "", undefined, false],
  ["某县第十四个五年规划纲要\n到2035年", "到2035年。到2035年。", 2025, false],
])("%s", (heading, text, end, isOneYear) => {
  expect(planYears(heading, text)).toMatchObject({ end, isOneYear });
});

test.each([
  ["某县三年行动方案(2023—2025年)", 2023],
  ["某县2026年政府工作要点", 2026],
  ["某县“十五五”规划", 2026],
  ["关于加快发展的意见", undefined],
])("%s begins in %s", (heading, start) => {
  expect(planYears(heading, "到2027年达到。").start).toBe(start);
});

test.each<[sentence: string, expected: string[]]>([
  ["到2025年,达到5家", ["by 2025"]],
  ["2024年底前完成", ["by 2024"]],
  ["年底前全部完成", ["by 2025"]],
  ["每年新增3200人", ["annual"]],
  ["年均增长6%", ["annual"]],
  ["年内申请10项", ["year 2025"]],
  ["2024年实施40个", ["year 2024"]],
  ["较2023年增长21%", []],
  ["年度用水总量", []],
  ["三年内引进10家", ["plan 2025"]],
  ["PM2.5年均浓度", []],
  ["社会化服务面积年增长8%", ["annual"]],
  ["由2023年的4亿元增加到", []],
  ["2000年底前建成的小区", []],
])("%s", (sentence, expected) => {
  const times = timesIn(sentence, { end: 2025, isOneYear: false });
  expect(times.map(({ period }) => (period.type === "annual" ? "annual" : `${period.type} ${period.year}`))).toEqual(
    expected,
  );
});

test.each<[sentence: string, held: string]>([
  ["到2024年,甲达到5家;乙达到6家", "到2024年,甲达到5家;乙达到6家"],
  ["每年甲5家,乙6家;丙7家", "每年甲5家,乙6家"],
  ["甲达到5家,2024年乙6家,丙7家;丁8家", "2024年乙6家,丙7家"],
  ["甲到2024年达到5家,乙6家", "到2024年达到5家"],
  ["年末不良率控制在2%,乙6家", "年末不良率控制在2%"],
])("how far a time holds: %s", (sentence, held) => {
  const [time] = timesIn(sentence, { end: 2025, isOneYear: false });
  expect(sentence.slice(time!.start, time!.until)).toBe(held);
});

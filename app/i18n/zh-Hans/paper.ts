import type { ServerMessages } from "../types";

export const paper: ServerMessages["paper"] = {
  planTitle: "计划",
  offerTitle: "报价",
  minutesTitle: "会议纪要",
  madeOn: ({ when }) => `制作时间：${when}`,
  edition: ({ n }) => `第 ${n} 版`,
  head: ({ n, hash }) => `第 ${n} 条，校验值 ${hash}`,
  steps: "步骤与日期",
  stops: "客户可以停止的日子",
  confirmations: "确认",
  decision: "决定",
  people: "人员",
  privateLeftOut: "仅一方可见的内容未包括在内。",
  columns: {
    step: "步骤",
    who: "负责人",
    due: "截止",
    state: "状态",
    words: "文字",
    when: "时间",
    how: "方式",
  },
};

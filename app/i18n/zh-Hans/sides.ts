import type { Messages } from "../types";

export const sides: Messages["sides"] = {
  vendor: "供应商",
  customer: "客户",
  both: "双方",
  ofCompany: ({ company }) => `${company}方`,
  yourSide: "您方",
  otherSide: "对方",
  onlyUs: "仅我方可见",
  onlyUsWhy: ({ company }) => `仅${company}的人员可见。服务器的运营方有可能读取其数据库。`,
};

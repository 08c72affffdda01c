import type { Messages } from "../types";

export const errors: Messages["errors"] = {
  endedTitle: "此链接已失效",
  ended: "链接已更换、停用或输入有误。没有任何丢失。请向发送链接的人索取新链接。",
  endedCheck: "如果是从邮件中复制的，请检查末尾是否缺少字符。",
  notFoundTitle: "此页面不存在",
  notFound: "网址可能有误，或该页面未向您开放。没有任何更改。",
  failedTitle: "我们这边出了问题",
  failed: "此前保存的内容安然无恙。请返回，稍后再试。",
  failedId: ({ id }) => `如再次出现，请告知此编号：${id}`,
  forbiddenTitle: "此内容未向您开放",
  busyTitle: "请稍后再试",
  tooManyTitle: "请等几分钟",
  offlineTitle: "没有连接",
  offline: "您输入的内容仍在这里，连接恢复后会发送。",
  back: "返回",
  toPlan: "前往计划",
};

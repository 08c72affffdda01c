import type { Messages } from "../types";

export const doors: Messages["doors"] = {
  notFoundTitle: "这里没有内容",
  notFound: "此页面不存在，或未向您开放。没有任何更改。",
  accountHere: "您在这里有账户吗？",
  signIn: "登录",
  endedTitle: "此链接已失效",
  ended: "它已结束、已被新链接取代，或复制不完整。没有任何内容丢失。请查看较新的邮件，或向发送链接的人索取新链接。",
  laterTitle: "暂时无法进行",
  brokenTitle: "这里出了问题",
  broken: "这是我们的错误。没有任何更改，您之前保存的内容仍在。",
  brokenId: ({ id }) => `如果再次发生，请把这个编号告诉邀请您的人：${id}`,
  handTitle: "首次操作前的一个问题",
  hand: "邮件过滤程序也会打开链接、点击按钮。请输入您的姓名，让我们知道您是真人。",
  handLabel: "您的姓名",
  handGo: "继续",
  switchTitle: "此链接属于另一个人",
  switchFrom: ({ now, next }) => `在此浏览器中，计划以${now}的身份打开。您打开的链接属于${next}。`,
  switchGo: ({ next }) => `以${next}的身份继续`,
  switchStay: ({ now }) => `保持${now}的身份`,
  reader: "只读者",
};
